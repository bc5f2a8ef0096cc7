using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Makes the expression that writes an audience write the canonical one, in its own shape: a literal of any kind, an interpolated string, a sum,
/// a call with a format.
/// </summary>
internal static class AudienceText
{
    private const string Path = "/api/v2";

    private static readonly Regex Schemes = new("^(?:https?://)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The changes; none when the text is not one that can be seen through.</summary>
    public static ImmutableArray<TextChange> Changes(ExpressionSyntax audience, AudienceDefects defects)
    {
        var changes = new List<TextChange>();
        if (defects.HasFlag(AudienceDefects.NoSlash))
            changes.Add(Slash(audience) ?? default);
        if ((defects & (AudienceDefects.Http | AudienceDefects.DoubledScheme)) != 0)
            changes.Add(Scheme(audience, defects) ?? default);
        return changes.Contains(default) ? [] : [.. changes];
    }

    private static TextChange? Slash(ExpressionSyntax audience)
    {
        int? position = audience switch
        {
            LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => EndOfPath(audience, isWhole: true),
            BinaryExpressionSyntax { Right: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax } sum
                => EndOfPath(sum.Right, isWhole: false),
            _ => audience.DescendantNodes().OfType<LiteralExpressionSyntax>()
                .Select(literal => EndOfPath(literal, isWhole: false))
                .Where(end => end is not null).ToList() is [var only] ? only : null,
        };
        return position is { } end ? new TextChange(new TextSpan(end, 0), "/") : null;
    }

    /// <summary>Where the text ends, when it ends as the audience does: with the path, or as a part of a sum with the end of the path.</summary>
    private static int? EndOfPath(ExpressionSyntax text, bool isWhole)
    {
        switch (text)
        {
            case LiteralExpressionSyntax { Token: { ValueText: var value } token }
                when EndsPath(value, isWhole) && token.Text.LastIndexOf(value, StringComparison.Ordinal) is >= 0 and var start:
                return token.SpanStart + start + value.Length;
            case InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } interpolated
                when contents[contents.Count - 1] is InterpolationSyntax
                    || EndsPath(((InterpolatedStringTextSyntax)contents[contents.Count - 1]).TextToken.ValueText, isWhole: false):
                return interpolated.StringEndToken.SpanStart;
            default:
                return null;
        }
    }

    private static bool EndsPath(string text, bool isWhole) =>
        text.EndsWith(Path, StringComparison.Ordinal) || (!isWhole && text.Length > 0 && Path.EndsWith(text, StringComparison.Ordinal));

    private static TextChange? Scheme(ExpressionSyntax audience, AudienceDefects defects)
    {
        SyntaxToken? first = audience.DescendantTokens().Where(IsText).Select(token => (SyntaxToken?)token).FirstOrDefault();
        if (first is not { } text
            || Schemes.Match(text.ValueText) is not { Success: true } match
            || text.Text.IndexOf(match.Value, StringComparison.Ordinal) is not (>= 0 and var start))
            return null;
        var written = new TextSpan(text.SpanStart + start, match.Length);
        bool isSingle = match.Value.IndexOf("://", StringComparison.Ordinal) == match.Length - 3;
        if (!defects.HasFlag(AudienceDefects.DoubledScheme) || !isSingle)
            return new TextChange(written, "https://");
        // The other scheme comes with what follows: this one goes, unless that one may be the insecure one.
        bool isSecond = match.Length == text.ValueText.Length
            && (!defects.HasFlag(AudienceDefects.Http) || match.Value.StartsWith("http:", StringComparison.OrdinalIgnoreCase));
        if (!isSecond)
            return null;
        return text.Parent is LiteralExpressionSyntax { Parent: BinaryExpressionSyntax sum } literal && sum.Left == literal
            ? new TextChange(TextSpan.FromBounds(literal.SpanStart, sum.Right.SpanStart), "")
            : text.Parent is InterpolatedStringTextSyntax ? new TextChange(written, "") : null;
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
}
