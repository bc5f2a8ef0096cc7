using System;

namespace Auth0ManagementTokens;

/// <summary>
/// Reads the settings of <see cref="Auth0ManagementTokenProvider.Shared"/>. <c>Auth0__Audience</c> is left out on purpose: in web applications it names
/// the user's own API. For the same reason client id and secret are never mixed from two places.
/// </summary>
internal static class EnvironmentSettings
{
    private const string Management = "Auth0__Management__";

    private static readonly string[] s_domains = [Management + "Domain", "Auth0__Domain", "AUTH0_DOMAIN"];

    private static readonly (string Id, string Secret)[] s_credentials =
    [
        (Management + "ClientId", Management + "ClientSecret"),
        ("Auth0__ClientId", "Auth0__ClientSecret"),
        ("AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"),
    ];

    /// <exception cref="Auth0TokenException">A variable is missing or malformed.</exception>
    public static TokenSettings Read(Func<string, string?> readVariable)
    {
        Auth0TokenOptions options = new()
        {
            Domain = FindDomain(readVariable),
            Audience = NullIfBlank(readVariable(Management + "Audience")),
            Organization = NullIfBlank(readVariable(Management + "Organization")),
        };
        (options.ClientId, options.ClientSecret) = FindCredentials(readVariable);

        try
        {
            return TokenSettings.FromOptions(options);
        }
        catch (ArgumentException e)
        {
            throw ConfigurationError("An environment variable of Auth0ManagementTokenProvider.Shared is not valid. " + e.Message);
        }
    }

    private static string FindDomain(Func<string, string?> readVariable)
    {
        foreach (string name in s_domains)
        {
            if (NullIfBlank(readVariable(name)) is { } domain) return domain;
        }

        throw ConfigurationError($"The Auth0 domain is missing. Set one of the environment variables {string.Join(", ", s_domains)}.");
    }

    private static (string Id, string Secret) FindCredentials(Func<string, string?> readVariable)
    {
        foreach ((string idName, string secretName) in s_credentials)
        {
            if (NullIfBlank(readVariable(idName)) is { } id && NullIfBlank(readVariable(secretName)) is { } secret) return (id, secret);
        }

        string pairs = string.Join(", or ", Array.ConvertAll(s_credentials, static pair => $"{pair.Id} and {pair.Secret}"));
        throw ConfigurationError($"The Auth0 client credentials are missing. Set both environment variables of a pair: {pairs}.");
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static Auth0TokenException ConfigurationError(string message) =>
        new TokenFailure(Auth0TokenErrorKind.Configuration, message).ToException();
}
