using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Catalog;

/// <summary>All options, in one place: rules read them, AUTH0000 checks them, tests compare them with the documentation.</summary>
internal static class OptionCatalog
{
    public static readonly AnalyzerOption<TimeSpan> MaxTokenLifetime = new(
        "auth0_max_token_lifetime", "a duration as hh:mm:ss or d.hh:mm:ss, such as 24:00:00", TimeSpan.FromHours(24), TryParseDuration);

    public static readonly AnalyzerOption<ImmutableArray<string>> TenantDomains = new(
        "auth0_tenant_domains", "host names separated by commas, such as login.example.com", [], TryParseHosts);

    public static readonly AnalyzerOption<ImmutableArray<string>> CustomDomains = new(
        "auth0_custom_domains", "host names separated by commas, such as login.example.com", [], TryParseHosts);

    public static ImmutableArray<AnalyzerOption> All { get; } = [MaxTokenLifetime, TenantDomains, CustomDomains];

    /// <summary>The hosts that are Auth0's for a file: its own, and those that the options name.</summary>
    public static Auth0Hosts Hosts(AnalyzerConfigOptions options) => new([.. TenantDomains.Read(options), .. CustomDomains.Read(options)]);

    // TimeSpan's own formats refuse 24:00:00, which is how people write a day.
    private static readonly Regex Duration =
        new(@"^(?:(?<d>\d{1,4})\.)?(?<h>\d{1,5}):(?<m>[0-5]\d):(?<s>[0-5]\d)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex HostName =
        new(@"^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static bool TryParseDuration(string text, out TimeSpan value)
    {
        value = default;
        var match = Duration.Match(text.Trim());
        if (!match.Success)
            return false;

        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["d"].Success && Part("h") > 23)
            return false;
        value = TimeSpan.FromDays(Part("d")) + TimeSpan.FromHours(Part("h")) + TimeSpan.FromMinutes(Part("m")) + TimeSpan.FromSeconds(Part("s"));
        return value > TimeSpan.Zero;
    }

    private static bool TryParseHosts(string text, out ImmutableArray<string> value)
    {
        value = [.. text.Split(',').Select(host => host.Trim().ToLowerInvariant()).Where(host => host.Length > 0)];
        return value.All(host => HostName.IsMatch(host));
    }
}
