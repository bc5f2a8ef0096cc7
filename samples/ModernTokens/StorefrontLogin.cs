using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Accounts
{
    /// <summary>The login of our own storefront API. Has nothing to do with Auth0: our issuer, our key, our customers.</summary>
    public class StorefrontLogin
    {
        private readonly IConfiguration _configuration;

        public StorefrontLogin(IConfiguration configuration)
        {
            _configuration = configuration;
        }

        public string CreateToken(string customerNumber)
        {
            var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_configuration["Login:Key"]!));
            var token = new JwtSecurityToken(
                issuer: _configuration["Login:Issuer"],
                audience: _configuration["Login:Audience"],
                claims: new[] { new Claim(JwtRegisteredClaimNames.Sub, customerNumber) },
                expires: DateTime.UtcNow.AddDays(30), // "keep me signed in"
                signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
            return new JwtSecurityTokenHandler().WriteToken(token);
        }
    }
}
