using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class ScopedServices
{
    public static IServiceCollection AddManagement(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IManagementApiClient>(_ => new ManagementApiClient(configuration["Auth0:ManagementToken"], configuration["Auth0:Domain"]));
        return services;
    }
}

public static class SingletonServices
{
    // The container makes one for all.
    public static void AddOne(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => new ManagementApiClient(configuration["Auth0:ManagementToken"], configuration["Auth0:Domain"]));
}
