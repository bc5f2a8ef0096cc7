using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Catalog;

/// <summary>An option of <c>.editorconfig</c> or <c>.globalconfig</c>: its key, its default, and how its text is read.</summary>
internal abstract class AnalyzerOption(string key, string form)
{
    public string Key { get; } = key;

    /// <summary>The form of a valid value, in words for people.</summary>
    public string Form { get; } = form;

    public abstract bool IsValid(string text);
}

/// <inheritdoc cref="AnalyzerOption"/>
internal sealed class AnalyzerOption<T>(string key, string form, T defaultValue, AnalyzerOption<T>.Parser parse) : AnalyzerOption(key, form)
{
    public delegate bool Parser(string text, out T value);

    public T DefaultValue { get; } = defaultValue;

    public override bool IsValid(string text) => parse(text, out _);

    /// <summary>The value for a file; the default where it is not set or not valid (which AUTH0000 reports).</summary>
    public T Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var text) && parse(text, out var value) ? value : DefaultValue;
}
