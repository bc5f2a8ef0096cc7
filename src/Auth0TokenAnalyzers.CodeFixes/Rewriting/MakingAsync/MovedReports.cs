using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Carries diagnostics over from a solution into the same solution with changed files.</summary>
internal sealed class MovedReports(Solution before, Solution after, IReadOnlyCollection<ChangedFile> files)
{
    public async Task<Diagnostic> MoveAsync(Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Location[] additional = await Task.WhenAll(diagnostic.AdditionalLocations.Select(location => MoveAsync(location, cancellationToken)))
            .ConfigureAwait(false);
        return Diagnostic.Create(
            diagnostic.Descriptor, await MoveAsync(diagnostic.Location, cancellationToken).ConfigureAwait(false), additional, diagnostic.Properties);
    }

    private async Task<Location> MoveAsync(Location location, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree
            || (before.GetDocumentId(tree) ?? before.GetDocumentIdsWithFilePath(tree.FilePath).FirstOrDefault()) is not { } id
            || after.GetDocument(id) is not { } document
            || await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return location;
        }
        ChangedFile? file = files.FirstOrDefault(file => file.Documents.Contains(id));
        return Location.Create(current, file?.Map(location.SourceSpan) ?? location.SourceSpan);
    }
}
