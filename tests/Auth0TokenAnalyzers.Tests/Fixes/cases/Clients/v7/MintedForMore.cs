using System;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http.Headers;
using System.Text;
using Auth0.ManagementApi;
using Microsoft.IdentityModel.Tokens;

public class UserService
{
    public (IManagementApiClient Client, AuthenticationHeaderValue Header) Create(string domain, byte[] key)
    {
        var token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            issuer: $"https://{domain}.auth0.com/",
            audience: $"https://{domain}.auth0.com/api/v2/",
            signingCredentials: new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256)));
        var client = new ManagementApiClient(token, $"{domain}.auth0.com");
        return (client, new AuthenticationHeaderValue("Bearer", token));
    }
}
