using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Deletes nodes as a person would: with their lines, the comment directly above and the one behind, and without leaving blank lines in a row.
/// Of directives only empty pairs are deleted.
/// </summary>
internal sealed class LineDeletions(SourceText text)
{
    private static readonly Regex s_local = new(@"^(using )?[\w.<>?\[\], ]+ (?<name>@?\w+) = .*;$", RegexOptions.CultureInvariant);

    private readonly List<TextSpan> _lines = [];
    private readonly List<TextSpan> _parts = [];

    /// <summary>True when nothing is on the lines of a node but itself, a comma behind it, and comments.</summary>
    public bool IsAloneOnItsLines(SyntaxNode node) =>
        IsBlank(text, LineStart(node.SpanStart), node.SpanStart) && Next(node).SpanStart >= text.Lines.GetLineFromPosition(node.Span.End).End;

    /// <summary>Deletes a node: its whole lines if nothing else is on them.</summary>
    public void Add(SyntaxNode node, bool withCommentAbove = true)
    {
        SyntaxToken next = Next(node);
        int start = withCommentAbove ? StartOfComments(node) : LineStart(node.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(node.Span.End);
        bool endsItsLine = next.SpanStart >= last.End || next.IsKind(SyntaxKind.EndOfFileToken);
        if (IsBlank(text, LineStart(node.SpanStart), node.SpanStart) && endsItsLine)
            _lines.Add(TextSpan.FromBounds(start, last.EndIncludingLineBreak));
        else if (endsItsLine)
            _parts.Add(TextSpan.FromBounds(EndOfTextBefore(node.SpanStart), node.Span.End));
        else
            _parts.Add(TextSpan.FromBounds(node.SpanStart, next.SpanStart));
    }

    /// <summary>Deletes the lines of the node's head, up to and with that of the token.</summary>
    public void AddHead(SyntaxNode node, SyntaxToken last) => _lines.Add(TextSpan.FromBounds(StartOfComments(node), LineEnd(last.SpanStart)));

    /// <summary>Deletes the lines of the node's end, from that of the token on.</summary>
    public void AddTail(SyntaxToken first, SyntaxNode node) => _lines.Add(TextSpan.FromBounds(LineStart(first.SpanStart), LineEnd(node.Span.End)));

    /// <summary>Deletes two directives with nothing between them.</summary>
    public void AddPair(DirectiveTriviaSyntax first, DirectiveTriviaSyntax second)
    {
        IEnumerable<SyntaxTrivia> above = first.ParentTrivia.Token.LeadingTrivia.TakeWhile(trivia => trivia != first.ParentTrivia).Reverse();
        _lines.Add(TextSpan.FromBounds(StartOfComments(above, LineStart(first.SpanStart)), LineEnd(second.SpanStart)));
    }

    public void AddTo(TextEdits edits)
    {
        foreach (TextSpan part in _parts)
            edits.Delete(part);
        foreach (TextSpan lines in Merge())
            edits.Delete(WithBlankLines(lines));
    }

    /// <summary>The lines of the comments that belong to a node.</summary>
    public TextSpan CommentsAbove(SyntaxNode node) => TextSpan.FromBounds(StartOfComments(node), LineStart(node.SpanStart));

    /// <summary>Where the comments begin that belong to the node: those above it without a blank line or a directive between.</summary>
    private int StartOfComments(SyntaxNode node) => StartOfComments(node.GetLeadingTrivia().Reverse(), LineStart(node.SpanStart));

    private int StartOfComments(IEnumerable<SyntaxTrivia> above, int start)
    {
        int lineBreaks = 0;
        foreach (SyntaxTrivia trivia in above)
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.WhitespaceTrivia:
                    break;
                case SyntaxKind.EndOfLineTrivia when ++lineBreaks == 1:
                    break;
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
                    or SyntaxKind.MultiLineDocumentationCommentTrivia when IsBlank(text, LineStart(trivia.FullSpan.Start), trivia.FullSpan.Start):
                    start = LineStart(trivia.FullSpan.Start);
                    // The line break at the end of the line above comes before this comment.
                    lineBreaks = 0;
                    break;
                default:
                    return start;
            }
        }
        return start;
    }

    private static SyntaxToken Next(SyntaxNode node)
    {
        SyntaxToken next = node.GetLastToken().GetNextToken(includeZeroWidth: true);
        return next.IsKind(SyntaxKind.CommaToken) && node.Parent is InitializerExpressionSyntax ? next.GetNextToken(includeZeroWidth: true) : next;
    }

    private IEnumerable<TextSpan> Merge()
    {
        var run = new List<TextSpan>();
        foreach (TextSpan span in _lines.OrderBy(span => span.Start))
        {
            if (run.Count == 0 || span.Start > run[run.Count - 1].End)
            {
                if (run.Count > 0 && !IsBlank(text, run[run.Count - 1].End, span.Start))
                {
                    foreach (TextSpan merged in WithoutBlankLinesBetween(run))
                        yield return merged;
                    run.Clear();
                }
                run.Add(span);
            }
            else
            {
                run[run.Count - 1] = TextSpan.FromBounds(run[run.Count - 1].Start, Math.Max(run[run.Count - 1].End, span.End));
            }
        }
        foreach (TextSpan merged in WithoutBlankLinesBetween(run))
            yield return merged;
    }

    /// <summary>What has only blank lines between goes as one, but for a blank line that keeps two paragraphs apart of which something stays.</summary>
    private IEnumerable<TextSpan> WithoutBlankLinesBetween(List<TextSpan> run)
    {
        if (run.Count == 0)
            yield break;
        int start = run[0].Start, end = run[run.Count - 1].End;
        if (run.Count > 1 && start > 0 && end < text.Length && Line(start - 1) is { Length: > 0 } above && Line(end) is { Length: > 0 } below
            && !above.EndsWith("{", StringComparison.Ordinal) && !below.StartsWith("}", StringComparison.Ordinal))
        {
            yield return run[0];
            start = run[1].Start;
        }
        yield return TextSpan.FromBounds(start, end);
    }

    private TextSpan WithBlankLines(TextSpan span)
    {
        int start = span.Start, end = span.End;
        string above = start == 0 ? "{" : Line(start - 1), below = end == text.Length ? "}" : Line(end);
        if (below.Length == 0 && (above.Length == 0 || above.EndsWith("{", StringComparison.Ordinal) || IsLocalForBelow(start, end)))
        {
            while (end < text.Length && Line(end).Length == 0)
                end = LineEnd(end);
        }
        else if (below.StartsWith("}", StringComparison.Ordinal))
        {
            while (start > 0 && Line(start - 1).Length == 0)
                start = LineStart(start - 1);
        }
        // A last line without a line break leaves none behind.
        if (end == text.Length && start > 0 && text.Lines[text.Lines.Count - 1].Span.Length > 0)
            start = text.Lines.GetLineFromPosition(start - 1).End;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Is a local, alone in its paragraph, left above a blank line, and does the next paragraph begin with it?</summary>
    private bool IsLocalForBelow(int start, int end)
    {
        int declaration = LineStart(start - 1), next = end;
        string before = declaration == 0 ? "" : Line(declaration - 1);
        while (next < text.Length && Line(next).Length == 0)
            next = LineEnd(next);
        return (before.Length == 0 || before.EndsWith("{", StringComparison.Ordinal))
            && s_local.Match(Line(declaration)) is { Success: true } local
            && next < text.Length && Line(next).StartsWith(local.Groups["name"].Value + ".", StringComparison.Ordinal);
    }

    private string Line(int position) => text.Lines.GetLineFromPosition(position).ToString().Trim();

    private int LineStart(int position) => text.Lines.GetLineFromPosition(position).Start;

    private int LineEnd(int position) => text.Lines.GetLineFromPosition(position).EndIncludingLineBreak;

    private int EndOfTextBefore(int position)
    {
        while (position > 0 && text[position - 1] is (' ' or '\t'))
            position--;
        return position;
    }

    private static bool IsBlank(SourceText text, int from, int to) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(from, to)));
}
