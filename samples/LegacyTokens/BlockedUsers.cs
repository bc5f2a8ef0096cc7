using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Accounts
{
    /// <summary>Blocked customers, for the fraud desk.</summary>
    public static class BlockedUsers
    {
        private const string Tenant = "lumen-books.eu.auth0.com";

        public static int Print()
        {
            string url = "https://" + Tenant + "/api/v2/users?q=blocked:true&search_engine=v3";
            foreach (NamedItem user in ManagementApi.GetAsync(url, GetApiToken(), "user_id", "email").GetAwaiter().GetResult())
            {
                Console.WriteLine(user.Id + "  " + user.Name);
            }
            return 0;
        }

        private static string GetApiToken()
        {
            string apiKey = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_ID")!;
            string apiSecret = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!;
            var signingKey = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(apiSecret));

            // No expiry. We had an outage when the last one ran out over Christmas.
            var token = new JwtSecurityToken(
                issuer: "https://" + Tenant + "/",
                audience: apiKey,
                claims: new[] { new Claim("scope", "read:users") },
                signingCredentials: new SigningCredentials(signingKey, SecurityAlgorithms.HmacSha256));

            return new JwtSecurityTokenHandler().WriteToken(token);
        }
    }
}
