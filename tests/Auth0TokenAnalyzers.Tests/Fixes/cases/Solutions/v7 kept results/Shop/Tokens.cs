using System;
using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;

namespace Shop;

public static class Tokens
{
    public static string Create()
    {
        var key = new SymmetricSecurityKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!));
        var token = new JwtSecurityToken(
            audience: $"https://example.auth0.com/api/v2/",
            expires: DateTime.UtcNow.AddHours(1),
            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}
