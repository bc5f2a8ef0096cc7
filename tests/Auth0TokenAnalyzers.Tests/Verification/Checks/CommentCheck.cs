using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>A fix must not lose what people wrote between the code.</summary>
internal static class CommentCheck
{
    public static void Verify(
        IEnumerable<(string Name, SourceText Content)> before,
        IEnumerable<(string Name, SourceText Content)> after,
        IVerifier verifier)
    {
        var lost = DiagnosticKey.Subtract(before.SelectMany(file => Find(file.Content)), after.SelectMany(file => Find(file.Content))).ToList();
        verifier.True(lost.Count == 0, $"The fix removes:\n{string.Join('\n', lost)}");
    }

    private static IEnumerable<string> Find(SourceText text)
    {
        TestFileMarkupParser.GetSpans(text.ToString(), out var code, out System.Collections.Immutable.ImmutableArray<TextSpan> _);
        return CSharpSyntaxTree.ParseText(code).GetRoot()
            .DescendantTrivia()
            .Where(trivia => trivia.IsDirective || IsComment(trivia.Kind()))
            .Select(trivia => trivia.ToString().Trim());
    }

    private static bool IsComment(SyntaxKind kind)
        => kind is SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia;
}
