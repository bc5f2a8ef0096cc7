using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Gives each member of an initializer that is written in one line a line of its own.</summary>
internal static class InitializerLines
{
    /// <summary>The blanks to replace; none where the initializer has several lines already.</summary>
    public static IEnumerable<Replacement> Of(InitializerExpressionSyntax initializer, CancellationToken cancellationToken)
    {
        SourceText text = initializer.SyntaxTree.GetText(cancellationToken);
        if (text.Lines.IndexOf(initializer.SpanStart) != text.Lines.IndexOf(initializer.Span.End))
            yield break;
        LineLayout outer = LineLayout.Of(text, initializer.SpanStart), inner = outer.Inner();
        if (!Layout.OpensOnSameLine(initializer.SyntaxTree, cancellationToken))
            yield return Blanks(initializer, initializer.OpenBraceToken.GetPreviousToken().Span.End, initializer.OpenBraceToken.SpanStart, outer.Break);
        foreach (ExpressionSyntax member in initializer.Expressions)
            yield return Blanks(member, member.GetFirstToken().GetPreviousToken().Span.End, member.SpanStart, inner.Break);
        yield return Blanks(initializer, initializer.CloseBraceToken.GetPreviousToken().Span.End, initializer.CloseBraceToken.SpanStart, outer.Break);
    }

    private static Replacement Blanks(ExpressionSyntax node, int start, int end, string blanks) =>
        new(node, blanks, []) { Span = TextSpan.FromBounds(start, end) };
}
