using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Libraries
{
    /// <summary>The new handler: "faster", said the blog.</summary>
    public static class JsonWebTokenHandlers
    {
        private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

        public static Task PrintAsync(IConfiguration configuration) =>
            ManagementApi.PrintAsync("users", CreateToken(configuration.GetSection("Auth0"), "read:users"));

        private static string CreateToken(IConfigurationSection auth0, string scope)
        {
            var descriptor = new SecurityTokenDescriptor
            {
                Issuer = "https://" + auth0["Domain"] + "/",
                Audience = auth0["GlobalClientId"],
                Expires = DateTime.UtcNow.Add(Lifetime),
                Claims = new Dictionary<string, object> { ["scope"] = scope },
                SigningCredentials = new SigningCredentials(GetSigningKey(auth0["GlobalClientSecret"]!), SecurityAlgorithms.HmacSha256),
            };
            return new JsonWebTokenHandler().CreateToken(descriptor);
        }

        private static SecurityKey GetSigningKey(string secret)
        {
            secret = secret.Replace('-', '+').Replace('_', '/');
            return new SymmetricSecurityKey(Convert.FromBase64String(secret));
        }
    }
}
