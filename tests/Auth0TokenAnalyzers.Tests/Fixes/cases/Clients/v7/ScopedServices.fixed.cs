using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class ScopedServices
{
    public static IServiceCollection AddManagement(this IServiceCollection services, IConfiguration configuration)
    {
        // Clients do not dispose of connections that they are given, which therefore share a handler.
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };
        services.AddScoped<IManagementApiClient>(_ => new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                handler))));
        return services;
    }
}

public static class SingletonServices
{
    // The container makes one for all.
    public static void AddOne(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                new HttpClientHandler()))));
}

public static class TwoServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions();
        // Clients do not dispose of connections that they are given, which therefore share a handler.
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };
        services.AddScoped(_ => new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                handler))));
        services.AddTransient<IManagementApiClient>(_ => new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                handler))));
    }
}

public static class RepairedServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        // Clients do not dispose of connections that they are given, which therefore share a handler.
        var sender = new System.Net.Http.HttpClientHandler();
        services.AddScoped<IManagementConnection>(_ => new HttpClientManagementConnection(sender));
        services.AddScoped(_ => new ManagementApiClient(
            "",
            configuration["Auth0:Domain"],
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    configuration["Auth0:ClientId"]!,
                    configuration["Auth0:ClientSecret"]!),
                sender))));
    }
}
