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

public static class TwoServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions();
        services.AddScoped(_ => new ManagementApiClient(configuration["Auth0:ManagementToken"], configuration["Auth0:Domain"]));
        services.AddTransient<IManagementApiClient>(_ => new ManagementApiClient(configuration["Auth0:ManagementToken"], configuration["Auth0:Domain"]));
    }
}

public static class RepairedServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        // Clients do not dispose of connections that they are given, which therefore share a handler.
        var sender = new System.Net.Http.HttpClientHandler();
        services.AddScoped<IManagementConnection>(_ => new HttpClientManagementConnection(sender));
        services.AddScoped(_ => new ManagementApiClient(configuration["Auth0:ManagementToken"], configuration["Auth0:Domain"]));
    }
}
