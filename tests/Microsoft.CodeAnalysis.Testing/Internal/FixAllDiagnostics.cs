using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Hands the diagnostics of a solution to a fix-all provider. The solution is analysed once.</summary>
internal sealed class FixAllDiagnostics(
    Solution solution,
    Func<Solution, CancellationToken, Task<ImmutableArray<(Project project, Diagnostic diagnostic)>>> getDiagnostics)
    : FixAllContext.DiagnosticProvider
{
    private ImmutableArray<(Project project, Diagnostic diagnostic)> _all;

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        if (_all.IsDefault)
            _all = await getDiagnostics(solution, cancellationToken).ConfigureAwait(false);

        return _all.Where(item => item.project.Id == project.Id).Select(item => item.diagnostic).ToList();
    }

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        var all = await GetAllDiagnosticsAsync(document.Project, cancellationToken).ConfigureAwait(false);
        return all.Where(diagnostic => diagnostic.Location.SourceTree == tree).ToList();
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
    {
        var all = await GetAllDiagnosticsAsync(project, cancellationToken).ConfigureAwait(false);
        return all.Where(diagnostic => !diagnostic.Location.IsInSource).ToList();
    }
}
