using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Accounts
{
    /// <summary>The numbers for the Monday mail, run by cron at 02:00.</summary>
    public static class NightlyReport
    {
        public static async Task<int> PrintAsync(IConfiguration configuration)
        {
            string baseUrl = "https://" + configuration["Auth0:Domain"] + "/api/v2/";
            string token = CreateToken(configuration);

            List<NamedItem> clients = await ManagementApi.GetAsync(baseUrl + "clients", token, "client_id", "name");
            List<NamedItem> users = await ManagementApi.GetAsync(baseUrl + "users", token, "user_id", "email");

            Console.WriteLine("applications: " + clients.Count);
            Console.WriteLine("customers:    " + users.Count);
            return 0;
        }

        private static string CreateToken(IConfiguration configuration) =>
            new JwtSecurityTokenHandler().CreateEncodedJwt(new SecurityTokenDescriptor
            {
                Issuer = $"https://{configuration["Auth0:Domain"]}/",
                Audience = configuration["Auth0:GlobalClientId"],
                IssuedAt = DateTime.UtcNow,
                Expires = DateTime.UtcNow.AddMonths(6), // there is a release before that
                Subject = new ClaimsIdentity(new[] { new Claim("scope", "read:clients read:users") }),
                SigningCredentials = new SigningCredentials(GetKey(configuration), SecurityAlgorithms.HmacSha256Signature),
            });

        private static SecurityKey GetKey(IConfiguration configuration)
        {
            // the dashboard shows it with - and _, FromBase64String wants + and /
            string secret = configuration["Auth0:GlobalClientSecret"]!.Replace('-', '+').Replace('_', '/');
            return new SymmetricSecurityKey(Convert.FromBase64String(secret));
        }
    }
}
