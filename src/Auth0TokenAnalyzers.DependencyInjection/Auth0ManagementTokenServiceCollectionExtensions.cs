using System;
using System.Linq;
using System.Runtime.Versioning;
using Auth0ManagementTokens;
using Auth0ManagementTokens.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers token providers for the Auth0 Management API.</summary>
[UnsupportedOSPlatform("browser")]
public static class Auth0ManagementTokenServiceCollectionExtensions
{
    private const int MinKeyLength = 32;

    /// <summary>
    /// Registers the <see cref="IAuth0TokenProvider"/> of the application, also as <see cref="Auth0ManagementTokenProvider"/>: a singleton with the settings
    /// of the configuration section <c>Auth0:Management</c>, whose keys have the names of the properties of <see cref="Auth0TokenOptions"/>.
    /// </summary>
    /// <remarks>
    /// Where <c>Auth0:Management</c> has no <c>Domain</c>, <c>Auth0:Domain</c> is read; where it has neither <c>ClientId</c> nor <c>ClientSecret</c>,
    /// <c>Auth0:ClientId</c> and <c>Auth0:ClientSecret</c> are. <c>Auth0:Audience</c> is not read: in web applications it names an API of the application's own.
    /// The settings are validated when the host starts, and a change of the configuration counts from the next token request on.
    /// </remarks>
    /// <param name="services">The services; the application's <see cref="IConfiguration"/> has to be among them.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddAuth0ManagementTokens(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<IConfigureOptions<Auth0TokenOptions>>(static provider => new ConventionalOptions(Configuration(provider)));
        services.AddSingleton<IOptionsChangeTokenSource<Auth0TokenOptions>>(
            static provider => new ConfigurationChangeTokenSource<Auth0TokenOptions>(Configuration(provider)));
        services.AddSingleton(new OptionsOrigin(Options.Options.DefaultName, ConventionalOptions.Keys));
        return AddProvider(services, Options.Options.DefaultName);
    }

    /// <summary>
    /// Registers the <see cref="IAuth0TokenProvider"/> of the application, also as <see cref="Auth0ManagementTokenProvider"/>: a singleton with the settings
    /// of a configuration section, whose keys have the names of the properties of <see cref="Auth0TokenOptions"/>. They are validated when the host starts,
    /// and a change of the section counts from the next token request on.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section. Nothing outside of it is read.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddAuth0ManagementTokens(this IServiceCollection services, IConfiguration section) =>
        AddSection(services, Options.Options.DefaultName, section);

    /// <summary>
    /// Registers the <see cref="IAuth0TokenProvider"/> of the application, also as <see cref="Auth0ManagementTokenProvider"/>: a singleton with settings made
    /// by code. They are validated when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Sets the options. May run more than once; <see cref="Auth0TokenOptions.BackchannelHandler"/> and <see cref="Auth0TokenOptions.TimeProvider"/> are taken
    /// the first time only.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddAuth0ManagementTokens(this IServiceCollection services, Action<Auth0TokenOptions> configure) =>
        AddCode(services, Options.Options.DefaultName, configure);

    /// <summary>
    /// Registers one of several providers, for another tenant, client or audience: as <see cref="IAuth0TokenProvider"/> and
    /// <see cref="Auth0ManagementTokenProvider"/> with the key <paramref name="name"/>, with settings made by code. They are validated when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the key of the services and the name of the options.</param>
    /// <param name="configure">
    /// Sets the options. May run more than once; <see cref="Auth0TokenOptions.BackchannelHandler"/> and <see cref="Auth0TokenOptions.TimeProvider"/> are taken
    /// the first time only.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddAuth0ManagementTokens(this IServiceCollection services, string name, Action<Auth0TokenOptions> configure) =>
        AddCode(services, name, configure);

    /// <summary>
    /// Registers one of several providers, for another tenant, client or audience: as <see cref="IAuth0TokenProvider"/> and
    /// <see cref="Auth0ManagementTokenProvider"/> with the key <paramref name="name"/>, with the settings of a configuration section. They are validated when
    /// the host starts, and a change of the section counts from the next token request on.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the key of the services and the name of the options.</param>
    /// <param name="section">The section. Nothing outside of it is read.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddAuth0ManagementTokens(this IServiceCollection services, string name, IConfiguration section) =>
        AddSection(services, name, section);

    /// <summary>
    /// Shares the application's token with the other processes that use the same client, through the registered
    /// <see cref="Caching.Distributed.IDistributedCache"/> (Redis, for example): the fleet makes one token request instead of one for each process.
    /// </summary>
    /// <remarks>
    /// The token is encrypted by AES-256-GCM with a key derived from <paramref name="key"/> or from the client secret (HKDF-SHA256, RFC 5869), under a name
    /// that is a SHA-256 hash. A cache that is down, slow or holds something else costs a token request and never an error. The clocks of the processes have to
    /// agree to within a minute. The host does not start without a distributed cache, or without anything to derive the key from.
    /// </remarks>
    /// <param name="services">The services, after <c>AddAuth0ManagementTokens</c>.</param>
    /// <param name="key">
    /// Random secret bytes, at least 32 and the same in all processes. Null takes the client secret, which has to be in
    /// <see cref="Auth0TokenOptions.ClientSecret"/> then.
    /// </param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is shorter than 32 bytes.</exception>
    /// <exception cref="InvalidOperationException">No provider has been registered before.</exception>
    public static IServiceCollection ShareThroughDistributedCache(this IServiceCollection services, byte[]? key = null) =>
        AddSharing(services, Options.Options.DefaultName, key);

    /// <summary>Shares the token of the provider with that name, as <see cref="ShareThroughDistributedCache(IServiceCollection, byte[])"/> does.</summary>
    /// <param name="services">The services, after <c>AddAuth0ManagementTokens</c> with the same name.</param>
    /// <param name="name">The name of the provider.</param>
    /// <param name="key">Random secret bytes, at least 32 and the same in all processes, or null to take the client secret.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is shorter than 32 bytes.</exception>
    /// <exception cref="InvalidOperationException">No provider of that name has been registered before.</exception>
    public static IServiceCollection ShareThroughDistributedCache(this IServiceCollection services, string name, byte[]? key = null) =>
        AddSharing(services, name, key);

    private static IServiceCollection AddSection(IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(section);
        services.Configure<Auth0TokenOptions>(name, options => TokenSection.Apply(section, options));
        services.AddSingleton<IOptionsChangeTokenSource<Auth0TokenOptions>>(new ConfigurationChangeTokenSource<Auth0TokenOptions>(name, section));
        if (section is IConfigurationSection { Path: var path }) services.AddSingleton(new OptionsOrigin(name,
            $"The configuration section is {path}."));
        return AddProvider(services, name);
    }

    private static IServiceCollection AddCode(IServiceCollection services, string name, Action<Auth0TokenOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(name, configure);
        return AddProvider(services, name);
    }

    private static IServiceCollection AddProvider(IServiceCollection services, string name)
    {
        services.AddOptions<Auth0TokenOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<Auth0TokenOptions>, TokenOptionsValidator>());
        services.TryAddKeyedSingleton(name, static (provider, key) => new ConfiguredProvider(provider, (string)key!));
        if (name == Options.Options.DefaultName)
        {
            services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<ConfiguredProvider>(Options.Options.DefaultName).Provider);
            services.TryAddSingleton<IAuth0TokenProvider>(static provider => provider.GetRequiredService<Auth0ManagementTokenProvider>());
        }
        else
        {
            services.TryAddKeyedSingleton(name, static (provider, key) => provider.GetRequiredKeyedService<ConfiguredProvider>(key).Provider);
            services.TryAddKeyedSingleton<IAuth0TokenProvider>(
                name, static (provider, key) => provider.GetRequiredKeyedService<Auth0ManagementTokenProvider>(key));
        }

        return services;
    }

    private static IServiceCollection AddSharing(IServiceCollection services, string name, byte[]? key)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        if (key?.Length < MinKeyLength) throw new ArgumentException("A key of at least 32 random bytes is needed.", nameof(key));
        if (!services.Any(service => service.ServiceType == typeof(ConfiguredProvider) && Equals(service.ServiceKey, name)))
            throw new InvalidOperationException("Call AddAuth0ManagementTokens first: there is no provider of that name whose token could be shared.");

        return services.AddKeyedSingleton(name, new TokenSharing((byte[]?)key?.Clone()));
    }

    private static IConfiguration Configuration(IServiceProvider provider) =>
        provider.GetService<IConfiguration>() ?? throw new InvalidOperationException(
        "AddAuth0ManagementTokens() reads the application's IConfiguration, and none is registered. Give it a configuration section or a delegate instead.");
}
