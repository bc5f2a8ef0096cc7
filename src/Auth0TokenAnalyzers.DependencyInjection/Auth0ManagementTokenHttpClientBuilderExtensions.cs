using System;
using System.Linq;
using System.Runtime.Versioning;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets the clients of an <c>IHttpClientFactory</c> call the Auth0 Management API.</summary>
[UnsupportedOSPlatform("browser")]
public static class Auth0ManagementTokenHttpClientBuilderExtensions
{
    /// <summary>
    /// Puts a token on every request of these clients: see <see cref="Auth0ManagementTokenHandler"/>. A request goes out only by https, only to the domain of
    /// the provider or the host of its audience, and never without a token; after a 401 it is sent once more with a new one.
    /// </summary>
    /// <param name="builder">The clients.</param>
    /// <param name="name">The name of the provider, or null for the one without a name.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHttpClientBuilder AddAuth0ManagementToken(this IHttpClientBuilder builder, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddHttpMessageHandler(services => CreateHandler(services, name ?? Options.Options.DefaultName));
    }

    private static Auth0ManagementTokenHandler CreateHandler(IServiceProvider services, string name)
    {
        IAuth0TokenProvider? provider = name == Options.Options.DefaultName
            ? services.GetService<IAuth0TokenProvider>()
            : services.GetKeyedService<IAuth0TokenProvider>(name);
        return provider switch
        {
            null => throw new InvalidOperationException("AddAuth0ManagementToken needs a token provider. Call services.AddAuth0ManagementTokens with the same name."),
            Auth0ManagementTokenProvider own => new Auth0ManagementTokenHandler(own),
            _ => new Auth0ManagementTokenHandler(provider, FindHosts(services, name)),
        };
    }

    /// <summary>A provider that someone has put in the place of ours does not tell which hosts its tokens are for; the options do.</summary>
    private static string[] FindHosts(IServiceProvider services, string name) =>
        [.. AllowedHosts.Of(TokenSettings.FromOptions(services.GetRequiredService<IOptionsMonitor<Auth0TokenOptions>>().Get(name)))];
}
