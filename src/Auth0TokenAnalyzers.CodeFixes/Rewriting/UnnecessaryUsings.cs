using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Deletes <c>using</c> directives that a change has made unnecessary.</summary>
internal static class UnnecessaryUsings
{
    /// <summary>The text without the directives.</summary>
    public static SourceText Delete(SyntaxTree tree, ImmutableArray<UsingDirectiveSyntax> unnecessary, CancellationToken cancellationToken)
    {
        SourceText text = tree.GetText(cancellationToken);
        // Inactive code may need what this compilation does not.
        if (unnecessary.IsEmpty || tree.GetRoot(cancellationToken).HasInactiveCode())
            return text;
        var deletions = new LineDeletions(text);
        foreach (UsingDirectiveSyntax directive in unnecessary)
            deletions.Add(directive, withCommentAbove: false);
        var edits = new TextEdits(text);
        deletions.AddTo(edits);
        return edits.Apply();
    }
}
