using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>
/// An exchange in another file than its report: a method there sends the request, and only its caller, where the report is, shows that it is one. It is repaired
/// with its own file.
/// </summary>
internal static class ForeignExchange
{
    /// <summary>The report with the document of the exchange; nothing where the two are in one file.</summary>
    public static IEnumerable<(Document Document, Diagnostic Diagnostic)> Of(Document document, Diagnostic diagnostic) =>
        new[] { PropertyKeys.TokenBodies, PropertyKeys.TokenPicks }.SelectMany(key => (diagnostic.Property(key) ?? "").Split(' '))
            .Select(index => int.TryParse(index, out int position) ? diagnostic.AdditionalLocations.ElementAtOrDefault(position) : null)
            .Select(location => location?.SourceTree?.FilePath).Where(path => path is not null && path != diagnostic.Location.SourceTree?.FilePath)
            .Distinct()
            .SelectMany(path => document.Project.Documents.Where(other => other.FilePath == path).Take(1))
            .Select(other => (other, diagnostic));
}
