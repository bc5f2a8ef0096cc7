using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0.ManagementApi.Paging;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Sdk7;

/// <summary>A factory for clients; each signs itself a token for half a year.</summary>
public static class MintedClient
{
    // Clients do not dispose of connections that they are given, which therefore share a handler.
    private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

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
        return new ManagementApiClient(
            "",
            auth0["Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                // Set Management:ClientId and Management:ClientSecret to those of a machine-to-machine application.
                // They take the place of GlobalClientSecret and GlobalClientId.
                Auth0ManagementTokenProvider.GetShared(auth0["Domain"]!, auth0["Management:ClientId"]!, auth0["Management:ClientSecret"]!),
                Handler)));
    }
}
