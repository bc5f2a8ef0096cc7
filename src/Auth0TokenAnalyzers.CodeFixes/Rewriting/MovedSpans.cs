using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Finds a report again after its document was changed elsewhere.</summary>
internal static class MovedSpans
{
    /// <summary>
    /// The report with its locations in the new text; null when the code that it is about, or that a fix needs of it, has changed. Locations in other documents stay.
    /// </summary>
    public static async Task<Diagnostic?> InAsync(Document after, Document before, Diagnostic diagnostic, string neededKey,
        CancellationToken cancellationToken)
    {
        if (await before.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } oldRoot
            || diagnostic.Expression(neededKey, oldRoot) is not { } needed
            || await after.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree)
        {
            return null;
        }
        TextChange[] changes = [.. await after.GetTextChangesAsync(before, cancellationToken).ConfigureAwait(false)];
        if (Moved(needed.Span, changes) is null || Moved(diagnostic.Location.SourceSpan, changes) is not { } place)
            return null;
        IEnumerable<Location> additional = diagnostic.AdditionalLocations.Select(location =>
            location.SourceTree?.FilePath == tree.FilePath && Moved(location.SourceSpan, changes) is { } span
                ? Location.Create(tree, span)
                : location);
        return Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, place), additional, diagnostic.Properties);
    }

    private static TextSpan? Moved(TextSpan span, IEnumerable<TextChange> changes)
    {
        int offset = 0;
        foreach (TextChange change in changes)
        {
            if (change.Span.OverlapsWith(span) || (change.Span.IsEmpty && change.Span.Start > span.Start && change.Span.Start < span.End))
                return null;
            if (change.Span.End <= span.Start)
                offset += change.NewText!.Length - change.Span.Length;
        }
        return new TextSpan(span.Start + offset, span.Length);
    }
}
