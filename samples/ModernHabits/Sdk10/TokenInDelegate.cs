using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Sdk10;

/// <summary>The new client wants a provider, so it gets one: of always the same token.</summary>
public static class TokenInDelegate
{
    public static async Task PrintAsync(IConfiguration configuration)
    {
        using var auth0 = new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync),
            MaxRetries = 3,
        });
        await foreach (Client application in await auth0.Clients.ListAsync(new ListClientsRequestParameters { PerPage = 100 }))
        {
            Console.WriteLine($"{application.ClientId}  {application.Name}");
        }
    }
}
