using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Applies the repairs of one document, each of which is one or more changes that belong together, as far as the result compiles.</summary>
internal static class CheckedChanges
{
    /// <summary>The repaired document; null when no repair compiles.</summary>
    public static async Task<Document?> ApplyAsync(
        Document document, SemanticModel model, IEnumerable<ImmutableArray<TextChange>> repairs, CancellationToken cancellationToken)
    {
        ImmutableArray<ImmutableArray<TextChange>> kept = WithoutConflicts(repairs);
        if (kept.IsEmpty)
            return null;
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var verdict = new Verdict(model, cancellationToken);
        if (!Compiles(kept))
        {
            // One repair that cannot be made, such as a constant that would no longer be one, must not keep the others.
            kept = [.. kept.Where(repair => Compiles([repair]))];
            if (kept.IsEmpty || !Compiles(kept))
                return null;
        }
        return document.WithText(Changed(kept));

        SourceText Changed(IEnumerable<ImmutableArray<TextChange>> some) =>
            text.WithChanges(some.SelectMany(repair => repair).Distinct().OrderBy(change => change.Span.Start));

        bool Compiles(ImmutableArray<ImmutableArray<TextChange>> some) => verdict.On(Changed(some), cancellationToken) is not null;
    }

    /// <summary>The repairs, in order, without those that change a place in another way than an earlier one. Two may share a change.</summary>
    private static ImmutableArray<ImmutableArray<TextChange>> WithoutConflicts(IEnumerable<ImmutableArray<TextChange>> repairs)
    {
        var kept = new List<ImmutableArray<TextChange>>();
        foreach (ImmutableArray<TextChange> repair in repairs)
        {
            bool isNew = !repair.IsEmpty && !repair.All(change => kept.Any(other => other.Contains(change)));
            if (isNew
                && !kept.SelectMany(other => other).Any(other => repair.Any(change => change != other && change.Span.IntersectsWith(other.Span))))
                kept.Add(repair);
        }
        return [.. kept];
    }
}
