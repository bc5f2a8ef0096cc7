using System;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>Which hosts the settings of a program are known to hold: code that names a host, and code that reads it from a setting, mean one tenant then.</summary>
/// <param name="texts">What the configuration files of the project write for its settings.</param>
/// <param name="hosts">The hosts that are Auth0's.</param>
internal sealed class SettingHosts(SettingTexts texts, Auth0Hosts hosts)
{
    /// <summary>Nothing is known of them.</summary>
    public static SettingHosts None { get; } = new(SettingTexts.None, new Auth0Hosts([]));

    /// <summary>What the settings hold.</summary>
    public SettingTexts Texts { get; } = texts;

    /// <summary>Are two names of tenants, each a key or a host, known to mean the same one?</summary>
    public bool AreSame(string tenant, string other) => Host(tenant).Equals(Host(other), StringComparison.OrdinalIgnoreCase);

    // Each environment may have a tenant of its own: then nobody knows which one a setting means.
    private string Host(string tenant) => Texts.Of(tenant).Select(text => ManagementUrl.Parse(text, hosts))
        .Where(url => url.HostKind == HostKind.Auth0 && Auth0Hosts.IsHostName(url.Host))
        .Select(url => url.Host).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var host] ? host : tenant;
}
