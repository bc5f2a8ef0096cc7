using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;

namespace Auth0TokenAnalyzers.Values;

/// <summary>What the configuration files of a project write for the settings that code reads by their keys. Read when it is first asked for.</summary>
/// <param name="settings">The keys of settings, with the texts that the files write there.</param>
internal sealed class SettingTexts(Func<IEnumerable<(string Key, string Text)>> settings)
{
    /// <summary>More ways to fill a text in than these say nothing.</summary>
    private const int MaxPatterns = 16;

    /// <summary>What stands around a text that a deployment fills in.</summary>
    private static readonly char[] Marks = ['{', '<', '[', '$', '%'];

    private readonly Lazy<ILookup<string, string>> _texts = new(() => settings()
        .Where(setting => setting.Text.Trim().Length > 0 && setting.Text.IndexOfAny(Marks) < 0)
        .SelectMany(setting => new[] { setting.Key, WithoutPositions(setting.Key) }.Distinct().Select(key => (Key: key, setting.Text)))
        .ToLookup(setting => setting.Key, setting => setting.Text, StringComparer.OrdinalIgnoreCase));

    /// <summary>Nothing is known of them.</summary>
    public static SettingTexts None { get; } = new(() => []);

    /// <summary>All texts of a setting: each environment may have one of its own, and each element of a list.</summary>
    public IEnumerable<string> Of(string key) => _texts.Value[key.Replace("__", ":")].Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The texts that a value can be as far as files say it, with <see cref="Auth0Hosts.Hole"/> for each part that is not known; none where there are too many.
    /// </summary>
    public IReadOnlyList<string> Patterns(Value value)
    {
        if (value is not TextValue text)
            return [.. Known(value)];
        var patterns = new List<string> { "" };
        foreach (var part in text.Parts)
        {
            var ends = part.Literal is { } literal ? [literal] : Known(part.Hole!).DefaultIfEmpty(Auth0Hosts.Hole.ToString()).ToList();
            if (patterns.Count * ends.Count > MaxPatterns)
                return [];
            patterns = [.. patterns.SelectMany(_ => ends, static (start, end) => start + end)];
        }

        return patterns;
    }

    // What is computed from a setting is another text than the setting.
    private IEnumerable<string> Known(Value value) => value is UnknownValue
        && value.Trail.FirstOrDefault(step => step.Node == value.Written && step.Kind is SourceKind.Configuration or SourceKind.Environment) is { } setting
        ? Of(setting.Name)
        : [];

    // Tenants:0:Domain is the domain of any of the tenants, where code goes through a list.
    private static string WithoutPositions(string key) => string.Join(":", key.Split(':').Where(part => !part.All(char.IsDigit)));
}
