using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// The changes of one pass over a text. Edits on text and not on syntax: what is not named by a change stays as it was, to the last blank,
/// and the result is a parsed text by construction.
/// </summary>
internal sealed class TextEdits(SourceText text)
{
    private readonly List<TextChange> _changes = [];
    private readonly List<(TextSpan Span, int Depth)> _dedented = [];

    public SourceText Text { get; } = text;

    public void Replace(TextSpan span, string newText) => _changes.Add(new TextChange(span, newText));

    public void Delete(TextSpan span)
    {
        if (!span.IsEmpty)
            _changes.Add(new TextChange(span, ""));
    }

    /// <summary>New lines in the span lose some of their indentation, as the old ones do.</summary>
    public void Dedent(TextSpan span, int depth) => _dedented.Add((span, depth));

    /// <summary>Inserts a text; of several at one position, the first comes first.</summary>
    public void Insert(int position, string newText) => Replace(new TextSpan(position, 0), newText);

    /// <summary>The changed text.</summary>
    public SourceText Apply() => Text.WithChanges(Changes());

    /// <summary>The changes in their order. A change inside a larger one is void, since its text goes; deletions that touch or overlap are one.</summary>
    public IReadOnlyList<TextChange> Changes()
    {
        var kept = new List<TextChange>();
        foreach (TextChange change in _changes.OrderBy(c => c.Span.Start).ThenByDescending(c => c.Span.IsEmpty).ThenByDescending(c => c.Span.Length))
        {
            TextChange? last = kept.Count > 0 ? kept[kept.Count - 1] : null;
            if (last is not { } previous || change.Span.Start >= previous.Span.End)
                kept.Add(change);
            else if (previous.NewText == "" && change.NewText == "" && change.Span.End > previous.Span.End)
                kept[kept.Count - 1] = new TextChange(TextSpan.FromBounds(previous.Span.Start, change.Span.End), "");
        }
        return [.. kept.Select(Dedented)];
    }

    private TextChange Dedented(TextChange change)
    {
        string text = change.NewText ?? "";
        foreach (var (_, depth) in _dedented.Where(dedented => dedented.Span.Contains(change.Span) && text.IndexOf('\n') >= 0))
            text = Regex.Replace(text, $@"(?<=\n)[ \t]{{0,{depth}}}", "");
        return new TextChange(change.Span, text);
    }
}
