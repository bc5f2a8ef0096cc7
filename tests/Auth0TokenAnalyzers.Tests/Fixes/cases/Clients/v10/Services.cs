using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class Services
{
    public static void AddManagement(this IServiceCollection services, IConfiguration configuration, HttpClient http)
    {
        services.AddSingleton(_ => new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2" }));
        services.AddScoped<IManagementApiClient>(_ => new ManagementApiClient(
            clientOptions: new ClientOptions()
            {
                BaseUrl = $"https://{configuration["Auth0:Domain"]}/api/v2",
                // A slow network.
                Timeout = TimeSpan.FromSeconds(60),
                MaxRetries = 5,
            },
            token: configuration["Auth0:Token"]));
        var client = new ManagementApiClient(configuration["Auth0:Token"], new() { TenantDomain = "example.eu.auth0.com", CustomDomain = "login.example.com" });
        services.AddSingleton(client);
        var options = new ClientOptions { BaseUrl = "https://example.auth0.com/api/v2", HttpClient = http };
        services.AddTransient<IManagementApiClient>(_ => new ManagementApiClient(configuration["Auth0:Token"], options));
        services.AddTransient(_ => Task.FromResult(new ManagementApiClient(configuration["Auth0:Token"], new ClientOptions { BaseUrl = "https://example.auth0.com/api/v2/" })));
    }
}
