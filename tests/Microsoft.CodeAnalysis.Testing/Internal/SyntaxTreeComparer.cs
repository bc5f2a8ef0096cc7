using System.Collections.Generic;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares trees that may be made by hand with trees that come from the parser.</summary>
internal static class SyntaxTreeComparer
{
    /// <summary>The first difference in words, or null.</summary>
    public static string? FindDifference(SyntaxNodeOrToken parsed, SyntaxNodeOrToken built, bool compareTrivia)
    {
        if (parsed.RawKind != built.RawKind)
            return $"'{parsed}' is {DescribeKind(parsed)} when parsed, and {DescribeKind(built)} in the tree";

        if (parsed.IsToken)
        {
            if (parsed.IsMissing != built.IsMissing || parsed.AsToken().Text != built.AsToken().Text)
                return $"the token '{parsed}' of the text is '{built}' in the tree";

            return compareTrivia ? FindTriviaDifference(parsed.AsToken(), built.AsToken()) : null;
        }

        var parsedChildren = parsed.ChildNodesAndTokens();
        var builtChildren = built.ChildNodesAndTokens();
        if (parsedChildren.Count != builtChildren.Count)
            return $"'{parsed}' has {parsedChildren.Count} parts when parsed, and {builtChildren.Count} in the tree";

        return parsedChildren.Zip(builtChildren, (x, y) => FindDifference(x, y, compareTrivia)).FirstOrDefault(difference => difference is not null);
    }

    private static string? FindTriviaDifference(SyntaxToken parsed, SyntaxToken built)
        => AreEqual(parsed.LeadingTrivia, built.LeadingTrivia) && AreEqual(parsed.TrailingTrivia, built.TrailingTrivia)
            ? null
            : $"the trivia around '{parsed}' is split in another way";

    private static bool AreEqual(IEnumerable<SyntaxTrivia> parsed, IEnumerable<SyntaxTrivia> built)
        => parsed.Select(trivia => (trivia.RawKind, trivia.ToFullString())).SequenceEqual(built.Select(trivia => (trivia.RawKind, trivia.ToFullString())));

    // The type of a node names it in any language; a token of one type has many kinds.
    private static string DescribeKind(SyntaxNodeOrToken part) => part.AsNode()?.GetType().Name ?? $"a token of kind {part.RawKind}";
}
