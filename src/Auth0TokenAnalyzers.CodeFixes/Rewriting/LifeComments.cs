using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Comments that say nothing but how long the old token lives, or has to: <c>// the token is good for 30 days</c>. They are false of the new one. Documentation stays,
/// and so does a comment that can speak of another token, or says something else as well.
/// </summary>
internal static class LifeComments
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex s_marks = new(@"^\s*(?://+|/\*+|\*+(?!/))?|\*+/\s*$", Options | RegexOptions.Multiline);
    private static readonly Regex s_sentences = new(@"(?<=[.!?])\s+", Options);

    private static readonly Regex s_life = new(
        @"\b(?:long[- ]lived (?:\w+ )?tokens?|tokens?\b.*?\b(?:(?:is|are|stays?|remains?) (?:good|valid) (?:for|until|till)|lasts|lives? (?:for|an?|\d)"
        + @"|(?:to|must|should|will|can|does not|doesn't) (?:last|live|outlive)|(?:never|(?:does|do) not|doesn't|don't|cannot|can't|won't) expires?|expires? (?:after|in)))\b",
        Options | RegexOptions.Singleline);

    // What can be another token, or what keeps one.
    private static readonly Regex s_other = new("(?<!cancellation)token|jwt|expir|lifetime|cookie|session", Options);

    /// <param name="replaced">What new code takes the place of.</param>
    /// <param name="dead">What goes.</param>
    /// <param name="edits">Takes the changes.</param>
    public static void Remove(ImmutableArray<SyntaxNode> replaced, IEnumerable<SyntaxNode> dead, TextEdits edits)
    {
        ImmutableArray<TextSpan> gone = [.. dead.Select(node => node.Span)];
        ImmutableArray<TextSpan> old = gone.AddRange(replaced.Select(node => node.Span));
        var lines = new LineDeletions(edits.Text);
        foreach (SyntaxNode holder in replaced.SelectMany(Holders).Distinct().Where(holder => !gone.Any(span => span.Contains(holder.Span))))
        {
            foreach (TextSpan comment in new[] { lines.CommentsAbove(holder), Behind(holder, edits.Text) })
            {
                if (IsAboutLife(edits.Text.ToString(comment)) && !SpeaksOfOthers(holder, old))
                    edits.Delete(comment);
            }
        }
    }

    private static IEnumerable<SyntaxNode> Holders(SyntaxNode replaced)
    {
        foreach (SyntaxNode node in replaced.AncestorsAndSelf())
        {
            if (node is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseTypeDeclarationSyntax))
                yield return node;
            // The next statement around it has a function of its own.
            if (node is MemberDeclarationSyntax)
                yield break;
        }
    }

    /// <summary>The comment at the end of a line, with the blanks before it.</summary>
    private static TextSpan Behind(SyntaxNode holder, SourceText text)
    {
        SyntaxTrivia comment = holder.GetTrailingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        if (comment.IsKind(SyntaxKind.None))
            return default;
        int start = comment.SpanStart;
        while (text[start - 1] is ' ' or '\t')
            start--;
        return TextSpan.FromBounds(start, comment.Span.End);
    }

    private static bool IsAboutLife(string comment)
    {
        if (comment.Length == 0 || comment.Contains("///") || comment.Contains("/**"))
            return false;
        string words = string.Join(" ", s_marks.Replace(comment, "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
        return s_sentences.Split(words.Trim()).All(s_life.IsMatch);
    }

    private static bool SpeaksOfOthers(SyntaxNode holder, ImmutableArray<TextSpan> old) => holder.DescendantTokens()
        .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent != holder && s_other.IsMatch(token.ValueText)
            && !old.Any(span => span.Contains(token.Span)));
}
