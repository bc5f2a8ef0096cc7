using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0.ManagementApi.Paging;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace LumenBooks.Sdk7;

/// <summary>A factory for clients; each signs itself a token for half a year.</summary>
public static class MintedClient
{
    public static async Task PrintAsync(IConfiguration configuration)
    {
        using ManagementApiClient client = Create(configuration.GetSection("Auth0"));
        foreach (Client application in await client.Clients.GetAllAsync(new GetClientsRequest(), new PaginationInfo(0, 100)))
        {
            Console.WriteLine($"{application.ClientId}  {application.Name}");
        }
    }

    private static ManagementApiClient Create(IConfigurationSection auth0)
    {
        var key = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(auth0["GlobalClientSecret"]));
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = $"https://{auth0["Domain"]}/",
            Audience = auth0["GlobalClientId"],
            Subject = new ClaimsIdentity([new Claim("scope", "read:clients")]),
            Expires = DateTime.UtcNow.AddMonths(6),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        };
        var handler = new JwtSecurityTokenHandler();
        return new ManagementApiClient(handler.WriteToken(handler.CreateToken(descriptor)), auth0["Domain"]);
    }
}
