using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>The base addresses and the URLs that were met, relative ones among them.</summary>
internal sealed class CollectedUrls(Func<Reading> reading)
{
    private static readonly ImmutableArray<string> UrlNames = ["uri", "url", "address", "resource", "uristring"];

    private readonly List<TextValue> _bases = [];
    private readonly List<TextValue> _urls = [];

    /// <summary>All of them, relative ones joined to the base addresses.</summary>
    public ImmutableArray<Value> All =>
    [
        .. _urls.Where(url => !IsRelative(url)),
        .. _bases,
        .. _bases.SelectMany(start => _urls.Where(IsRelative).Select(url => Join(start, url))),
    ];

    public void Add(TextValue url) => _urls.Add(url);

    /// <summary>The arguments for parameters that are URLs, by their names.</summary>
    public void AddArguments(ImmutableArray<IArgumentOperation> arguments, bool isBase)
    {
        foreach (var argument in arguments.Where(argument => argument.Parameter is { } parameter && IsUrl(parameter)))
            Read(argument.Value, isBase ? _bases : _urls);
    }

    /// <summary>The value of a property that is a URL, by its name.</summary>
    public void AddSet(string property, IOperation value)
    {
        if (property is "BaseAddress" or "BaseUrl" or "BaseUri" or "BaseHost")
            Read(value, _bases);
        else if (property is "RequestUri" or "Resource" or "Url")
            Read(value, _urls);
    }

    private static bool IsUrl(IParameterSymbol parameter) =>
        (parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Is("System", "Uri"))
            && UrlNames.Any(name => parameter.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    // What somebody passes to a client whose address is known is a path below it.
    private bool IsRelative(TextValue url) => IsUnknown(url)
        ? !_bases.All(IsUnknown)
        : url.Pattern.IndexOf("://", StringComparison.Ordinal) < 0 && url.Parts is not [{ Hole: not null }, ..];

    private static bool IsUnknown(TextValue url) => url.Parts is [{ Hole: not null }];

    private static TextValue Join(TextValue start, TextValue path) =>
        TextValue.Join([start.TrimEnd(['/']), TextValue.Literal(path.Pattern.StartsWith("/", StringComparison.Ordinal) ? "" : "/"),
            path]) with { Trail = start.Trail };

    private void Read(IOperation url, List<TextValue> found) =>
        found.AddRange(reading().Read(url, null).Values.Where(value => value is not NullValue).Select(TextValue.From));
}
