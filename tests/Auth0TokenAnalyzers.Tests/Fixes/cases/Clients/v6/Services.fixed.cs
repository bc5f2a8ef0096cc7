using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class Services
{
    public static IServiceCollection AddManagement(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new ManagementApiClient(
            "",
            new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/"),
            new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:Management:ClientId"]!,
                    configuration["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler())));
        services.AddScoped<ManagementApiClient>(provider =>
        {
            var settings = provider.GetRequiredService<IConfiguration>();
            return new ManagementApiClient(
                // copied from the dashboard
                token: "",
                domain: settings["Auth0:Domain"],
                handler: new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        settings["Auth0:Domain"]!,
                        settings["Auth0:Management:ClientId"]!,
                        settings["Auth0:Management:ClientSecret"]!),
                    new HttpClientHandler()));
        });
        return services;
    }
}
