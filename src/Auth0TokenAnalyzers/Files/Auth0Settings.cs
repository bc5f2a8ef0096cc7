using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;

namespace Auth0TokenAnalyzers.Files;

/// <summary>Which settings of a file are Auth0's: those that say so, and those beside the host of a tenant.</summary>
internal sealed class Auth0Settings
{
    private readonly Dictionary<(string Section, string Owner), string> _tenants = [];
    private readonly string? _ofAuth0;

    public Auth0Settings(ImmutableArray<Setting> settings, Auth0Hosts hosts)
    {
        foreach (var setting in settings)
        {
            var url = ManagementUrl.Parse(setting.Value, hosts);
            if (url.HostKind != HostKind.Auth0 || !Auth0Hosts.IsHostName(url.Host))
                continue;
            _tenants[(setting.Section, OwnerWithin(setting.Section, setting))] = url.Host;
            if (SecretNames.SpeaksOfAuth0(setting.Key))
                _ofAuth0 ??= url.Host;
        }
    }

    /// <summary>Does the file name a tenant?</summary>
    public bool HasTenant => _tenants.Count > 0;

    /// <summary>Is a setting Auth0's, and of which tenant, if the file says so?</summary>
    public (bool IsAuth0, string? Tenant) OwnerOf(Setting setting)
    {
        if (SettingNames.IsOfOtherVendor(setting.Key))
            return (false, null);
        return Beside(setting) is { } tenant ? (true, tenant) : (SecretNames.SpeaksOfAuth0(setting.Key), _ofAuth0);
    }

    // The host in the same section or in one around it, the innermost first; and no other owner named between them. What stands beside
    // each other at the top of a file is together, but the top is not around everything.
    private string? Beside(Setting setting)
    {
        var section = setting.Section;
        do
        {
            if (_tenants.TryGetValue((section, OwnerWithin(section, setting)), out var tenant))
                return tenant;
            section = section.Substring(0, Math.Max(0, section.LastIndexOf(':')));
        }
        while (section.Length > 0);
        return null;
    }

    private static string OwnerWithin(string section, Setting setting) => SettingNames.Owner(setting.Key.Substring(section.Length));
}
