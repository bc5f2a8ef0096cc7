using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The marked sources of a test as a solution, and the diagnostics of the marks.</summary>
internal sealed class FixWorkspace : IDisposable
{
    private static readonly Lazy<Task<ImmutableArray<MetadataReference>>> References = new(LoadReferencesAsync);

    private readonly HostWorkspace _workspace;
    private readonly Dictionary<DocumentId, ImmutableArray<Diagnostic>> _diagnostics = [];

    private FixWorkspace(FixHost host, string? solutionPath)
    {
        _workspace = new HostWorkspace(host, solutionPath);
        Solution = _workspace.CurrentSolution;
    }

    public Solution Solution { get; private set; }

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics.Values.SelectMany(diagnostics => diagnostics);

    public int DiagnosticCount => Diagnostics.Count();

    public IReadOnlyCollection<DocumentId> MarkedDocuments => [.. _diagnostics.Where(pair => !pair.Value.IsEmpty).Select(pair => pair.Key)];

    public static FixWorkspace Create(FixTest test, string ruleId, string nodeKey)
    {
        var workspace = new FixWorkspace(test.Host, test.HasSolutionFile ? "/Shop.sln" : null);
        var descriptor = new DiagnosticDescriptor(ruleId, "title", "message", "Security", DiagnosticSeverity.Warning, true);
        foreach (var (name, sources, settings) in new[] { ("First", test.Sources, test.Settings), ("Second", test.OtherProject, test.OtherSettings) }.Where(project => project.Item2.Count > 0))
        {
            ProjectId project = workspace.AddProject(name, test, name == "Second" ? test.OtherOutputKind ?? test.OutputKind : test.OutputKind);
            if (test.IsReferenced && name == "Second")
                workspace.Solution = workspace.Solution.AddProjectReference(project, new ProjectReference(workspace.Solution.ProjectIds[0]));
            foreach ((string path, string text) in settings)
                workspace.Solution = workspace.Solution.AddAdditionalDocument(DocumentId.CreateNewId(project, path), Path.GetFileName(path), SourceText.From(text, Encoding.UTF8), filePath: "/" + path);
            foreach ((string path, string code) in sources)
                workspace.AddDocument(project, MarkedSource.Parse(path, code), descriptor, nodeKey, test.Properties.ToImmutableDictionary());
        }
        return workspace;
    }

    public async Task AssertCompilesAsync()
    {
        foreach (Project project in Solution.Projects)
            Assert.Empty((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    public async Task<ImmutableArray<CodeAction>> ActionsAsync(Diagnostic diagnostic, Document? document = null)
    {
        document ??= Solution.GetDocument(_diagnostics.Single(pair => pair.Value.Contains(diagnostic)).Key)!;
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new ManagementTokenFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.ToImmutable();
    }

    public static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>The solution after fix-all; unchanged when there is nothing to do.</summary>
    /// <param name="key">Null where a host found no action at the first report.</param>
    /// <param name="scope">What is repaired.</param>
    public async Task<Solution> FixAllAsync(string? key, FixAllScope scope)
    {
        var provider = new ManagementTokenFixProvider();
        FixAllProvider fixAll = provider.GetFixAllProvider();
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        Document document = Solution.GetDocument(_diagnostics.First(pair => !pair.Value.IsEmpty).Key)!;
        var context = new FixAllContext(document, provider, scope, key!, Diagnostics.Select(diagnostic => diagnostic.Id).Distinct(), new Marks(_diagnostics), CancellationToken.None);
        CodeAction? action = await fixAll.GetFixAsync(context);
        return action is null ? Solution : await ApplyAsync(action);
    }

    public void Dispose() => _workspace.Dispose();

    private ProjectId AddProject(string name, FixTest test, OutputKind kind)
    {
        IEnumerable<MetadataReference> references = References.Value.GetAwaiter().GetResult();
        if (test.ReferencesHelper)
            references = references.Append(TestReferences.Helper);
        ProjectId id = ProjectId.CreateNewId(name);
        Solution = Solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: test.Nullable),
            parseOptions: new CSharpParseOptions(test.LanguageVersion, test.DocumentationMode, preprocessorSymbols: ["DEBUG"]),
            metadataReferences: references));
        if (test.IsPackage is { } isPackage)
        {
            Solution = Solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig",
                SourceText.From($"is_global = true\nbuild_property.Auth0ProjectIsPackage = {isPackage}\n"), filePath: $"/{name}/.globalconfig");
        }
        return id;
    }

    private void AddDocument(ProjectId project, MarkedSource source, DiagnosticDescriptor descriptor, string nodeKey, ImmutableDictionary<string, string?> properties)
    {
        DocumentId id = DocumentId.CreateNewId(project, source.Path);
        Solution = Solution.AddDocument(id, Path.GetFileName(source.Path), SourceText.From(source.Text), filePath: "/" + source.Path);
        SyntaxTree tree = Solution.GetDocument(id)!.GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
        _diagnostics[id] = [.. source.Diagnostics(tree, descriptor, nodeKey, properties)];
    }

    private static async Task<ImmutableArray<MetadataReference>> LoadReferencesAsync() =>
        [.. await TestReferences.For(JwtEnvironment.Jwt816).ResolveAsync(LanguageNames.CSharp, CancellationToken.None), .. TestReferences.AspNetCore];

    private sealed class Marks(Dictionary<DocumentId, ImmutableArray<Diagnostic>> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics[document.Id]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(pair => pair.Key.ProjectId == project.Id).SelectMany(pair => pair.Value));
    }
}
