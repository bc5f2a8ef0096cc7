using System;
using System.Collections.Generic;
using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>What the key of a setting says, such as <c>Auth0:Management:ClientSecret</c> or <c>AUTH0_CLIENT_SECRET</c>: whose it is, and what it holds.</summary>
internal static class SettingNames
{
    /// <summary>Words that do not say whose a setting is.</summary>
    private static readonly HashSet<string> Neutral = new(
        ("address api app application audience auth auth0 authentication authority authorization base client credentials domain endpoint host id identity issuer jwt login m2m machine "
        + "management metadata mgmt oauth oauth2 oidc openid secret server settings tenant to token uri url valid value").Split(' '),
            StringComparer.Ordinal);

    /// <summary>The secret of an application, and not the tenant's Global Client Secret.</summary>
    public static bool IsClientSecret(string key) => Ends(key, "client", "secret") && !IsGlobalClientSecret(key);

    /// <summary>The Global Client Secret by its full name: "API secret", as it was once called, is the name of anything.</summary>
    public static bool IsGlobalClientSecret(string key) => Ends(key, "global", "client", "secret") || Ends(key, "global", "secret");

    /// <inheritdoc cref="IsGlobalClientSecret"/>
    public static bool IsGlobalClientId(string key) => Ends(key, "global", "client", "id") || Ends(key, "global", "id");

    /// <summary>Does it name another vendor, and not Auth0 after that? <c>Auth0:Connections:Google:ClientSecret</c> does.</summary>
    public static bool IsOfOtherVendor(string key)
    {
        var words = SecretNames.Words(key);
        return words.FindLastIndex(OtherVendors.IsName) > words.LastIndexOf("auth0");
    }

    /// <summary>The words that say whose a setting is: none for <c>ClientSecret</c> and <c>Domain</c>, <c>portal</c> for <c>PortalClientSecret</c>.</summary>
    public static string Owner(string name) => string.Join(" ", SecretNames.Words(name).Where(word => !Neutral.Contains(word)));

    private static bool Ends(string key, params string[] run)
    {
        // Most keys say nothing of the kind, and taking a name apart costs more than to see that.
        if (!key.EndsWith(run[run.Length - 1], StringComparison.OrdinalIgnoreCase) || key.IndexOf(run[0], StringComparison.OrdinalIgnoreCase) < 0)
            return false;
        var words = SecretNames.Words(key);
        return words.Count >= run.Length && words.Skip(words.Count - run.Length).SequenceEqual(run);
    }
}
