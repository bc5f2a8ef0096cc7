using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>
/// Reads the options from where Auth0's libraries keep theirs: <c>Auth0:Management</c>, else <c>Auth0</c>. In web applications <c>Auth0:ClientId</c> is
/// often the login application, so id and secret are never mixed from two places, and <c>Auth0:Audience</c>, the user's own API, is not read at all.
/// </summary>
internal sealed class ConventionalOptions(IConfiguration configuration) : IConfigureOptions<Auth0TokenOptions>
{
    /// <summary>Where the settings are looked for, for messages.</summary>
    public const string Keys = "The configuration keys are Auth0:Management:Domain (else Auth0:Domain), "
        + "Auth0:Management:ClientId and Auth0:Management:ClientSecret (else Auth0:ClientId and Auth0:ClientSecret).";

    private const string Tenant = "Auth0";
    private const string Management = "Auth0:Management";

    public void Configure(Auth0TokenOptions options)
    {
        IConfigurationSection management = configuration.GetSection(Management);
        IConfigurationSection tenant = configuration.GetSection(Tenant);

        if (TokenSection.ReadText(tenant, nameof(options.Domain)) is { } domain) options.Domain = domain;
        if (!HasAny(management)
            && TokenSection.ReadText(tenant, nameof(options.ClientId)) is { } id
            && TokenSection.ReadText(tenant, nameof(options.ClientSecret)) is { } secret)
        {
            (options.ClientId, options.ClientSecret) = (id, secret);
        }

        TokenSection.Apply(management, options);
    }

    private static bool HasAny(IConfigurationSection section) =>
        TokenSection.ReadText(section, nameof(Auth0TokenOptions.ClientId)) is not null
        || TokenSection.ReadText(section, nameof(Auth0TokenOptions.ClientSecret)) is not null;
}
