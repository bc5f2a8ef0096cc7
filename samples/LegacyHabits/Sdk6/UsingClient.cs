using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Sdk6
{
    /// <summary>A client for one call, with a token that will outlive it by years.</summary>
    public static class UsingClient
    {
        public static async Task PrintAsync(IConfiguration configuration)
        {
            using var client = new ManagementApiClient(CreateToken(configuration), new Uri($"https://{configuration["Auth0:Domain"]}/api/v2"));
            foreach (User user in await client.Users.GetAllAsync(new GetUsersRequest(), new PaginationInfo()))
            {
                Console.WriteLine(user.UserId + "  " + user.Email);
            }
        }

        private static string CreateToken(IConfiguration configuration)
        {
            var handler = new JwtSecurityTokenHandler();
            var secret = Convert.FromBase64String(configuration["Auth0:GlobalClientSecret"]);
            var token = handler.CreateJwtSecurityToken(
                issuer: $"https://{configuration["Auth0:Domain"]}/",
                audience: configuration["Auth0:GlobalClientId"],
                subject: new ClaimsIdentity(new[] { new Claim("scope", "read:users") }),
                expires: DateTime.UtcNow.AddYears(2),
                signingCredentials: new SigningCredentials(new SymmetricSecurityKey(secret), SecurityAlgorithms.HmacSha256));
            return handler.WriteToken(token);
        }
    }
}
