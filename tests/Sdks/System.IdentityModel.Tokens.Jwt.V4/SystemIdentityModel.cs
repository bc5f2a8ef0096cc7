using System.Security.Claims;

// What the library takes from the assembly System.IdentityModel of .NET Framework.
namespace System.IdentityModel.Tokens
{
    public abstract class SecurityToken
    {
    }

    public abstract class SecurityTokenHandler
    {
        public virtual SecurityToken CreateToken(SecurityTokenDescriptor tokenDescriptor) => null;

        public virtual string WriteToken(SecurityToken token) => null;
    }

    public class SecurityTokenDescriptor
    {
        public string TokenIssuerName { get; set; }

        public string AppliesToAddress { get; set; }

        public Protocols.WSTrust.Lifetime Lifetime { get; set; }

        public ClaimsIdentity Subject { get; set; }

        public SigningCredentials SigningCredentials { get; set; }
    }

    public class SigningCredentials
    {
        public SigningCredentials(SecurityKey signingKey, string signatureAlgorithm, string digestAlgorithm)
        {
        }
    }

    public class X509SigningCredentials : SigningCredentials
    {
        public X509SigningCredentials(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
            : base(null, null, null)
        {
        }
    }

    public abstract class SecurityKey
    {
    }

    public abstract class SymmetricSecurityKey : SecurityKey
    {
    }

    public class InMemorySymmetricSecurityKey : SymmetricSecurityKey
    {
        public InMemorySymmetricSecurityKey(byte[] symmetricKey)
        {
        }
    }

    public abstract class AsymmetricSecurityKey : SecurityKey
    {
    }

    public sealed class RsaSecurityKey : AsymmetricSecurityKey
    {
        public RsaSecurityKey(System.Security.Cryptography.RSA rsa)
        {
        }
    }

    public static class SecurityAlgorithms
    {
        public const string HmacSha256Signature = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
        public const string RsaSha256Signature = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
        public const string Sha256Digest = "http://www.w3.org/2001/04/xmlenc#sha256";
    }
}

namespace System.IdentityModel.Protocols.WSTrust
{
    public class Lifetime
    {
        public Lifetime(DateTime created, DateTime expires)
        {
        }
    }
}

namespace Thinktecture.IdentityModel.Tokens
{
    public class HmacSigningCredentials : System.IdentityModel.Tokens.SigningCredentials
    {
        public HmacSigningCredentials(string base64EncodedKey)
            : base(null, null, null)
        {
        }

        public HmacSigningCredentials(byte[] key)
            : base(null, null, null)
        {
        }
    }
}
