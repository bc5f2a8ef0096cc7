using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Removes a <c>using (…)</c> or <c>if (…)</c> around statements that stay.</summary>
internal static class Unwrapping
{
    /// <param name="statement">The statement that goes, an <c>else</c> included.</param>
    /// <param name="body">The statement in it that stays.</param>
    /// <param name="deletions">Takes the lines that go as a whole.</param>
    /// <param name="edits">Takes all other changes.</param>
    public static void Remove(StatementSyntax statement, StatementSyntax body, LineDeletions deletions, TextEdits edits)
    {
        SourceText text = edits.Text;
        if (body is BlockSyntax { Statements: { Count: > 0 } statements } block
            && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && IsAloneOnItsLines(block, statement, text))
        {
            deletions.AddHead(statement, block.OpenBraceToken);
            deletions.AddTail(block.CloseBraceToken, statement);
            int depth = Indentation(text, statements[0].SpanStart) - Indentation(text, statement.SpanStart);
            edits.Dedent(block.Span, depth);
            int first = text.Lines.IndexOf(block.OpenBraceToken.SpanStart) + 1, last = text.Lines.IndexOf(block.CloseBraceToken.SpanStart) - 1;
            for (int line = first; line <= last; line++)
            {
                TextLine current = text.Lines[line];
                edits.Delete(new TextSpan(current.Start, Math.Max(0, Math.Min(depth, Indentation(text, current.Start + LeadingBlanks(current))))));
            }
        }
        else
        {
            edits.Delete(TextSpan.FromBounds(statement.SpanStart, body.SpanStart));
            edits.Delete(TextSpan.FromBounds(body.Span.End, statement.Span.End));
        }
    }

    // Otherwise the braces stay: a block of its own is good code, and a string over several lines must not lose its blanks.
    private static bool IsAloneOnItsLines(BlockSyntax block, StatementSyntax statement, SourceText text)
    {
        TextLine open = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart);
        TextLine close = text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart);
        return open.ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal)
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(close.Start, block.CloseBraceToken.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End,
                text.Lines.GetLineFromPosition(statement.Span.End).End)))
            && open.LineNumber < close.LineNumber
            && text.Lines.IndexOf(block.Statements[0].SpanStart) > open.LineNumber
            && !statement.HasInnerDirectives()
            && block.DescendantTokens().All(token => text.Lines.IndexOf(token.SpanStart) == text.Lines.IndexOf(token.Span.End));
    }

    private static int Indentation(SourceText text, int position) => position - text.Lines.GetLineFromPosition(position).Start;

    private static int LeadingBlanks(TextLine line)
    {
        string content = line.ToString();
        return content.Length - content.TrimStart().Length;
    }
}
