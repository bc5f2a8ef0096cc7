using System;
using System.Collections.Generic;
using System.Security.Claims;

namespace FastEndpoints.Security
{
    public static class JwtBearer
    {
        public static string CreateToken(Action<JwtCreationOptions> options = null) => null;
    }

    public sealed class JwtCreationOptions
    {
        public string SigningKey { get; set; }

        public string SigningAlgorithm { get; set; }

        public string Issuer { get; set; }

        public string Audience { get; set; }

        public DateTime? ExpireAt { get; set; }

        public UserPrivileges User { get; }
    }

    public sealed class UserPrivileges
    {
        public List<Claim> Claims { get; }

        public List<string> Roles { get; }

        public List<string> Permissions { get; }

        public string this[string claimType]
        {
            set { }
        }
    }

    public static class ClaimExtensions
    {
        public static void Add(this List<Claim> list, params (string claimType, string claimValue)[] claims)
        {
        }
    }
}
