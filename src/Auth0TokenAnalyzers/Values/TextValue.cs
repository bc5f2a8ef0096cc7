using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Auth0TokenAnalyzers.Auth0;

namespace Auth0TokenAnalyzers.Values;

/// <summary>A text of which some parts may be unknown: <c>$"https://{domain}/api/v2/"</c> has one hole.</summary>
internal sealed record TextValue : Value
{
    private TextValue(ImmutableArray<TextPart> parts) => Parts = parts;

    public ImmutableArray<TextPart> Parts { get; }

    /// <summary>The text with <see cref="Auth0Hosts.Hole"/> for each unknown part. It can hold a secret: for comparisons, never for output.</summary>
    public string Pattern => string.Concat(Parts.Select(part => part.Literal ?? Auth0Hosts.Hole.ToString()));

    /// <summary>The whole text, or <see langword="null"/> when a part of it is unknown. It can hold a secret: never for output.</summary>
    public string? Constant => Parts.All(part => part.Literal is not null) ? string.Concat(Parts.Select(part => part.Literal)) : null;

    public override IEnumerable<SourceStep> Sources =>
        Trail.Concat(Parts.Where(part => part.Hole is not null).SelectMany(part => part.Hole!.Sources));

    public static TextValue Literal(string text) => new([new TextPart(text, null)]);

    /// <summary>The value as a part of a text: texts join, everything else is a hole that keeps what is known of it.</summary>
    public static TextValue From(Value value) => value as TextValue ?? value switch
    {
        NumberValue { Exact: { } number } => new([new TextPart(number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            null)]) { Trail = value.Trail, Written = value.Written },
        BooleanValue boolean => Literal(boolean.Value ? "True" : "False"),
        NullValue => Literal(""),
        _ => new([new TextPart(null, value)]),
    };

    public static TextValue Join(IEnumerable<TextValue> texts)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var literal = new StringBuilder();
        foreach (var part in texts.SelectMany(text => text.Parts))
        {
            if (part.Literal is not null)
            {
                literal.Append(part.Literal);
                continue;
            }

            Flush();
            parts.Add(part);
        }

        Flush();
        return new(parts.ToImmutable());

        void Flush()
        {
            if (literal.Length > 0)
                parts.Add(new TextPart(literal.ToString(), null));
            literal.Clear();
        }
    }

    /// <summary>The text with its known parts changed; what is unknown stays as it is.</summary>
    public TextValue Map(System.Func<string, string> change) =>
        new([.. Parts.Select(part => part.Literal is null ? part : new TextPart(change(part.Literal), null))]) { Trail = Trail, Written = Written };

    /// <summary>The text with another one in the place of each piece of its known parts.</summary>
    public TextValue Replace(string old, TextValue now) => Join(Parts.SelectMany(part => part.Literal is { } literal
        ? literal.Split([old], System.StringSplitOptions.None).SelectMany((piece, i) => i == 0 ? new[] { Literal(piece) } : [now, Literal(piece)])
        : [new TextValue([part])])) with { Trail = Trail, Written = Written };

    /// <summary>The texts between the separators in its known parts; the empty ones stay.</summary>
    public IReadOnlyList<TextValue> Split(char separator)
    {
        var texts = new List<List<TextPart>> { new() };
        foreach (var part in Parts)
        {
            var pieces = part.Literal?.Split(separator);
            for (var i = 0; i < (pieces?.Length ?? 1); i++)
            {
                if (i > 0)
                    texts.Add([]);
                if (pieces is null)
                    texts[texts.Count - 1].Add(part);
                else if (pieces[i].Length > 0)
                    texts[texts.Count - 1].Add(new TextPart(pieces[i], null));
            }
        }

        return [.. texts.Select(parts => new TextValue([.. parts]) { Trail = Trail, Written = Written })];
    }

    public TextValue TrimEnd(char[] characters)
    {
        if (Parts.Length == 0 || Parts[Parts.Length - 1].Literal is not { } last)
            return this;
        return new(Parts.SetItem(Parts.Length - 1, new TextPart(last.TrimEnd(characters), null))) { Trail = Trail, Written = Written };
    }
}

/// <summary>A known piece of a text, or a hole with what is known of it.</summary>
internal sealed record TextPart(string? Literal, Value? Hole);
