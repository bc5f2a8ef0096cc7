using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>A report whose repair would wait for the token at some places, unless their functions were async.</summary>
/// <param name="File">The file.</param>
/// <param name="Diagnostic">The report.</param>
/// <param name="Places">The places.</param>
internal sealed record AsyncReport(ReportedFile File, Diagnostic Diagnostic, ImmutableArray<SyntaxNode> Places)
{
    /// <summary>The code that the repair looks for, and which therefore stays as it is until then.</summary>
    public IEnumerable<(DocumentId Document, TextSpan Span)> Untouched =>
        from document in File.Documents
        from span in Diagnostic.AdditionalLocations.Where(location => location.SourceTree?.FilePath == document.FilePath)
            .Select(location => location.SourceSpan)
            .Concat(Places.Select(place => place.Span))
        select (document.Id, span);

    /// <summary>The report; null when its repair does not wait, or is none for this text.</summary>
    public static async Task<AsyncReport?> OfAsync(ReportedFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        ImmutableArray<SyntaxNode> places = await UseTokenProviderFix.WaitingPlacesAsync(file.Documents[0], diagnostic, cancellationToken)
            .ConfigureAwait(false);
        return places.IsEmpty ? null : new AsyncReport(file, diagnostic, places);
    }
}
