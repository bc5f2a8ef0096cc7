using System;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// Reads a text in the form <c>grant_type=client_credentials&amp;client_id=…</c> (application/x-www-form-urlencoded), of which some parts
/// may be unknown.
/// </summary>
internal static class FormText
{
    public static bool Is(TextValue text) =>
        text.Pattern is var pattern
            && pattern.IndexOf('=') > 0
            && pattern.TrimStart() is { Length: > 0 } start
            && start[0] is not ('{' or '[' or '<');

    public static void Read(TextValue text, SyntaxNode where, ClaimSet parameters, bool isConditional)
    {
        foreach (var pair in text.Split('&'))
        {
            var sides = pair.Split('=');
            if (sides.Count < 2 || sides[0].Constant is not { } name)
            {
                parameters.AddUnknown();
                continue;
            }

            // A value may have its own "=": the padding of a base64 secret.
            var value = TextValue.Join(sides.Skip(1).SelectMany((side, i) => i == 0 ? new[] { side } : [TextValue.Literal("="), side])).Map(Unescape);
            parameters.Add(new Claim(Unescape(name).Trim(), Alternatives.Of(value.Parts is [{ Hole: { } hole }] ? hole : value), where,
                isConditional) { Text = text.Written });
        }
    }

    private static string Unescape(string text)
    {
        try
        {
            return Uri.UnescapeDataString(text.Replace('+', ' '));
        }
        catch (UriFormatException)
        {
            return text;
        }
    }
}
