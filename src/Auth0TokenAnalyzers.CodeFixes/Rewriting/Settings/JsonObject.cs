using System.Collections.Generic;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// An object of a JSON text (RFC 8259) with the places of its members. As in .NET's configuration files, comments and trailing commas are allowed and more
/// than 64 levels are not.
/// </summary>
/// <param name="Start">Where its brace opens.</param>
/// <param name="Members">Its members in their order.</param>
internal sealed record JsonObject(int Start, IReadOnlyList<JsonMember> Members)
{
    private const int MaxDepth = 64;

    /// <summary>Behind its last character.</summary>
    public int End { get; private init; }

    /// <summary>The object that a text is; null when it is no JSON, or no object.</summary>
    public static JsonObject? Read(string text)
    {
        var json = new JsonText(text);
        return json.Take('{') && Rest(json, MaxDepth) is { } root && json.IsAtEnd ? root : null;
    }

    private static JsonKind? Value(JsonText json, int depth, out JsonObject? value)
    {
        value = null;
        if (json.Take('{'))
            return depth > 0 && (value = Rest(json, depth - 1)) is not null ? JsonKind.Object : null;
        if (json.Take('['))
            return depth > 0 && Items(json, depth - 1) ? JsonKind.Array : null;
        return (json.String() ?? json.Word()) is not null ? JsonKind.Simple : null;
    }

    private static JsonObject? Rest(JsonText json, int depth)
    {
        int start = json.Position - 1;
        var members = new List<JsonMember>();
        for (bool mayFollow = true; !json.Take('}');)
        {
            if (!mayFollow || json.String() is not { } name)
                return null;
            int nameEnd = json.Position;
            if (!json.Take(':') || Value(json, depth, out JsonObject? value) is not { } kind)
                return null;
            int end = json.Position;
            mayFollow = json.Take(',');
            members.Add(new JsonMember(name.Text, TextSpan.FromBounds(name.Start - 1, end), nameEnd,
                kind) { Object = value, Comma = mayFollow ? json.Position - 1 : null });
        }
        return new JsonObject(start, members) { End = json.Position };
    }

    private static bool Items(JsonText json, int depth)
    {
        for (bool mayFollow = true; !json.Take(']'); mayFollow = json.Take(','))
        {
            if (!mayFollow || Value(json, depth, out _) is null)
                return false;
        }
        return true;
    }
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name without escapes.</param>
/// <param name="Span">Where it stands, from the quote of its name to the end of its value.</param>
/// <param name="NameEnd">Behind the quote that ends its name.</param>
/// <param name="Kind">What its value is.</param>
internal sealed record JsonMember(string Name, TextSpan Span, int NameEnd, JsonKind Kind)
{
    /// <summary>Its value, when that is an object.</summary>
    public JsonObject? Object { get; init; }

    /// <summary>Where the comma behind it stands, when there is one.</summary>
    public int? Comma { get; init; }
}

internal enum JsonKind
{
    /// <summary>A text, a number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Simple,
    Object,
    Array,
}
