using System;
using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;

namespace Shop;

public class Minting
{
    private readonly string _secret = Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!;

    public string Create() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
        audience: "https://example.auth0.com/api/v2/",
        signingCredentials: new SigningCredentials(new SymmetricSecurityKey(Convert.FromBase64String(_secret)), SecurityAlgorithms.HmacSha256)));

    public static string Describe() => "minting";
}
