using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>
/// What <c>dotnet format analyzers</c> makes of sources: rule by rule, the first action of the first report decides, and is applied to all reports of
/// that rule over the solution.
/// </summary>
internal sealed class RepairedSources
{
    private RepairedSources(Solution before, Solution after, IReadOnlyList<Diagnostic> left)
    {
        Before = before;
        After = after;
        Left = left;
    }

    public Solution Before { get; }

    public Solution After { get; }

    /// <summary>What the rules still report.</summary>
    public IReadOnlyList<Diagnostic> Left { get; }

    public static async Task<RepairedSources> OfAsync(
        IEnumerable<(string Path, string Code)> sources, IEnumerable<MetadataReference> references, LanguageVersion version = LanguageVersion.Latest,
        NullableContextOptions nullable = NullableContextOptions.Enable, string? settings = null)
    {
        return await OfAsync([new SourceProject("Subject", [.. sources])], references, version, nullable, settings);
    }

    /// <summary>The same for several projects; each references those before it. The rules are repaired in the order of their ids, or in another one.</summary>
    public static async Task<RepairedSources> OfAsync(
        IReadOnlyList<SourceProject> projects, IEnumerable<MetadataReference> references, LanguageVersion version = LanguageVersion.Latest,
        NullableContextOptions nullable = NullableContextOptions.Enable, string? settings = null, string? onlyRule = null,
        Func<IEnumerable<string>, IEnumerable<string>>? order = null)
    {
        using var workspace = new AdhocWorkspace();
        var before = workspace.CurrentSolution;
        foreach (var (name, sources, kind) in projects)
        {
            var project = ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, name, name, LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: nullable, allowUnsafe: true),
                parseOptions: new CSharpParseOptions(version, DocumentationMode.Parse),
                projectReferences: before.ProjectIds.Select(id => new ProjectReference(id)),
                metadataReferences: [.. references, TestReferences.Helper]);
            before = before.AddProject(project);
            foreach (var (path, code) in sources)
                before = before.AddDocument(DocumentId.CreateNewId(project.Id, path), Path.GetFileName(path), SourceText.From(code), filePath: path);
            if (settings is not null)
                before = before.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), "appsettings.json", SourceText.From(settings), filePath: $"/{name}/appsettings.json");
        }
        var after = before;
        IEnumerable<string> rules = new ManagementTokenFixProvider().FixableDiagnosticIds.Where(id => onlyRule is null || id == onlyRule).Order(StringComparer.Ordinal);
        foreach (string id in order is null ? rules : order(rules))
            after = await FixAsync(after, id);
        return new RepairedSources(before, after, await DiagnosticsAsync(after));
    }

    public async Task<string> TextAsync(string path) => (await DocumentOf(After, path).GetTextAsync()).ToString();

    /// <summary>The errors that a file has now; none for one that went because nothing was left in it.</summary>
    public async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(string path) => After.Projects.SelectMany(project => project.Documents).All(document => document.FilePath != path)
        ? []
        : [.. (await DocumentOf(After, path).GetSemanticModelAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static Document DocumentOf(Solution solution, string path) =>
        solution.Projects.SelectMany(project => project.Documents).Single(document => document.FilePath == path);

    private static async Task<Solution> FixAsync(Solution solution, string id)
    {
        var provider = new ManagementTokenFixProvider();
        var diagnostics = (await DiagnosticsAsync(solution)).Where(diagnostic => diagnostic.Id == id).ToImmutableArray();
        foreach (var diagnostic in diagnostics)
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree);
            if (document is null || await FirstActionAsync(provider, document, diagnostic) is not { } action)
                continue;
            var context = new FixAllContext(document, provider, FixAllScope.Solution, action.EquivalenceKey!, [id], new Found(diagnostics), CancellationToken.None);
            return await provider.GetFixAllProvider().GetFixAsync(context) is { } all ? await ChangedAsync(all) : solution;
        }
        return solution;
    }

    private static async Task<CodeAction?> FirstActionAsync(ManagementTokenFixProvider provider, Document document, Diagnostic diagnostic)
    {
        CodeAction? first = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => first ??= action, CancellationToken.None));
        return first;
    }

    private static async Task<Solution> ChangedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Solution solution)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var project in solution.Projects)
            diagnostics.AddRange(await Analysis.RunOnAnythingAsync((await project.GetCompilationAsync())!, project.AnalyzerOptions));
        return diagnostics;
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await document.GetSyntaxTreeAsync(cancellationToken) is { } tree ? diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree) : [];

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => project.GetDocument(diagnostic.Location.SourceTree) is not null));
    }
}
