// The public shape of the package Auth0 1.11 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.
using System.Collections.Generic;
using System.Net;

namespace Auth0
{
    public class DiagnosticsHeader
    {
        public static DiagnosticsHeader Default => null;

        public static DiagnosticsHeader Suppress => null;
    }

    public class UserProfile
    {
        public string UserId { get; set; }
    }

    public class TokenResult
    {
        public string AccessToken { get; set; }

        public string IdToken { get; set; }
    }

    public class Client
    {
        public Client(string clientID, string clientSecret, string domain, IWebProxy webProxy = null, DiagnosticsHeader diagnostics = null)
        {
        }

        public Client(string clientID, string domain, IWebProxy webProxy = null, DiagnosticsHeader diagnostics = null)
        {
        }

        public UserProfile GetUser(string userId) => null;

        public UserProfile GetUserInfo(string accessToken) => null;

        public TokenResult ExchangeAuthorizationCodePerAccessToken(string code, string redirectUri) => null;

        public void DeleteUser(string userId)
        {
        }
    }
}
