using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Files;

/// <summary>A configuration file of the project. A file that cannot be read has no settings: to say so is the business of what reads it.</summary>
internal sealed class ConfigurationFile
{
    /// <summary>Nobody writes larger ones by hand.</summary>
    private const int MaxLength = 1024 * 1024;

    /// <summary>Nor names a setting at such length. With this limit, what is done for each part of a name takes no more than linear time.</summary>
    private const int MaxKeyLength = 512;

    private static readonly ConditionalWeakTable<SourceText, StrongBox<ImmutableArray<Setting>>> Known = new();

    private readonly SourceText _text;

    private ConfigurationFile(string path, SourceText text, Func<string, ImmutableArray<Setting>> read)
    {
        Path = path;
        _text = text;
        Settings = Known.GetValue(text, key => new(ReadOrNothing(key.ToString(), read))).Value;
    }

    public string Path { get; }

    public ImmutableArray<Setting> Settings { get; }

    /// <summary>The file; <see langword="null"/> when it is no configuration file by its name, or too large.</summary>
    public static ConfigurationFile? Of(AdditionalText file, CancellationToken cancellationToken) =>
        ConfigurationFileName.Reader(file.Path) is { } read && file.GetText(cancellationToken) is { Length: <= MaxLength } text
            ? new ConfigurationFile(file.Path, text, read)
            : null;

    public Location LocationOf(Setting setting) => Location.Create(Path, setting.Span, _text.Lines.GetLinePositionSpan(setting.Span));

    // What the rules look for has one of these in it. Most files have none and are not taken apart.
    private static ImmutableArray<Setting> ReadOrNothing(string text, Func<string, ImmutableArray<Setting>> read) =>
        text.IndexOf("secret", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("auth0.com", StringComparison.OrdinalIgnoreCase) >= 0
            || Jwt.Beginnings(text).Any()
            ? [.. read(text).Where(setting => setting.Key.Length <= MaxKeyLength)]
            : [];
}
