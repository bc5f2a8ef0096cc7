using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class Services
{
    public static void AddManagement(this IServiceCollection services, IConfiguration configuration, HttpClient http)
    {
        services.AddSingleton<ManagementApiClient>(_ => new ManagementClient(new ManagementClientOptions
        {
            Domain = configuration["Auth0:Domain"]!,
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        }));
        services.AddScoped<IManagementApiClient>(_ => new ManagementClient(
            new ManagementClientOptions()
            {
                Domain = configuration["Auth0:Domain"]!,
                TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:Management:ClientId"]!,
                    configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync),
                // A slow network.
                Timeout = TimeSpan.FromSeconds(60),
                MaxRetries = 5,
            }));
        ManagementApiClient client = new ManagementClient(new ManagementClientOptions()
        {
            Domain = "example.eu.auth0.com",
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                "example.eu.auth0.com",
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync),
            CustomDomain = "login.example.com"
        });
        services.AddSingleton(client);
        var options = new ManagementClientOptions
        {
            Domain = "example.auth0.com",
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync),
            HttpClient = http
        };
        services.AddTransient<IManagementApiClient>(_ => new ManagementClient(options));
        services.AddTransient(_ => Task.FromResult<ManagementApiClient>(new ManagementClient(new ManagementClientOptions
        {
            Domain = "example.auth0.com",
            TokenProvider = new DelegateTokenProvider(Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync)
        })));
    }
}
