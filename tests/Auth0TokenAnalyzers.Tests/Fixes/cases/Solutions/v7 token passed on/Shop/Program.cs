using System;
using System.IdentityModel.Tokens.Jwt;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using Shop;

IConfiguration config = new ConfigurationManager();
var users = new Users(Create(), config["Auth0:Domain"]!);
Console.WriteLine(users.All());

string Create()
{
    var key = new SymmetricSecurityKey(Convert.FromBase64String(config["Auth0:GlobalClientSecret"]!));
    return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
        audience: $"https://{config["Auth0:Domain"]}/api/v2/",
        expires: DateTime.UtcNow.AddHours(1),
        signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256)));
}
