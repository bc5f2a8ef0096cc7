using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// A signed JSON Web Token (RFC 7519, compact form of RFC 7515) as a text shows it: three base64url parts, the first two of them JSON objects.
/// Nothing is assumed of its length or of the order in its header, and the signature is not checked.
/// </summary>
internal sealed class Jwt
{
    private readonly ImmutableArray<JsonLeaf> _claims;

    private Jwt(ImmutableArray<JsonLeaf> claims) => _claims = claims;

    /// <summary>How the encoded header begins: with <c>{"</c>, or with a space, a line feed, a carriage return or a tab after the brace.</summary>
    private static readonly ImmutableArray<string> HeaderStarts = ["eyJ", "eyA", "ewo", "ew0", "ewk"];

    public IEnumerable<JsonLeaf> Claims => _claims;

    /// <summary>
    /// Where the source text of code or of a file may write the beginning of a token. Cheap: for texts that nearly always have none. What follows an
    /// escape such as <c>\n</c> counts.
    /// </summary>
    public static IEnumerable<int> Beginnings(string source)
    {
        foreach (var start in HeaderStarts)
        {
            for (var at = source.IndexOf(start, StringComparison.Ordinal); at >= 0; at = source.IndexOf(start, at + start.Length,
                StringComparison.Ordinal))
            {
                if (at == 0 || !IsPart(source[at - 1]) || (at > 1 && source[at - 2] == '\\'))
                    yield return at;
            }
        }
    }

    /// <summary>The tokens in a text, such as <c>Bearer eyJ…</c>, and where they are.</summary>
    public static IEnumerable<(Jwt Token, int Start, int Length)> In(string text)
    {
        for (var start = text.IndexOf('e'); start >= 0; start = text.IndexOf('e', start))
        {
            var end = start + 1;
            if (!BeginsHeader(text, start))
            {
                start = end;
                continue;
            }

            while (end < text.Length && IsPart(text[end]))
                end++;
            var length = end - start;
            // The full stop of a sentence.
            while (text[start + length - 1] == '.')
                length--;
            if (Decode(text.Substring(start, length)) is { } token)
                yield return (token, start, length);
            start = end;
        }
    }

    /// <summary>The token; <see langword="null"/> when the text is none, or its signature is made up.</summary>
    public static Jwt? Decode(string text)
    {
        if (text.Split('.') is not [var header, var payload, { Length: > 0 } signature]
            || !signature.All(c => IsPart(c))
            || Placeholders.IsPlaceholder(signature))
            return null;
        return Object(header) is { } parameters
            && parameters.Any(parameter => parameter is { Section: "", Name: "alg" })
            && Object(payload) is { } claims ? new Jwt(claims) : null;
    }

    /// <summary>The texts of a claim that is a string or an array of strings.</summary>
    public IEnumerable<string> Texts(string claim) =>
        _claims.Where(leaf => leaf.IsString && (leaf is { Section: "" } ? leaf.Name == claim : leaf.Section == claim)).Select(leaf => leaf.Text);

    /// <summary>A claim that is a time; hand-made tokens also write it as a string.</summary>
    public NumericDate? Time(string claim) =>
        _claims.Where(leaf => leaf is { Section: "" } && leaf.Name == claim)
            .Select(leaf => NumericDate.Parse(leaf.Text))
            .LastOrDefault(time => time is not null);

    private static bool BeginsHeader(string text, int start) =>
        (start == 0 || !IsPart(text[start - 1])) && HeaderStarts.Any(prefix => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0);

    private static bool IsPart(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.';

    private static ImmutableArray<JsonLeaf>? Object(string part)
    {
        if (part.Length % 4 == 1 || !part.All(IsPart))
            return null;
        var json = Encoding.UTF8.GetString(Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/')
            .PadRight((part.Length + 3) / 4 * 4, '=')));
        return json.TrimStart().StartsWith("{", StringComparison.Ordinal) ? JsonReader.Read(json) : null;
    }
}
