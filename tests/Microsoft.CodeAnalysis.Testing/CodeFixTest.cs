using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Tests an analyzer with its fix: one diagnostic after the other, and all at once in a document, a project and the solution.
/// Without a fixed state it tests the analyzer alone.
/// </summary>
public abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>Adds a source to <see cref="FixedState"/>.</summary>
    public string FixedCode
    {
        set => FixedState.Sources.Add(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The state after the fixes. What it leaves empty is as in the test state.</summary>
    public SolutionState FixedState { get; }

    /// <summary>Adds a source to <see cref="BatchFixedState"/>.</summary>
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The state after fix-all. What it leaves empty is as in the fixed state.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>How many fixes are applied one after the other; null means at most one for each expected fixable diagnostic.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often fix-all in the solution is applied; null means once if the state changes.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>How often fix-all in a document is applied; null means at most once for each document.</summary>
    public int? NumberOfFixAllInDocumentIterations { get; set; }

    /// <summary>How often fix-all in a project is applied; null means at most once for each project.</summary>
    public int? NumberOfFixAllInProjectIterations { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources.Concat(TestState.GeneratedSources));
        var fixable = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).Distinct().ToImmutableArray();
        var rawTestState = TestState.WithInheritedValuesApplied(baseState: null, fixable);
        var rawFixedState = FixedState.WithInheritedValuesApplied(rawTestState, fixable);
        var testState = ProcessMarkup(rawTestState, fixable);
        await VerifyDiagnosticsAsync(testState, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!FixedState.IsSpecified && !BatchFixedState.IsSpecified)
            return;

        var fixedState = ProcessMarkup(rawFixedState, fixable);
        var batchFixedState = ProcessMarkup(BatchFixedState.WithInheritedValuesApplied(rawFixedState, fixable), fixable);
        if (FixedState.IsSpecified)
            await VerifyDiagnosticsAsync(fixedState, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);

        if (BatchFixedState.IsSpecified)
            await VerifyDiagnosticsAsync(batchFixedState, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);

        await VerifyFixAsync(testState, fixedState, batchFixedState, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Includes the diagnostics of the compiler that a tested fix is for.</summary>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)
            || GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    protected virtual CodeFixContext CreateCodeFixContext(
        Document document,
        TextSpan span,
        ImmutableArray<Diagnostic> diagnostics,
        Action<CodeAction, ImmutableArray<Diagnostic>> registerCodeFix,
        CancellationToken cancellationToken)
        => new(document, span, diagnostics, registerCodeFix, cancellationToken);

    protected virtual FixAllContext CreateFixAllContext(
        Document? document,
        TextSpan? diagnosticSpan,
        Project project,
        CodeFixProvider codeFixProvider,
        FixAllScope scope,
        string? codeActionEquivalenceKey,
        IEnumerable<string> diagnosticIds,
        DiagnosticSeverity minimumSeverity,
        FixAllContext.DiagnosticProvider fixAllDiagnosticProvider,
        CancellationToken cancellationToken)
        => document is not null
            ? new FixAllContext(document, codeFixProvider, scope, codeActionEquivalenceKey, diagnosticIds, fixAllDiagnosticProvider, cancellationToken)
            : new FixAllContext(project, codeFixProvider, scope, codeActionEquivalenceKey, diagnosticIds, fixAllDiagnosticProvider, cancellationToken);

    /// <summary>The diagnostic that is fixed next; null if the order of the diagnostics decides.</summary>
    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) => null;

    private async Task VerifyFixAsync(SolutionState test, SolutionState fixedState, SolutionState batch, CancellationToken cancellationToken)
    {
        var plan = new IterationPlan(test, fixedState, batch, GetCodeFixProviders(), CodeFixTestBehaviors);
        var original = (await CreateProjectAsync(test, cancellationToken).ConfigureAwait(false)).Solution;
        var single = Verify.PushContext("Iterative code fix application");
        var expected = (await CreateProjectAsync(fixedState, cancellationToken).ConfigureAwait(false)).Solution;
        var actual = await FixUntilDoneAsync(original, scope: null, plan.Incremental(NumberOfIncrementalIterations), single, cancellationToken)
            .ConfigureAwait(false);
        await SolutionComparer.VerifyEqualAsync(expected, actual, single, cancellationToken).ConfigureAwait(false);

        expected = (await CreateProjectAsync(batch, cancellationToken).ConfigureAwait(false)).Solution;
        foreach (var (scope, skip) in FixAllRun.Scopes)
        {
            if (CodeFixTestBehaviors.HasFlag(skip) || !GetCodeFixProviders().Any(provider => FixAllRun.Supports(provider, scope)))
                continue;

            var count = plan.FixAll(scope, NumberOfFixAllIterations, NumberOfFixAllInDocumentIterations, NumberOfFixAllInProjectIterations);
            var verifier = Verify.PushContext($"Fix all in {scope.ToString().ToLowerInvariant()}");
            actual = await FixUntilDoneAsync(original, scope, count, verifier, cancellationToken).ConfigureAwait(false);
            await SolutionComparer.VerifyEqualAsync(expected, actual, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Solution> FixUntilDoneAsync(
        Solution solution,
        FixAllScope? scope,
        IterationCount expected,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var iterations = 0;
        while (await FindFixAsync(solution, scope, verifier, cancellationToken).ConfigureAwait(false) is { } fix)
        {
            iterations++;
            if (iterations > expected.Maximum)
                verifier.Fail($"Expected {expected} iterations and found at least {iterations}: a fix is offered for {fix.Diagnostic}");

            var action = scope is { } fixAllScope
                ? await FixAllRun.GetActionAsync(fix, fixAllScope, CreateFixAllContext, new FixAllDiagnostics(solution, GetDiagnosticsAsync), cancellationToken)
                    .ConfigureAwait(false)
                : fix.Action;
            verifier.True(action is not null, $"The fix-all provider of {fix.Provider.GetType().Name} offers nothing in scope {scope}.");
            solution = await ApplyAsync(solution, action, verifier, cancellationToken).ConfigureAwait(false);
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
                break;
        }

        if (iterations < expected.Minimum)
            verifier.Fail($"Expected {expected} iterations and found {iterations}.");

        return solution;
    }

    private async Task<ApplicableFix?> FindFixAsync(Solution solution, FixAllScope? scope, IVerifier verifier, CancellationToken cancellationToken)
    {
        var providers = GetCodeFixProviders().ToList();
        var fixable = (await GetDiagnosticsAsync(solution, cancellationToken).ConfigureAwait(false))
            .Where(item => providers.Any(provider => provider.FixableDiagnosticIds.Contains(item.diagnostic.Id)))
            .Select(item => item.diagnostic)
            .ToImmutableArray();
        var candidates = TrySelectDiagnosticToFix(fixable) is { } selected ? [selected] : fixable;
        foreach (var diagnostic in candidates)
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;

            foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                if (scope is { } fixAllScope && !FixAllRun.Supports(provider, fixAllScope))
                    continue;

                var actions = new List<CodeAction>();
                var context = CreateCodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), cancellationToken);
                await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
                if (ChooseAction(actions, verifier) is not { } chosen)
                    continue;

                if (scope is null && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
                    await VerifyIsLocalAsync(document, diagnostic, verifier, cancellationToken).ConfigureAwait(false);

                return new ApplicableFix(diagnostic, document, provider, chosen);
            }
        }

        return null;
    }

    // An editor asks for the diagnostics of one document, so what needs the whole compilation gets no light bulb.
    private async Task VerifyIsLocalAsync(Document document, Diagnostic diagnostic, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (CompilationDiagnostics.IsFromCompiler(diagnostic))
            return;

        var analysis = await CreateAnalysisAsync(document.Project, cancellationToken).ConfigureAwait(false);
        var tree = diagnostic.Location.SourceTree!;
        var local = await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken)
            .ConfigureAwait(false);
        if (!local.Any(IsSame))
            local = await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken).ConfigureAwait(false);

        verifier.True(local.Any(IsSame), $"Code fix is attempting to provide a fix for a non-local analyzer diagnostic: {diagnostic}");

        // Two diagnostics with the same text are not equal to Roslyn when the arguments of their messages are different objects.
        bool IsSame(Diagnostic other)
            => other.Id == diagnostic.Id && other.Location == diagnostic.Location && other.GetMessage() == diagnostic.GetMessage();
    }
}
