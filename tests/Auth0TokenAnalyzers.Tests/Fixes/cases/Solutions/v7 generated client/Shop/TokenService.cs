using System;
using System.IdentityModel.Tokens.Jwt;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Shop.Tokens;

public class TokenService
{
    private readonly IConfiguration _config;

    public TokenService(IConfiguration config) => _config = config;

    public string Create()
    {
        var key = new SymmetricSecurityKey(Convert.FromBase64String(_config["Auth0:GlobalClientSecret"]!));
        var token = new JwtSecurityToken(
            audience: $"https://{_config["Auth0:Domain"]}/api/v2/",
            expires: DateTime.UtcNow.AddHours(1),
            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}
