using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rules;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Benchmarks;

/// <summary>
/// What a user waits for who asks for the fixes of one token in a file of 500 lines, and who repairs 200 files with 400 tokens at once. The
/// compilation is there already, as it is in an editor.
/// </summary>
[MemoryDiagnoser]
public class FixBenchmarks
{
    private const string UseTokenProvider = "Auth0TokenAnalyzers.UseTokenProvider";
    private const string MakeAsync = "Auth0TokenAnalyzers.MakeAsync";

    private readonly ManagementTokenFixProvider _provider = new();
    private (Document Document, ImmutableArray<Diagnostic> Diagnostics) _edited;
    private (Document Document, ImmutableArray<Diagnostic> Diagnostics) _many;

    [GlobalSetup]
    public void SetUp()
    {
        _edited = ReportedAsync([Source("Edited", tokens: 10, lines: 500)], expected: 10).GetAwaiter().GetResult();
        _many = ReportedAsync([.. Enumerable.Range(0, 200).Select(i => Source("File" + i, tokens: 2, lines: 100))], expected: 400).GetAwaiter().GetResult();
    }

    /// <summary>All actions of one report: a light bulb.</summary>
    [Benchmark]
    public async Task<int> LightBulb()
    {
        int actions = 0;
        await _provider.RegisterCodeFixesAsync(new CodeFixContext(_edited.Document, _edited.Diagnostics[4], (_, _) => actions++, CancellationToken.None));
        return actions;
    }

    [Benchmark]
    public Task<int> One_Recommended() => FixAllAsync(UseTokenProvider, (_edited.Document, [_edited.Diagnostics[4]]), expected: 1);

    [Benchmark]
    public Task<int> One_MakeAsync() => FixAllAsync(MakeAsync, (_edited.Document, [_edited.Diagnostics[4]]), expected: 1);

    [Benchmark]
    public Task<int> FixAll_Recommended() => FixAllAsync(UseTokenProvider, _many, expected: 200);

    [Benchmark]
    public Task<int> FixAll_MakeAsync() => FixAllAsync(MakeAsync, _many, expected: 200);

    private async Task<int> FixAllAsync(string key, (Document Document, ImmutableArray<Diagnostic> Diagnostics) reported, int expected)
    {
        var context = new FixAllContext(
            reported.Document, _provider, FixAllScope.Solution, key, ["AUTH0001"], new Reports(reported.Diagnostics), CancellationToken.None);
        CodeAction action = await _provider.GetFixAllProvider().GetFixAsync(context) ?? throw new InvalidOperationException("There is nothing to fix.");
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        int documents = changed.GetChanges(reported.Document.Project.Solution).GetProjectChanges().Sum(project => project.GetChangedDocuments().Count());
        return documents == expected ? documents : throw new InvalidOperationException($"{documents} of {expected} files are repaired.");
    }

    private static async Task<(Document, ImmutableArray<Diagnostic>)> ReportedAsync(ImmutableArray<string> sources, int expected)
    {
        var references = await ReferenceAssemblies.Net.Net100
            .AddPackages([new PackageIdentity("System.IdentityModel.Tokens.Jwt", "8.16.0")]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        Project project = new AdhocWorkspace().AddProject("Project", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(references.Append(MetadataReference.CreateFromFile(typeof(Auth0ManagementTokenProvider).Assembly.Location)));
        for (int i = 0; i < sources.Length; i++)
            project = project.AddDocument($"File{i}.cs", sources[i], filePath: $"/File{i}.cs").Project;
        Compilation compilation = await project.GetCompilationAsync() ?? throw new InvalidOperationException("There is no compilation.");
        var reports = await compilation.WithAnalyzers([new HandMintedToken()]).GetAnalyzerDiagnosticsAsync();
        return reports.Length == expected ? (project.Documents.First(), reports) : throw new InvalidOperationException($"{reports.Length} of {expected} tokens are reported.");
    }

    private static string Source(string name, int tokens, int lines)
    {
        var code = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;
            using System.IdentityModel.Tokens.Jwt;
            using System.Linq;
            using System.Security.Claims;
            using System.Text;
            using Microsoft.IdentityModel.Tokens;

            public class {{name}}
            {

            """);
        for (int i = 0; i < tokens; i++)
        {
            code.AppendLine($$"""
                    public string Mint{{i}}(string secret, string user)
                    {
                        var now = DateTimeOffset.UtcNow;
                        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));
                        var claims = new List<Claim> { new Claim("scope", "read:users update:users"), new Claim("sub", user) };
                        var token = new JwtSecurityToken(
                            "https://example.auth0.com/",
                            "https://example.auth0.com/api/v2/",
                            claims,
                            expires: now.AddHours({{i + 2}}).UtcDateTime,
                            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
                        return new JwtSecurityTokenHandler().WriteToken(token);
                    }

                    public int Use{{i}}(string secret) => Mint{{i}}(secret, "user").Length;

                """);
        }
        for (int i = 0; code.ToString().Count(character => character == '\n') < lines - 9; i++)
        {
            code.AppendLine($$"""
                    public decimal Total{{i}}(IEnumerable<decimal> prices, decimal threshold)
                    {
                        var total = 0m;
                        foreach (var group in prices.Where(price => price > threshold).GroupBy(price => (int)price % 7).OrderBy(group => group.Key))
                        {
                            total += group.Sum() * 0.95m;
                        }
                        return Math.Round(total, 2);
                    }
                """);
        }
        return code.Append("}\n").ToString();
    }

    private sealed class Reports(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
