using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which folders of a package serve a target framework, the best one first.</summary>
internal static class TargetFramework
{
    private static readonly string[] s_netFramework =
        ["net481", "net48", "net472", "net471", "net47", "net462", "net461", "net46", "net452", "net451", "net45", "net40", "net35", "net20"];

    private static readonly string[] s_netStandard =
    [
        "netstandard2.1", "netstandard2.0", "netstandard1.6", "netstandard1.5", "netstandard1.4", "netstandard1.3", "netstandard1.2",
        "netstandard1.1", "netstandard1.0",
    ];

    private static readonly string[] s_netCore = ["netcoreapp3.1", "netcoreapp3.0", "netcoreapp2.1", "netcoreapp2.0", "netcoreapp1.1", "netcoreapp1.0"];

    public static bool IsNetFramework(string targetFramework) => s_netFramework.Contains(targetFramework);

    /// <summary>The frameworks whose assemblies can be used from <paramref name="targetFramework"/>.</summary>
    public static ImmutableArray<string> GetCompatible(string targetFramework)
    {
        if (IsNetFramework(targetFramework))
            return [.. From(s_netFramework, targetFramework), .. From(s_netStandard, "netstandard2.0")];

        if (targetFramework.StartsWith("netstandard", StringComparison.Ordinal))
            return [.. From(s_netStandard, targetFramework)];

        if (targetFramework.StartsWith("netcoreapp", StringComparison.Ordinal))
            return [.. From(s_netCore, targetFramework), .. s_netStandard];

        var major = int.Parse(targetFramework.AsSpan("net".Length, targetFramework.IndexOf('.', StringComparison.Ordinal) - "net".Length), CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(5, major - 4).Reverse().Select(version => $"net{version}.0"), .. s_netCore, .. s_netStandard];
    }

    /// <summary>The short name of a framework as a .nuspec writes it: <c>.NETStandard2.0</c> is <c>netstandard2.0</c>.</summary>
    public static string Normalize(string framework)
    {
        var match = Regex.Match(framework, @"^\.?(?<family>NETFramework|NETStandard|NETCoreApp)(?<version>[0-9.]+)$", RegexOptions.IgnoreCase);
        if (!match.Success)
            return framework.ToLowerInvariant();

        var family = match.Groups["family"].Value.ToLowerInvariant();
        var version = match.Groups["version"].Value;
        return family == "netframework" ? $"net{version.Replace(".", string.Empty, StringComparison.Ordinal)}" : $"{family}{version}";
    }

    private static IEnumerable<string> From(string[] frameworks, string first) => frameworks.SkipWhile(framework => framework != first);
}
