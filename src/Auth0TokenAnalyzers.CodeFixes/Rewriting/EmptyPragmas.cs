using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Warnings that were switched off for the old token only: <c>#pragma warning disable</c>, and nothing before the <c>restore</c>.</summary>
internal static class EmptyPragmas
{
    /// <summary>The text without the pairs that the new code leaves empty, and without the comments above them; the text itself when there are none.</summary>
    /// <param name="before">The root of the old text.</param>
    /// <param name="after">The root of the new text.</param>
    /// <param name="text">The new text.</param>
    public static SourceText Remove(SyntaxNode before, SyntaxNode after, SourceText text)
    {
        if (!after.ContainsDirectives || Pairs(before).Any())
            return text;
        var deletions = new LineDeletions(text);
        foreach (var (disable, restore) in Pairs(after))
            deletions.AddPair(disable, restore);
        var edits = new TextEdits(text);
        deletions.AddTo(edits);
        return edits.Apply();
    }

    private static IEnumerable<(PragmaWarningDirectiveTriviaSyntax Disable, PragmaWarningDirectiveTriviaSyntax Restore)> Pairs(SyntaxNode root)
    {
        foreach (SyntaxToken token in root.DescendantTokens().Where(token => token.ContainsDirectives))
        {
            PragmaWarningDirectiveTriviaSyntax? open = null;
            foreach (SyntaxTrivia trivia in token.LeadingTrivia.Where(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)
                && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            {
                var pragma = trivia.GetStructure() as PragmaWarningDirectiveTriviaSyntax;
                if (open is not null && pragma is { IsActive: true } && Is(pragma, SyntaxKind.RestoreKeyword) && Codes(open) == Codes(pragma))
                    yield return (open, pragma);
                open = pragma is { IsActive: true } && Is(pragma, SyntaxKind.DisableKeyword) ? pragma : null;
            }
        }
    }

    private static bool Is(PragmaWarningDirectiveTriviaSyntax pragma, SyntaxKind keyword) => pragma.DisableOrRestoreKeyword.IsKind(keyword);

    private static string Codes(PragmaWarningDirectiveTriviaSyntax pragma) => string.Join(",", pragma.ErrorCodes.Select(code => code.ToString()));
}
