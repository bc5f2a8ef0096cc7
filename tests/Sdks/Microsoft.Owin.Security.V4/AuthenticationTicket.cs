using System;
using System.Security.Claims;

namespace Microsoft.Owin.Security
{
    public interface ISecureDataFormat<TData>
    {
        string Protect(TData data);

        TData Unprotect(string protectedText);
    }

    public class AuthenticationTicket
    {
        public AuthenticationTicket(ClaimsIdentity identity, AuthenticationProperties properties)
        {
        }

        public ClaimsIdentity Identity { get; }

        public AuthenticationProperties Properties { get; }
    }

    public class AuthenticationProperties
    {
        public DateTimeOffset? IssuedUtc { get; set; }

        public DateTimeOffset? ExpiresUtc { get; set; }
    }
}
