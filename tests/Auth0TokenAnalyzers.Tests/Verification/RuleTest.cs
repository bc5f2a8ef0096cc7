using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>
/// A test of a rule, and of its fix if it has a fixed state. It says what the sources are compiled against, and adds <see cref="RuleChecks"/>
/// to the checks of Microsoft's library. See <see cref="RuleVerifier{TAnalyzer, TFix}"/> for examples.
/// </summary>
public class RuleTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public RuleTest()
    {
        // "$$" begins raw strings that hold JSON, which tokens are made of.
        MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
    }

    /// <summary>The JWT library in reach.</summary>
    public JwtEnvironment Jwt { get; set; } = JwtEnvironment.Jwt816;

    /// <summary>The libraries in reach that call Auth0.</summary>
    public List<Sdk> Sdks { get; } = [];

    /// <summary>Whether ASP.NET Core, with its configuration and options, is referenced.</summary>
    public bool ReferencesAspNetCore { get; set; } = true;

    /// <summary>Whether the helper that fixed code calls is referenced.</summary>
    public bool ReferencesHelper { get; set; } = true;

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    /// <summary>The nullable context, which languages before C# 8 do not have.</summary>
    public bool IsNullableEnabled { get; set; } = true;

    /// <summary>Set to <see cref="OutputKind.ConsoleApplication"/> for sources with top-level statements.</summary>
    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Sources that are there before and after the fix, for instance the shape of a library.</summary>
    public List<string> Stubs { get; } = [];

    /// <summary>Options as users set them in a <c>.globalconfig</c>.</summary>
    public Dictionary<string, string> Options { get; } = [];

    /// <summary>Analyzers that feed the fix beside <typeparamref name="TAnalyzer"/>.</summary>
    public List<DiagnosticAnalyzer> AdditionalAnalyzers { get; } = [];

    /// <summary>Whether the diagnostics are expected in generated code as well.</summary>
    public bool ReportsInGeneratedCode { get; set; } = true;

    /// <summary>Checks that this test leaves out.</summary>
    public RuleChecks SkippedChecks { get; set; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => base.GetDiagnosticAnalyzers().Concat(AdditionalAnalyzers);

    protected override ParseOptions CreateParseOptions()
        => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion);

    protected override CompilationOptions CreateCompilationOptions()
    {
        var options = (CSharpCompilationOptions)base.CreateCompilationOptions();
        var hasNullable = IsNullableEnabled && LanguageVersion.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp8;

        // The SDK suppresses these two for every project: they speak of assembly versions that the runtime unifies.
        return options
            .WithNullableContextOptions(hasNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable)
            .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions
                .SetItem("CS1701", ReportDiagnostic.Suppress)
                .SetItem("CS1702", ReportDiagnostic.Suppress));
    }

    protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
    {
        if (!SkippedChecks.HasFlag(RuleChecks.EquivalenceKeys))
            EquivalenceKeyCheck.Verify(actions, Verify.PushContext("Equivalence keys"));

        return base.FilterCodeActions(actions);
    }

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        PrepareStates();
        foreach (var state in OutputStates)
            await VerifyIdempotenceAsync(state, cancellationToken).ConfigureAwait(false);

        await base.RunImplAsync(cancellationToken).ConfigureAwait(false);
        var subject = await CreateSubjectAsync(TestState, cancellationToken).ConfigureAwait(false);
        await VerifySubjectAsync(subject, cancellationToken).ConfigureAwait(false);
        if (Includes(RuleChecks.Comments))
        {
            foreach (var state in OutputStates)
            {
                var output = await CreateSubjectAsync(state, cancellationToken).ConfigureAwait(false);
                await CommentCheck.VerifyAsync(subject.Project, output.Project, Verify.PushContext("Comments and directives"), cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        if (OutputStates.Any() && Includes(RuleChecks.LineEndings))
            await VerifyWithOtherWhitespaceAsync(cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<SolutionState> OutputStates => new[] { FixedState, BatchFixedState }.Where(state => state.Sources.Count > 0);

    private bool Includes(RuleChecks check) => !SkippedChecks.HasFlag(check);

    private void PrepareStates()
    {
        ReferenceAssemblies = TestReferences.For(Jwt);
        TestState.AdditionalReferences.AddRange(TestReferences.StubsFor(Jwt));
        TestState.AdditionalReferences.AddRange(TestReferences.Sdks(Sdks));
        TestState.OutputKind ??= OutputKind;
        if (ReferencesAspNetCore)
            TestState.AdditionalReferences.AddRange(TestReferences.AspNetCore);

        if (ReferencesHelper)
            TestState.AdditionalReferences.Add(TestReferences.Helper);

        if (Options.Count > 0)
        {
            var lines = Options.Select(option => $"{option.Key} = {option.Value}\n");
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{string.Concat(lines)}"));
        }

        foreach (var state in OutputStates.Prepend(TestState))
        {
            for (var index = 0; index < Stubs.Count; index++)
                state.Sources.Add(($"/0/Stub{index}.cs", Stubs[index]));
        }
    }

    // First of all, because the checks of the test library only show that there are more diagnostics than expected.
    private async Task VerifyIdempotenceAsync(SolutionState state, CancellationToken cancellationToken)
    {
        var isInput = state.Sources.Select(source => source.content.ToString()).SequenceEqual(TestState.Sources.Select(source => source.content.ToString()));
        if (isInput || !Includes(RuleChecks.Idempotence) || CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            return;

        var output = await CreateSubjectAsync(state, cancellationToken).ConfigureAwait(false);
        await IdempotenceCheck.VerifyAsync(output, CodeActionEquivalenceKey, Verify.PushContext("Idempotence"), cancellationToken).ConfigureAwait(false);
    }

    private async Task VerifySubjectAsync(RuleSubject subject, CancellationToken cancellationToken)
    {
        if (Includes(RuleChecks.Determinism))
            await DeterminismCheck.VerifyAsync(subject, Verify.PushContext("Determinism"), cancellationToken).ConfigureAwait(false);

        if (Includes(RuleChecks.GeneratedCode))
        {
            await GeneratedCodeCheck.VerifyAsync(subject, ReportsInGeneratedCode, Verify.PushContext("Generated code"), cancellationToken)
                .ConfigureAwait(false);
        }

        if (Includes(RuleChecks.Robustness))
            await RobustnessCheck.VerifyAsync(subject, Verify.PushContext("Robustness"), cancellationToken).ConfigureAwait(false);

        if (Includes(RuleChecks.Cancellation))
            await CancellationCheck.VerifyAsync(subject, Verify.PushContext("Cancellation"), cancellationToken).ConfigureAwait(false);
    }

    // The states are changed in place and restored, so that everything else of the test holds for the other whitespace as well.
    private async Task VerifyWithOtherWhitespaceAsync(CancellationToken cancellationToken)
    {
        var (testBehaviors, fixBehaviors) = (TestBehaviors, CodeFixTestBehaviors);
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        using (WhitespaceVariant.Apply([TestState, FixedState, BatchFixedState], out var description))
        {
            try
            {
                await base.RunImplAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidOperationException exception)
            {
                throw new InvalidOperationException($"Context: The same test with {description}\n{exception.Message}", exception);
            }
        }

        (TestBehaviors, CodeFixTestBehaviors) = (testBehaviors, fixBehaviors);
    }

    private async Task<RuleSubject> CreateSubjectAsync(SolutionState state, CancellationToken cancellationToken)
    {
        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        var fixes = GetCodeFixProviders().ToImmutableArray();
        var fixable = fixes.SelectMany(fix => fix.FixableDiagnosticIds).ToImmutableArray();
        var complete = state
            .WithInheritedValuesApplied(state == TestState ? null : TestState.WithInheritedValuesApplied(null, fixable), fixable)
            .WithProcessedMarkup(
                MarkupOptions,
                GetDefaultDiagnostic([.. analyzers]),
                [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)],
                fixable,
                DefaultFilePath);
        var project = await CreateProjectImplAsync(
            new EvaluatedProjectState(complete, ReferenceAssemblies),
            [.. complete.AdditionalProjects.Values.Select(additional => new EvaluatedProjectState(additional, ReferenceAssemblies))],
            cancellationToken).ConfigureAwait(false);
        return new RuleSubject(ApplyCompilationOptions(project), analyzers, fixes);
    }
}
