using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;

namespace Auth0TokenAnalyzers.Files;

/// <summary>Reads <c>appsettings.json</c>, <c>launchSettings.json</c> and their like: the texts in them.</summary>
internal static class JsonSettings
{
    /// <summary>The settings; none when the text is no JSON.</summary>
    public static ImmutableArray<Setting> Read(string text) =>
        JsonReader.Read(text) is { } leaves
            ? [.. leaves.Where(leaf => leaf.IsString).Select(leaf => Setting.Of(leaf.Section, leaf.Name, leaf.Text, leaf.Start, leaf.Length))]
            : [];
}
