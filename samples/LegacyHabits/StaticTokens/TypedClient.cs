using System;
using System.Net.Http;
using System.Threading.Tasks;
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
            client.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["Auth0:ManagementApiToken"]}");
        });

        await using ServiceProvider provider = services.BuildServiceProvider();
        Lists.Print(await provider.GetRequiredService<TypedClient>().GetClientsAsync());
    }

    private Task<string> GetClientsAsync() => http.GetStringAsync("clients");
}
