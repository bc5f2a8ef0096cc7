using System;
using System.Collections.Generic;
using System.Linq;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>Which hosts the settings of a program are known to hold: code that names a host, and code that reads it from a setting, mean one tenant then.</summary>
/// <param name="settings">The keys of settings with the hosts that the configuration files of the project write there.</param>
internal sealed class SettingHosts(IEnumerable<(string Key, string Host)> settings)
{
    private readonly ILookup<string, string> _hosts =
        settings.ToLookup(setting => setting.Key, setting => setting.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing is known of them.</summary>
    public static SettingHosts None { get; } = new([]);

    /// <summary>Are two names of tenants, each a key or a host, known to mean the same one?</summary>
    public bool AreSame(string tenant, string other) => Host(tenant).Equals(Host(other), StringComparison.OrdinalIgnoreCase);

    // Each environment may have a tenant of its own: then nobody knows which one a setting means.
    private string Host(string tenant) => _hosts[tenant].Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var host] ? host : tenant;
}
