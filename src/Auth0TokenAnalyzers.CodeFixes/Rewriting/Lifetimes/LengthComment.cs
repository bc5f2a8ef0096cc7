using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Lifetimes;

/// <summary>The comment behind a lifetime that says how long it is: <c>2592000, // 30 days</c>. It is not true of another one.</summary>
internal static class LengthComment
{
    private const string Length = @"\b(?:\d+|an?|one|two|three|four|five|six|seven|ten|twelve|thirty|ninety)[ -]?(?:second|minute|hour|day|week|month|year)s?\b";

    private static readonly Regex s_length = new(Length, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The length with what parts it from words that may stay.</summary>
    private static readonly Regex s_first = new($@"^//\s*{Length}\s*[,;:–-]\s*(?=\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What takes it away, or the length only where the comment goes on after it; null where no comment says a length.</summary>
    public static TextChange? Removal(SyntaxNode lifetime, SyntaxNode root, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(lifetime.Span.End);
        if (line.End == lifetime.Span.End || root.FindTrivia(line.End - 1) is not { RawKind: (int)SyntaxKind.SingleLineCommentTrivia } comment)
            return null;
        string words = comment.ToString();
        if (s_first.Match(words) is { Success: true } first)
            return new TextChange(new TextSpan(comment.SpanStart, first.Length), "// ");
        if (!s_length.IsMatch(words))
            return null;
        int start = comment.SpanStart;
        while (start > line.Start && char.IsWhiteSpace(text[start - 1]))
            start--;
        return new TextChange(TextSpan.FromBounds(start, comment.Span.End), "");
    }
}
