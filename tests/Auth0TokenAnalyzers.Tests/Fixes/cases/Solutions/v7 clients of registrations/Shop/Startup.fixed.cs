using System.Net.Http;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

public static class Startup
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient();
        services.AddHttpClient(nameof(Notifier))
            .AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!)));
        services.AddHttpClient(nameof(Watcher))
            .AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!)));
        services.AddSingleton<Notifier>();
        services.AddSingleton<Watcher>();
        services.AddSingleton<OfOtherTenant>();
        services.AddHttpClient<Typed>(client => client.Timeout = System.TimeSpan.FromSeconds(10))
            .AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!)));
        services.AddHttpClient("named")
            .AddHttpMessageHandler(() => new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!)));
        services.AddSingleton<Named>();
        services.AddSingleton(_ => new Created(new HttpClient(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()))
        {
            Timeout = System.TimeSpan.FromSeconds(10)
        }, configuration));
    }
}
