using System;
using System.IdentityModel.Tokens.Jwt;
using System.Text;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Shop;

public class UserService
{
    private readonly IConfiguration _config;
    private readonly Lazy<ManagementApiClient> _client;

    public UserService(IConfiguration config)
    {
        _config = config;
        _client = new Lazy<ManagementApiClient>(() => new ManagementApiClient(CreateToken(), _config["Auth0:Domain"]));
    }

    public object Users => _client.Value.Users;

    /// <summary>Signs a token for the Management API.</summary>
    private string CreateToken()
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_config["Auth0:GlobalClientSecret"]!));
        var token = new JwtSecurityToken(
            issuer: $"https://{_config["Auth0:Domain"]}/",
            audience: $"https://{_config["Auth0:Domain"]}/api/v2/",
            expires: DateTime.UtcNow.AddDays(365),
            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}
