using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>One file with its changes, which all documents of the file share: a file can belong to several projects.</summary>
internal sealed class ChangedFile
{
    private readonly IReadOnlyList<TextChange> _changes;

    private ChangedFile(SourceText text, ImmutableArray<DocumentId> documents, IReadOnlyList<TextChange> changes)
    {
        _changes = changes;
        Documents = documents;
        Text = text.WithChanges(changes);
    }

    public ImmutableArray<DocumentId> Documents { get; }

    public SourceText Text { get; }

    /// <summary>The file with the changes that its documents want; null when they contradict each other, or when the documents do not have the same text.</summary>
    public static ChangedFile? From(IReadOnlyCollection<DocumentEdits> edits)
    {
        List<IReadOnlyList<TextChange>> wishes = [.. edits.Select(document => document.Complete()).OrderByDescending(changes => changes.Count)];
        List<TextChange> all = [.. wishes[0]];
        foreach (TextChange change in wishes.Skip(1).SelectMany(changes => changes).Where(change => !wishes[0].Contains(change)).Distinct())
            all.Add(change);
        all = [.. all.OrderBy(change => change.Span.Start)];
        DocumentEdits first = edits.First();
        return all.Zip(all.Skip(1), (change, next) => change.Span.End <= next.Span.Start).All(isApart => isApart)
            && edits.All(document => document == first || document.Text.Text.ContentEquals(first.Text.Text))
            ? new ChangedFile(first.Text.Text, [first.Document.Id, .. first.Document.GetLinkedDocumentIds()], all)
            : null;
    }

    /// <summary>A file of one project with changes.</summary>
    public static ChangedFile Of(DocumentId document, TextEdits edits) => new(edits.Text, [document], edits.Changes());

    /// <summary>Where a part of the old text is in the new text. What is inserted at its ends does not belong to it.</summary>
    public TextSpan Map(TextSpan span)
    {
        int start = span.Start + _changes.Where(change => change.Span.End <= span.Start).Sum(Growth);
        int end = span.End + _changes.Where(change => change.Span.Start < span.End).Sum(Growth);
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(end, Text.Length)));
    }

    private static int Growth(TextChange change) => change.NewText!.Length - change.Span.Length;
}
