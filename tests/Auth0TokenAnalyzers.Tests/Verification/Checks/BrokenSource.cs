using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Source as it looks while somebody types: cut off, or with a token missing.</summary>
internal static class BrokenSource
{
    private const int Count = 5;

    /// <summary>The same few variants each time, spread over the source; which ones depends on the length of the source.</summary>
    public static IEnumerable<string> CreateVariants(SyntaxNode root)
    {
        var text = root.ToFullString();
        var tokens = root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
        foreach (var token in Pick(tokens, text.Length))
            yield return text[..(token.SpanStart + ((token.Span.Length + 1) / 2))];

        foreach (var token in Pick(tokens, text.Length / 3))
            yield return text.Remove(token.SpanStart, token.Span.Length);
    }

    private static IEnumerable<SyntaxToken> Pick(IReadOnlyList<SyntaxToken> tokens, int offset)
    {
        var step = Math.Max(1, tokens.Count / Count);
        for (var index = offset % step; index < tokens.Count; index += step)
            yield return tokens[index];
    }
}
