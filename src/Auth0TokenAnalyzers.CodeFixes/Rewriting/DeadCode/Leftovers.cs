using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Removes over the solution what the repaired code left without a use: members that other documents held for it, parameters that it took and the arguments for
/// them, and what those needed in turn. Only what the old code used and nobody uses now goes; what was without a use before stays.
/// </summary>
internal static class Leftovers
{
    private const int MaxRounds = 5;

    /// <summary>The solution without them.</summary>
    /// <param name="before">The solution with the old code.</param>
    /// <param name="after">The solution in which that code is repaired.</param>
    /// <param name="settings">The names of settings, without their sections, that only old tokens needed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<Solution> RemoveAsync(Solution before, Solution after, ImmutableHashSet<string> settings, CancellationToken cancellationToken)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            Solution start = after;
            after = await Orphans.RemoveAsync(before, after, Changed(before, after), settings, cancellationToken).ConfigureAwait(false);
            after = await UnusedParameters.RemoveAsync(before, after, Changed(before, after), cancellationToken).ConfigureAwait(false);
            if (after == start)
                break;
        }
        return await FrameworkServices.RemoveAsync(before, after, cancellationToken).ConfigureAwait(false);
    }

    // Of a file in several projects, once.
    private static IReadOnlyList<DocumentId> Changed(Solution before, Solution after) =>
    [
        .. after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments())
            .GroupBy(id => after.GetDocument(id)!.FilePath ?? id.Id.ToString()).Select(file => file.First()),
    ];
}
