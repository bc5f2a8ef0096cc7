using System.Collections.Generic;
using System.Security.Claims;

namespace System.IdentityModel.Tokens
{
    public class JwtSecurityToken : SecurityToken
    {
        public JwtSecurityToken(string jwtEncodedString)
        {
        }

        public JwtSecurityToken(JwtHeader header, JwtPayload payload)
        {
        }

        public JwtSecurityToken(string issuer = null, string audience = null, IEnumerable<Claim> claims = null, DateTime? notBefore = null, DateTime? expires = null, SigningCredentials signingCredentials = null)
        {
        }
    }

    public class JwtPayload : Dictionary<string, object>
    {
        public JwtPayload()
        {
        }

        public JwtPayload(IEnumerable<Claim> claims)
        {
        }

        public JwtPayload(string issuer, string audience, IEnumerable<Claim> claims, DateTime? notBefore, DateTime? expires)
        {
        }
    }

    public class JwtHeader : Dictionary<string, object>
    {
        public JwtHeader(SigningCredentials signingCredentials = null)
        {
        }
    }

    public class JwtSecurityTokenHandler : SecurityTokenHandler
    {
        public override SecurityToken CreateToken(SecurityTokenDescriptor tokenDescriptor) => null;

        public virtual JwtSecurityToken CreateToken(string issuer = null, string audience = null, ClaimsIdentity subject = null, DateTime? notBefore = null, DateTime? expires = null, SigningCredentials signingCredentials = null, SignatureProvider signatureProvider = null) => null;

        public override string WriteToken(SecurityToken token) => null;
    }

    public abstract class SignatureProvider
    {
    }

    public static class EpochTime
    {
        public static long GetIntDate(DateTime datetime) => 0;
    }
}
