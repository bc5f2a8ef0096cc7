using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Libraries
{
    /// <summary>System.IdentityModel.Tokens.Jwt, as everybody knows it.</summary>
    public static class SecurityTokenHandlers
    {
        public static async Task PrintAsync(IConfiguration configuration)
        {
            var claims = new[]
            {
                new Claim("scope", "read:clients"),
                new Claim(JwtRegisteredClaimNames.Jti, Guid.NewGuid().ToString()),
            };
            var key = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(configuration["Auth0:GlobalClientSecret"]));
            var credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
            var jwt = new JwtSecurityToken(
                $"https://{configuration["Auth0:Domain"]}/",
                configuration["Auth0:GlobalClientId"],
                claims,
                expires: DateTime.Now.AddYears(1),
                signingCredentials: credentials);

            await ManagementApi.PrintAsync("clients", new JwtSecurityTokenHandler().WriteToken(jwt));
        }
    }
}
