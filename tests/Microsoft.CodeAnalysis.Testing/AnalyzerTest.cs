using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing.Model;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs analyzers on the sources of <see cref="TestState"/> and compares what they and the compiler report with what is expected.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected AnalyzerTest()
    {
        TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>Adds a source to <see cref="TestState"/>.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value ?? throw new ArgumentNullException(nameof(value)));
    }

    public SolutionState TestState { get; }

    /// <summary>The diagnostics that are expected beside those in markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Ids that are switched off.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Looks at each diagnostic that was expected and found.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    /// <summary>Changes the solution before it is analysed; called with the id of the main project.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    public abstract string Language { get; }

    protected static TVerifier Verify => new();

    protected abstract string DefaultFileExt { get; }

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>Runs all checks; throws if one fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Verify.LanguageIsSupported(Language);
        await RunImplAsync(cancellationToken).ConfigureAwait(false);
    }

    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources.Concat(TestState.GeneratedSources));
        var testState = ProcessMarkup(TestState.WithInheritedValuesApplied(baseState: null, []), []);
        await VerifyDiagnosticsAsync(testState, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    protected virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
        => analyzers.FirstOrDefault() is { } first && (first.SupportedDiagnostics.Length == 1 || MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor))
            ? first.SupportedDiagnostics.FirstOrDefault()
            : null;

    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    protected virtual CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CancellationToken cancellationToken)
        => compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                options,
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true));

    protected virtual Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    protected virtual async Task<Project> CreateProjectImplAsync(
        EvaluatedProjectState primaryProject,
        ImmutableArray<EvaluatedProjectState> additionalProjects,
        CancellationToken cancellationToken)
    {
        var workspace = await CreateWorkspaceImplAsync().ConfigureAwait(false);
        var builder = new SolutionBuilder(workspace.CurrentSolution, DefaultFilePathPrefix, CreateCompilationOptions, CreateParseOptions);
        var projectId = await builder.AddProjectAsync(primaryProject, cancellationToken).ConfigureAwait(false);
        foreach (var project in additionalProjects)
            await builder.AddProjectAsync(project, cancellationToken).ConfigureAwait(false);

        builder.AddProjectReferences(additionalProjects.Prepend(primaryProject));
        return SolutionTransforms
            .Aggregate(builder.Solution, (solution, transform) => transform(solution, projectId))
            .GetProject(projectId)!;
    }

    /// <summary>Switches all descriptors on, except the disabled ones, and makes an exception of an analyzer an error.</summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        var options = project.CompilationOptions!;
        var specific = options.SpecificDiagnosticOptions.SetItem(AnalyzerException.Id, ReportDiagnostic.Error);
        foreach (var descriptor in GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            if (!descriptor.IsEnabledByDefault && !specific.ContainsKey(descriptor.Id))
                specific = specific.Add(descriptor.Id, CompilationDiagnostics.ToReport(descriptor.DefaultSeverity));
        }

        specific = specific.SetItems(DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));
        return project.WithCompilationOptions(options.WithSpecificDiagnosticOptions(specific));
    }

    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics)
        => CompilationDiagnostics.IsIncluded(diagnostic, compilerDiagnostics);

    /// <summary>Leaves out what a pragma or an attribute suppresses; what a suppressor suppresses stays.</summary>
    protected virtual ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
        => diagnostics.RemoveAll(item => CompilationDiagnostics.IsSuppressedBySource(item.diagnostic));

    /// <summary>Orders by position. A diagnostic that is reported twice stays twice.</summary>
    protected virtual ImmutableArray<(Project project, Diagnostic diagnostic)> SortDistinctDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
        => diagnostics.Sort((x, y) => CompilationDiagnostics.Compare(x.diagnostic, y.diagnostic));

    private protected SolutionState ProcessMarkup(SolutionState state, ImmutableArray<string> fixableDiagnostics)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        return state.WithProcessedMarkup(
            MarkupOptions,
            GetDefaultDiagnostic(analyzers),
            analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray(),
            fixableDiagnostics,
            DefaultFilePath);
    }

    private protected Task<Project> CreateProjectAsync(SolutionState state, CancellationToken cancellationToken)
        => CreateProjectAsync(state, source => source, cancellationToken);

    private protected async Task<ImmutableArray<(Project project, Diagnostic diagnostic)>> GetDiagnosticsAsync(
        Solution solution,
        CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<(Project, Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            var analysis = await CreateAnalysisAsync(project, cancellationToken).ConfigureAwait(false);
            foreach (var diagnostic in await analysis.GetAllDiagnosticsAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!CompilationDiagnostics.IsFromCompiler(diagnostic) || IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics))
                    all.Add((project, diagnostic));
            }
        }

        return SortDistinctDiagnostics(FilterDiagnostics(all.ToImmutable()));
    }

    private protected async Task<CompilationWithAnalyzers> CreateAnalysisAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var analyzers = GetDiagnosticAnalyzers().DefaultIfEmpty(new EmptyDiagnosticAnalyzer()).ToImmutableArray();
        return CreateCompilationWithAnalyzers(compilation!, analyzers, GetAnalyzerOptions(project), cancellationToken);
    }

    /// <summary>Compares with the expected diagnostics: the state as it is, as generated code, and with the diagnostics suppressed.</summary>
    private protected async Task VerifyDiagnosticsAsync(SolutionState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        var reaction = new ExpectedReaction(analyzers, state);
        await VerifyAsync(string.Empty, state.ExpectedDiagnostics, verifier).ConfigureAwait(false);

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck) && !analyzers.All(GeneratedCodeConfiguration.IsConfigured))
        {
            const string header = "// <auto-generated>\r\n";
            await VerifyAsync(header, reaction.InGeneratedCode(), verifier.PushContext("Verifying exclusions in <auto-generated> code"))
                .ConfigureAwait(false);
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck) && reaction.SuppressibleIds is { Count: > 0 } ids)
        {
            var pragma = $"#pragma warning disable {string.Join(", ", ids)}\r\n";
            await VerifyAsync(pragma, reaction.WhenSuppressed(), verifier.PushContext($"Verifying exclusions in '{pragma.Trim()}' code"))
                .ConfigureAwait(false);
        }

        async Task VerifyAsync(string firstLine, IEnumerable<DiagnosticResult> expected, IVerifier verifier)
        {
            var project = await CreateProjectAsync(state, source => source.Replace(new TextSpan(0, 0), firstLine), cancellationToken).ConfigureAwait(false);
            var actual = await GetDiagnosticsAsync(project.Solution, cancellationToken).ConfigureAwait(false);
            var matcher = new DiagnosticMatcher(analyzers, DefaultFilePath, DiagnosticVerifier, verifier);
            matcher.Verify(expected, actual.Select(item => item.diagnostic));
        }
    }

    private async Task<Project> CreateProjectAsync(SolutionState state, Func<SourceText, SourceText> change, CancellationToken cancellationToken)
    {
        var primary = new EvaluatedProjectState(state, ReferenceAssemblies);
        var project = await CreateProjectImplAsync(
            primary.WithSources([.. primary.Sources.Select(source => (source.filename, change(source.content)))]),
            [.. state.AdditionalProjects.Values.Select(project => new EvaluatedProjectState(project, ReferenceAssemblies))],
            cancellationToken).ConfigureAwait(false);
        return project.Solution.ProjectIds
            .Aggregate(project.Solution, (solution, id) => ApplyCompilationOptions(solution.GetProject(id)!).Solution)
            .GetProject(project.Id)!;
    }
}
