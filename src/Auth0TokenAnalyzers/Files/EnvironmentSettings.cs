using System;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Files;

/// <summary>Reads <c>.env</c> files: a line <c>NAME=value</c> for each setting, with quotes or without, also with <c>export</c> before it. Other lines are passed over.</summary>
internal static class EnvironmentSettings
{
    private static readonly Regex Assignment = new(
        @"\G[ \t\uFEFF]*(?:export[ \t]+)?(?<name>[A-Za-z_][\w.:-]*)[ \t]*=[ \t]*(?:""(?<value>[^""]*)""|'(?<value>[^']*)'|(?<plain>.*))",
        RegexOptions.CultureInvariant);

    public static ImmutableArray<Setting> Read(string text)
    {
        var settings = ImmutableArray.CreateBuilder<Setting>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(['\r', '\n'], start) is >= 0 and var lineEnd ? lineEnd : text.Length;
            if (Assignment.Match(text, start, end - start) is { Success: true } match)
                settings.Add(match.Groups["plain"] is { Success: true } plain
                    ? Of(match, plain, WithoutComment(plain.Value))
                    : Of(match, match.Groups["value"], match.Groups["value"].Value));
            start = end + 1;
        }

        return settings.ToImmutable();
    }

    private static Setting Of(Match match, Group where, string value) => Setting.Of("", match.Groups["name"].Value, value, where.Index, value.Length);

    private static string WithoutComment(string value) =>
        (value.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var comment ? value.Substring(0, comment) : value).TrimEnd();
}
