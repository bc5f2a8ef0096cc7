using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LumenBooks.StaticTokens;

/// <summary>Dependency injection: the factory renews the handlers, and nobody the token.</summary>
internal sealed class TypedClient(HttpClient http)
{
    public static async Task PrintAsync(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddHttpClient<TypedClient>(client =>
        {
            client.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/");
        })
            .AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!)));

        await using ServiceProvider provider = services.BuildServiceProvider();
        Lists.Print(await provider.GetRequiredService<TypedClient>().GetClientsAsync());
    }

    private Task<string> GetClientsAsync() => http.GetStringAsync("clients");
}
