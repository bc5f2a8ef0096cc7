using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What is left of the expected diagnostics when a line is put in front of the sources that excludes the analyzers.</summary>
internal sealed class ExpectedReaction(ImmutableArray<DiagnosticAnalyzer> analyzers, SolutionState state)
{
    private readonly HashSet<string> _sources = [.. state.Sources.Select(source => source.filename)];
    private readonly ILookup<string, DiagnosticDescriptor> _supported =
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToLookup(descriptor => descriptor.Id);

    /// <summary>The expected ids that a pragma can suppress.</summary>
    public IReadOnlyCollection<string> SuppressibleIds
        => [.. state.ExpectedDiagnostics.Where(IsSuppressible).Select(diagnostic => diagnostic.Id).Distinct()];

    public IEnumerable<DiagnosticResult> InGeneratedCode()
        => state.ExpectedDiagnostics.Where(diagnostic => !IsInSource(diagnostic)).Select(MoveDown);

    public IEnumerable<DiagnosticResult> WhenSuppressed()
        => state.ExpectedDiagnostics.Where(diagnostic => !IsSuppressible(diagnostic) && diagnostic.IsSuppressed != true).Select(MoveDown);

    private bool IsInSource(DiagnosticResult diagnostic)
        => _supported.Contains(diagnostic.Id) && diagnostic.HasLocation && _sources.Contains(diagnostic.Spans[0].Span.Path);

    private bool IsSuppressible(DiagnosticResult diagnostic)
        => IsInSource(diagnostic)
            && !_supported[diagnostic.Id].Any(descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    // Only the sources of the main project are changed.
    private DiagnosticResult MoveDown(DiagnosticResult diagnostic)
        => diagnostic.HasLocation && _sources.Contains(diagnostic.Spans[0].Span.Path) ? diagnostic.WithLineOffset(1) : diagnostic;
}
