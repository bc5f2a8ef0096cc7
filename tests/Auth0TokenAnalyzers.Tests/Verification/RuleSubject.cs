using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>The project of a test with the analyzers and fixes under test.</summary>
internal sealed record RuleSubject(Project Project, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<CodeFixProvider> Fixes)
{
    /// <summary>What the analyzers report, without what the source suppresses. An exception of an analyzer is thrown.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(bool concurrent, CancellationToken cancellationToken)
    {
        var compilation = await Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return await AnalyzeAsync(compilation!, concurrent, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="AnalyzeAsync(bool, CancellationToken)"/>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, bool concurrent, CancellationToken cancellationToken)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            Project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => thrown ??= exception,
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return thrown is null ? diagnostics : throw new AnalyzerFailedException(thrown);
    }

    /// <summary>The actions that the fixes register for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> GetActionsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken);
            await fix.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        }

        return actions;
    }

    public RuleSubject WithText(DocumentId document, string text)
        => this with { Project = Project.GetDocument(document)!.WithText(Microsoft.CodeAnalysis.Text.SourceText.From(text)).Project };
}
