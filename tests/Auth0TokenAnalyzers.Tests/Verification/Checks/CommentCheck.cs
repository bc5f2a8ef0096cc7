using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>A fix must not lose what people wrote between the code.</summary>
internal static class CommentCheck
{
    public static async Task VerifyAsync(Project before, Project after, IVerifier verifier, CancellationToken cancellationToken)
    {
        var lost = DiagnosticKey.Subtract(
            await FindAsync(before, cancellationToken).ConfigureAwait(false),
            await FindAsync(after, cancellationToken).ConfigureAwait(false)).ToList();
        verifier.True(lost.Count == 0, $"The fix removes:\n{string.Join('\n', lost)}");
    }

    // By lines, because a fix may indent a comment of several lines in another way.
    private static async Task<IEnumerable<string>> FindAsync(Project project, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var document in project.Documents)
        {
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            lines.AddRange(root!.DescendantTrivia()
                .Where(trivia => trivia.IsDirective || IsComment(trivia.Kind()))
                .SelectMany(trivia => trivia.ToFullString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }

        return lines;
    }

    private static bool IsComment(SyntaxKind kind)
        => kind is SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
            or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia;
}
