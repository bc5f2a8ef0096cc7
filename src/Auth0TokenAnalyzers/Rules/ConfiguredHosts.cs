using System;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Files;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>The hosts of tenants that the configuration files of a project write.</summary>
internal static class ConfiguredHosts
{
    // What files have around the settings that code reads by their names alone.
    private static readonly string[] Containers = ["appSettings:", "environmentVariables:", "Values:"];

    public static SettingHosts In(AnalyzerOptions options, Auth0Hosts hosts, CancellationToken cancellationToken) =>
        ConfigurationContext.MayRead(options.AnalyzerConfigOptionsProvider)
            ? new(from file in options.AdditionalFiles
                  let configuration = ConfigurationFile.Of(file, cancellationToken)
                  where configuration is not null
                  from setting in configuration.Settings
                  let url = ManagementUrl.Parse(setting.Value, hosts)
                  where url.HostKind == HostKind.Auth0 && Auth0Hosts.IsHostName(url.Host)
                  select (NameInCode(setting.Key), url.Host))
            : SettingHosts.None;

    // configuration:appSettings:auth0:Domain, profiles:Shop:environmentVariables:AUTH0_DOMAIN
    private static string NameInCode(string key) => Containers
        .Where(container => key.IndexOf(container, StringComparison.OrdinalIgnoreCase) >= 0)
        .Select(container => key.Substring(key.IndexOf(container, StringComparison.OrdinalIgnoreCase) + container.Length)).FirstOrDefault() ?? key;
}
