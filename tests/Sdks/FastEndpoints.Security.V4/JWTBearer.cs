using System;
using System.Collections.Generic;
using System.Security.Claims;

namespace FastEndpoints.Security
{
    public static class JWTBearer
    {
        public static string CreateToken(string signingKey, DateTime? expireAt = null, IEnumerable<string> permissions = null, IEnumerable<string> roles = null, IEnumerable<Claim> claims = null, string issuer = null, string audience = null) => null;

        public static string CreateToken(string signingKey, DateTime? expireAt = null, params (string claimType, string claimValue)[] claims) => null;
    }
}
