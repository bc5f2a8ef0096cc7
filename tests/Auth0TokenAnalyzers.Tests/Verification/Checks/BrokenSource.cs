using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Source as it looks while somebody types: cut off, or with a token missing.</summary>
internal static class BrokenSource
{
    /// <summary>
    /// About <paramref name="count"/> sources that are cut off and as many that lack a token, spread over the source. They are the same each time;
    /// which ones depends on the length of the source.
    /// </summary>
    public static IEnumerable<string> CreateVariants(SyntaxNode root, int count)
    {
        var text = root.ToFullString();
        var tokens = root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        foreach (var token in Pick(tokens, count, text.Length))
            yield return text[..(token.SpanStart + ((token.Span.Length + 1) / 2))];

        foreach (var token in Pick(tokens, count, text.Length / 3))
            yield return text.Remove(token.SpanStart, token.Span.Length);
    }

    private static IEnumerable<SyntaxToken> Pick(IReadOnlyList<SyntaxToken> tokens, int count, int offset)
    {
        var step = Math.Max(1, tokens.Count / count);
        for (var index = offset % step; index < tokens.Count; index += step)
            yield return tokens[index];
    }
}
