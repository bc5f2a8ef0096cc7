using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>A file with what is reported in it.</summary>
/// <param name="Documents">
/// The file in each project that has it: several when projects share a file or when a project has several target frameworks. All have the same text.
/// </param>
/// <param name="Diagnostics">The reports, each once.</param>
internal sealed record ReportedFile(ImmutableArray<Document> Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    public static ReportedFile Of(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        Solution solution = document.Project.Solution;
        return new ReportedFile(
            [document, .. document.GetLinkedDocumentIds().Select(solution.GetDocument).OfType<Document>()],
            [.. diagnostics.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)).Select(same => same.First())]);
    }
}
