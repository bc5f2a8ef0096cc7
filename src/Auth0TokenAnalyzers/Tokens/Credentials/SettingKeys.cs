using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>What a program calls the settings of a tenant and of its machine-to-machine application, beside a setting that it reads.</summary>
internal sealed class SettingKeys
{
    private const string Management = "Management";

    private SettingKeys(string clientId, string clientSecret, params string[] domains) =>
        (ClientId, ClientSecret, Domains) = (clientId, clientSecret, domains);

    public string ClientId { get; }

    public string ClientSecret { get; }

    /// <summary>The keys that may hold the tenant's domain, the likeliest first.</summary>
    public IReadOnlyList<string> Domains { get; }

    /// <param name="key">The key of a token, secret or domain; <see langword="null"/> when the old code reads no setting.</param>
    /// <param name="isInSection">Is it relative to a section that somebody passes?</param>
    public static SettingKeys Beside(string? key, bool isInSection)
    {
        if (key is null)
            return OfSection("Auth0", ':');
        var separator = key.LastIndexOfAny([':', '.']);
        if (separator > 0)
            return OfSection(key.Substring(0, separator), key[separator]);
        if (isInSection)
            return new(Management + ":ClientId", Management + ":ClientSecret", "Domain");
        if (key.IndexOf('_') > 0 && key.All(c => c is '_' || char.IsUpper(c) || char.IsDigit(c)))
            return OfWords(key);
        // Auth0Domain, auth0ApiToken
        const string Auth0 = "Auth0";
        return key.Length > Auth0.Length && key.StartsWith(Auth0, StringComparison.OrdinalIgnoreCase) && char.IsUpper(key[Auth0.Length])
            ? OfPrefix(key.Substring(0, Auth0.Length))
            : OfSection(Auth0, ':');
    }

    /// <summary>The section of a key with its separator; empty when it stands in none.</summary>
    public static string Section(string? key) => key?.Substring(0, key.LastIndexOfAny([':', '.']) + 1) ?? "";

    /// <summary>The key of the secret that belongs to a client id; <see langword="null"/> where the key of the id does not say that it is one.</summary>
    public static string? SecretBeside(string clientIdKey) =>
        new[] { ("ClientId", "Secret"), ("CLIENT_ID", "SECRET"), ("client_id", "secret"), ("clientId", "Secret"), ("ClientID", "Secret") }
            .Where(form => clientIdKey.EndsWith(form.Item1, StringComparison.Ordinal))
            .Select(form => clientIdKey.Substring(0, clientIdKey.Length - "Id".Length) + form.Item2).FirstOrDefault();

    // Auth0's own applications keep the application of the login right under "Auth0".
    private static SettingKeys OfSection(string section, char separator)
    {
        if (!section.EndsWith(Management, StringComparison.OrdinalIgnoreCase))
            return new(section + separator + Management + separator + "ClientId", section + separator + Management + separator + "ClientSecret",
                section + separator + Management + separator + "Domain", section + separator + "Domain");
        var outer = section.Substring(0, section.Length - Management.Length);
        return new(section + separator + "ClientId", section + separator + "ClientSecret", section + separator + "Domain",
            outer.TrimEnd(separator) + separator + "Domain");
    }

    private static SettingKeys OfPrefix(string prefix) =>
        new(prefix + Management + "ClientId", prefix + Management + "ClientSecret", prefix + Management + "Domain", prefix + "Domain");

    // AUTH0_MANAGEMENT_TOKEN, AUTH0_DOMAIN
    private static SettingKeys OfWords(string key)
    {
        var prefix = string.Join("_", key.Split('_').TakeWhile(word => !SaysWhat.Contains(word)));
        prefix = prefix.Length == 0 ? "AUTH0" : prefix;
        return new(prefix + "_CLIENT_ID", prefix + "_CLIENT_SECRET", prefix + "_DOMAIN");
    }

    private static readonly HashSet<string> SaysWhat = new(
        "DOMAIN TENANT HOST URL AUDIENCE ISSUER API MANAGEMENT MGMT ACCESS TOKEN JWT GLOBAL CLIENT SECRET".Split(' '), StringComparer.Ordinal);
}
