using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth0TokenAnalyzers.Rewriting;

internal static class SyntaxExtensions
{
    /// <summary>True when a directive stands between the first and the last token of the node, so that the node cannot go without it.</summary>
    public static bool HasInnerDirectives(this SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsDirective && node.Span.Contains(trivia.Span));

    /// <summary>True when a part of the file is switched off by <c>#if</c>.</summary>
    public static bool HasInactiveCode(this SyntaxNode root) =>
        root.ContainsDirectives && root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia));
}
