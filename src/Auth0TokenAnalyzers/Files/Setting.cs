using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Files;

/// <summary>A value of a configuration file.</summary>
/// <param name="Key">Its name with those of the sections around it, joined by colons: <c>Auth0:ClientSecret</c>. A double underscore counts as a colon.</param>
/// <param name="Value">Its text.</param>
/// <param name="Span">Where the text is written in the file, without quotes.</param>
internal readonly record struct Setting(string Key, string Value, TextSpan Span)
{
    /// <summary>The sections around it; empty at the top.</summary>
    public string Section => Key.LastIndexOf(':') is > 0 and var end ? Key.Substring(0, end) : "";

    public static Setting Of(string section, string name, string value, int start, int length)
    {
        name = name.Replace("__", ":");
        return new Setting(section.Length == 0 ? name : section + ":" + name, value, new TextSpan(start, length));
    }
}
