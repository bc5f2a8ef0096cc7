using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// Deletes members of JSON objects as a person would: with their line and the comment behind them, and without leaving a comma where there was none before the end.
/// </summary>
internal sealed class JsonDeletions(TextEdits edits)
{
    private readonly SourceText _text = edits.Text;

    public void Delete(JsonObject container, ImmutableArray<JsonMember> members)
    {
        foreach (JsonMember member in members)
            edits.Delete(IsOnOwnLines(member) ? Lines(member) : Part(member, container));
        if (container.Members[container.Members.Count - 1] is { Comma: null } last && members.Contains(last)
            && container.Members.LastOrDefault(member => !members.Contains(member)) is { Comma: { } comma })
        {
            edits.Delete(new TextSpan(comma, 1));
        }
    }

    private static int End(JsonMember member) => member.Comma + 1 ?? member.Span.End;

    private bool IsOnOwnLines(JsonMember member)
    {
        string before = _text.ToString(TextSpan.FromBounds(_text.Lines.GetLineFromPosition(member.Span.Start).Start, member.Span.Start));
        string behind = _text.ToString(TextSpan.FromBounds(End(member), _text.Lines.GetLineFromPosition(End(member)).End)).Trim();
        bool isComment = behind.StartsWith("//", StringComparison.Ordinal)
            || (behind.StartsWith("/*", StringComparison.Ordinal) && behind.IndexOf("*/", StringComparison.Ordinal) == behind.Length - 2);
        return string.IsNullOrWhiteSpace(before) && (behind.Length == 0 || isComment);
    }

    private TextSpan Lines(JsonMember member) => TextSpan.FromBounds(
        _text.Lines.GetLineFromPosition(member.Span.Start).Start, _text.Lines.GetLineFromPosition(End(member)).EndIncludingLineBreak);

    private TextSpan Part(JsonMember member, JsonObject container)
    {
        JsonMember? next = container.Members.FirstOrDefault(other => other.Span.Start > member.Span.Start);
        if (next is not null && IsBlank(End(member), next.Span.Start))
            return TextSpan.FromBounds(member.Span.Start, next.Span.Start);
        int start = member.Span.Start;
        while (char.IsWhiteSpace(_text[start - 1]))
            start--;
        return TextSpan.FromBounds(start, End(member));
    }

    private bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(start, end)));
}
