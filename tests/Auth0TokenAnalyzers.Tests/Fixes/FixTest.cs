using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// Runs a fix alone: the marks of the sources stand for the analyzer. Every result is checked for what must hold for each of them: it compiles without
/// new warnings, it is the same text from the light bulb and from fix-all in all scopes, and its directives are those of the source.
/// </summary>
internal sealed class FixTest(string fixKey)
{
    private static readonly string[] IgnoredWarnings =
    [
        "CS1591", // undocumented: the message has the signature, which may lose a parameter
        "CS8019", // unnecessary using: the test says which stay
        "CS0219", "CS0168", "CS0169", "CS0414", "CS0649", // unused: what stays in the code is what the test is about
    ];

    public List<(string Path, string Code)> Sources { get; } = [];

    /// <summary>The files of a second project.</summary>
    public List<(string Path, string Code)> OtherProject { get; } = [];

    /// <summary>
    /// The configuration files of the first project. Those of other tests have the settings that new code reads, so that there is nothing to say about them.
    /// </summary>
    public List<(string Path, string Text)> Settings { get; init; } =
        [("appsettings.json", """{ "Auth0:ClientId": "", "Auth0:ClientSecret": "", "Auth0:Management:ClientSecret": "", "AUTH0_CLIENT_SECRET": "", "odd\"id": "", "odd\\secret": "" }""")];

    /// <summary>The configuration files of the second project.</summary>
    public List<(string Path, string Text)> OtherSettings { get; } = [];

    public FixHost Host { get; init; }

    /// <summary>True when the second project references the first.</summary>
    public bool IsReferenced { get; init; }

    public Dictionary<string, string?> Properties { get; } = [];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>What the second project is built to, where that is something else than the first.</summary>
    public OutputKind? OtherOutputKind { get; init; }

    /// <summary>What the build says about whether the projects are packed; null where it says nothing.</summary>
    public string? IsPackage { get; init; }

    /// <summary>False where a host opened projects without their solution.</summary>
    public bool HasSolutionFile { get; init; } = true;

    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Diagnose;

    public bool ReferencesHelper { get; init; } = true;

    /// <summary>True where directives of the source go with the code that they were about.</summary>
    public bool LosesDirectives { get; init; }

    public string RuleId { get; init; } = RuleIds.HandMintedToken;

    private bool IsLifetime => fixKey == FixKeys.LimitLifetime;

    /// <summary>Checks light bulb and fix-all; the expected text of each path.</summary>
    public async Task VerifyAsync(params (string Path, string Code)[] expected)
    {
        using FixWorkspace workspace = Open();
        await workspace.AssertCompilesAsync();
        if (workspace.Diagnostics.DistinctBy(diagnostic => (diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.SourceSpan)).Count() == 1)
        {
            Solution? single = await ApplyFirstAsync(workspace, workspace.Diagnostics.First());
            Assert.True(single is not null, "The fix is not offered.");
            await AssertResultAsync(workspace, single!, expected);
        }
        foreach (FixAllScope scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            if (scope == FixAllScope.Document && workspace.MarkedDocuments.Count > 1 || scope == FixAllScope.Project && OtherProject.Count > 0)
                continue;
            await AssertResultAsync(workspace, await workspace.FixAllAsync(fixKey, scope), expected);
        }
    }

    public Task VerifyAsync(string before, string after)
    {
        Sources.Add(("Test.cs", before));
        return VerifyAsync(("Test.cs", after));
    }

    /// <summary>The fix is not offered for any mark, and fix-all changes nothing.</summary>
    public Task VerifyNotOfferedAsync(string code)
    {
        Sources.Add(("Test.cs", code));
        return VerifyNotOfferedAsync();
    }

    /// <summary>The fix is not offered for any mark of the sources, and fix-all changes nothing.</summary>
    public async Task VerifyNotOfferedAsync()
    {
        using FixWorkspace workspace = Open();
        foreach (Diagnostic diagnostic in workspace.Diagnostics)
            Assert.Null(await ApplyFirstAsync(workspace, diagnostic));
        Assert.Empty((await workspace.FixAllAsync(fixKey, FixAllScope.Solution)).GetChanges(workspace.Solution).GetProjectChanges());
    }

    public FixWorkspace Open() => FixWorkspace.Create(this, RuleId, IsLifetime ? PropertyKeys.LifetimeNode : PropertyKeys.TokenExpression);

    private async Task<Solution?> ApplyFirstAsync(FixWorkspace workspace, Diagnostic diagnostic)
    {
        // The first action has the key of the recommended fix, whatever it does.
        CodeAction? action = (await workspace.ActionsAsync(diagnostic)).FirstOrDefault(action =>
            IsLifetime ? action.Title.StartsWith("Limit", StringComparison.Ordinal) : action.EquivalenceKey == fixKey);
        return action is null ? null : await FixWorkspace.ApplyAsync(action);
    }

    private async Task AssertResultAsync(FixWorkspace workspace, Solution result, (string Path, string Code)[] expected)
    {
        foreach (TextDocument settings in result.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            SourceText original = await workspace.Solution.GetAdditionalDocument(settings.Id)!.GetTextAsync(), changed = await settings.GetTextAsync();
            Assert.Equal(expected.SingleOrDefault(file => "/" + file.Path == settings.FilePath).Code ?? original.ToString(), changed.ToString());
            Assert.Equal(original.Encoding, changed.Encoding);
        }
        foreach (Document document in result.Projects.SelectMany(project => project.Documents))
        {
            Document original = workspace.Solution.GetDocument(document.Id)!;
            string code = expected.SingleOrDefault(file => "/" + file.Path == document.FilePath).Code ?? (await original.GetTextAsync()).ToString();
            Assert.Equal(code, (await document.GetTextAsync()).ToString());
            if (!LosesDirectives)
                Assert.Equal(await DirectivesAsync(original), await DirectivesAsync(document));
            await AssertNoNewDiagnosticsAsync(original, document);
        }
    }

    private static async Task<IEnumerable<string>> DirectivesAsync(Document document) =>
        (await document.GetSyntaxRootAsync())!.DescendantTrivia().Where(trivia => trivia.IsDirective).Select(trivia => trivia.ToString());

    private static async Task AssertNoNewDiagnosticsAsync(Document original, Document changed)
    {
        IEnumerable<string> before = await CompilerDiagnosticsAsync(original), after = await CompilerDiagnosticsAsync(changed);
        Assert.Empty(after.Except(before));
    }

    private static async Task<IEnumerable<string>> CompilerDiagnosticsAsync(Document document) =>
        (await document.Project.GetCompilationAsync())!.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IgnoredWarnings.Contains(diagnostic.Id))
            .Select(diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage());
}
