using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Asks the fix-all provider of a fix for its action.</summary>
internal static class FixAllRun
{
    public static readonly (FixAllScope Scope, CodeFixTestBehaviors Skip)[] Scopes =
    [
        (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
        (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck),
        (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck),
    ];

    public delegate FixAllContext ContextFactory(
        Document? document,
        TextSpan? diagnosticSpan,
        Project project,
        CodeFixProvider codeFixProvider,
        FixAllScope scope,
        string? codeActionEquivalenceKey,
        IEnumerable<string> diagnosticIds,
        DiagnosticSeverity minimumSeverity,
        FixAllContext.DiagnosticProvider fixAllDiagnosticProvider,
        CancellationToken cancellationToken);

    public static bool Supports(CodeFixProvider provider, FixAllScope scope)
        => provider.GetFixAllProvider() is { } fixAll && fixAll.GetSupportedFixAllScopes().Contains(scope);

    /// <summary>The action that fixes all diagnostics of the scope, or null.</summary>
    public static Task<CodeAction?> GetActionAsync(
        ApplicableFix fix,
        FixAllScope scope,
        ContextFactory createContext,
        FixAllContext.DiagnosticProvider diagnostics,
        CancellationToken cancellationToken)
    {
        var context = createContext(
            fix.Document,
            fix.Diagnostic.Location.SourceSpan,
            fix.Document.Project,
            fix.Provider,
            scope,
            fix.Action.EquivalenceKey,
            fix.Provider.FixableDiagnosticIds,
            DiagnosticSeverity.Hidden,
            diagnostics,
            cancellationToken);
        return fix.Provider.GetFixAllProvider()!.GetFixAsync(context);
    }
}
