using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Sdk5
{
    /// <summary>A token of its own for each client, signed on the spot.</summary>
    public static class MintedForMethod
    {
        public static async Task PrintAsync(IConfiguration configuration)
        {
            string domain = configuration["Auth0:Domain"];
            var key = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(configuration["Auth0:GlobalClientSecret"]));
            var jwt = new JwtSecurityToken(
                issuer: "https://" + domain + "/",
                audience: configuration["Auth0:GlobalClientId"],
                claims: new[] { new Claim("scope", "read:users") },
                expires: DateTime.UtcNow.AddYears(5),
                signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
            var api = new ManagementApiClient(new JwtSecurityTokenHandler().WriteToken(jwt), domain);

            foreach (User user in await api.Users.GetAllAsync(new GetUsersRequest(), new PaginationInfo()))
            {
                Console.WriteLine(user.UserId + "  " + user.Email);
            }
        }
    }
}
