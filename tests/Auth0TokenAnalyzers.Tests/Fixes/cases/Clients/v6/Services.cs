using System;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class Services
{
    public static IServiceCollection AddManagement(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new ManagementApiClient(configuration["Auth0:ManagementToken"], new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/")));
        services.AddScoped<ManagementApiClient>(provider =>
        {
            var settings = provider.GetRequiredService<IConfiguration>();
            return new ManagementApiClient(
                // copied from the dashboard
                token: settings["Auth0:ManagementToken"],
                domain: settings["Auth0:Domain"]);
        });
        return services;
    }
}
