using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Auth0TokenAnalyzers.Files;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>What the configuration files of a project write for its settings.</summary>
internal static class ConfiguredTexts
{
    // What files have around the settings that code reads by their names alone.
    private static readonly string[] Containers = ["appSettings:", "environmentVariables:", "Values:"];

    private static readonly ConditionalWeakTable<AnalyzerOptions, SettingTexts> Known = new();

    /// <summary>Nothing where the project says that its files are not to be read. They are read when the first setting is asked for.</summary>
    public static SettingTexts In(AnalyzerOptions options) => ConfigurationContext.MayRead(options.AnalyzerConfigOptionsProvider)
        ? Known.GetValue(options, static key => new(() => Settings(key)))
        : SettingTexts.None;

    // For all files that ask, so no one of them may end it.
    private static IEnumerable<(string Key, string Text)> Settings(AnalyzerOptions options) =>
        from file in options.AdditionalFiles
        let configuration = ConfigurationFile.Of(file, CancellationToken.None)
        where configuration is not null
        from setting in configuration.Settings
        select (NameInCode(setting.Key), setting.Value);

    // configuration:appSettings:auth0:Domain, profiles:Shop:environmentVariables:AUTH0_DOMAIN
    private static string NameInCode(string key) => Containers
        .Where(container => key.IndexOf(container, StringComparison.OrdinalIgnoreCase) >= 0)
        .Select(container => key.Substring(key.IndexOf(container, StringComparison.OrdinalIgnoreCase) + container.Length)).FirstOrDefault() ?? key;
}
