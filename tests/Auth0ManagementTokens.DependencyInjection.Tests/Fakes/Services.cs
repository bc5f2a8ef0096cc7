using System;
using System.Collections.Generic;
using System.Linq;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>Service collections as applications have them, whose token requests go to a fake endpoint.</summary>
internal static class Services
{
    public const string Domain = FakeTokenEndpoint.Domain;

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value)))
        .Build();

    public static ServiceCollection With(IConfiguration configuration)
    {
        ServiceCollection services = [];
        services.AddSingleton(configuration);
        return services;
    }

    /// <summary>Sends the token requests of all names to the endpoint.</summary>
    public static IServiceCollection UseEndpoint(this IServiceCollection services, FakeTokenEndpoint endpoint, ManualTimeProvider time) =>
        services.ConfigureAll<Auth0TokenOptions>(options =>
        {
            options.BackchannelHandler = endpoint;
            options.TimeProvider = time;
        });

    public static Action<Auth0TokenOptions> Credentials(string clientId = "client-id", string secret = "client-secret") => options =>
    {
        options.Domain = Domain;
        options.ClientId = clientId;
        options.ClientSecret = secret;
    };

    public static ServiceProvider Build(this IServiceCollection services) =>
        services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    public static TokenSettings Settings(this IServiceProvider services, string? name = null) => (name is null
        ? services.GetRequiredService<Auth0ManagementTokenProvider>()
        : services.GetRequiredKeyedService<Auth0ManagementTokenProvider>(name)).Cache.Settings;
}
