using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rules;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Benchmarks;

/// <summary>
/// What an editor waits for after a keystroke: one file of 500 lines that mints ten Management API tokens is edited and analysed again.
/// <see cref="WithoutRules"/> is the same with an analyzer that registers nothing: parsing, binding and the driver.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
        [new HandMintedToken(), new LongLivedToken(), new TokenNeverExpires(), new TokenTimeNotInSeconds(), new MalformedAudience()];

    private CSharpCompilation _compilation = null!;
    private int _edit;

    [GlobalSetup]
    public async Task SetUp()
    {
        var references = await ReferenceAssemblies.Net.Net100
            .AddPackages([new PackageIdentity("System.IdentityModel.Tokens.Jwt", "8.16.0")]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        _compilation = CSharpCompilation.Create("Edited", [CSharpSyntaxTree.ParseText(Source(), path: "Edited.cs")], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var found = await AnalyseAsync(Rules);
        if (found.Count(diagnostic => diagnostic.Id == "AUTH0001") != 10)
            throw new InvalidOperationException("The file is meant to mint ten tokens: " + string.Join("\n", found));
    }

    [Benchmark(Baseline = true)]
    public Task<ImmutableArray<Diagnostic>> WithoutRules() => AnalyseAsync([new Idle()]);

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> WithRules() => AnalyseAsync(Rules);

    private Task<ImmutableArray<Diagnostic>> AnalyseAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var old = _compilation.SyntaxTrees[0];
        var edited = old.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From($"// {_edit++}\n" + old.GetText().ToString().Split('\n', 2)[1], Encoding.UTF8));
        _compilation = _compilation.ReplaceSyntaxTree(old, edited);
        var analysis = _compilation.WithAnalyzers(analyzers);
        return analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None);
    }

    private static string Source()
    {
        var code = new StringBuilder("""
            // 0
            using System;
            using System.Collections.Generic;
            using System.IdentityModel.Tokens.Jwt;
            using System.Linq;
            using System.Security.Claims;
            using System.Text;
            using Microsoft.IdentityModel.Tokens;

            public class Edited
            {

            """);
        for (var i = 0; i < 10; i++)
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
                            expires: now.AddDays({{i + 2}}).UtcDateTime,
                            signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
                        return new JwtSecurityTokenHandler().WriteToken(token);
                    }
                """);
            for (var j = 0; j < 4; j++)
            {
                code.AppendLine($$"""
                        public decimal Total{{i}}_{{j}}(IEnumerable<decimal> prices, decimal threshold)
                        {
                            var total = 0m;
                            foreach (var group in prices.Where(price => price > threshold).GroupBy(price => (int)price % {{j + 2}}).OrderBy(group => group.Key))
                            {
                                total += group.Sum() * 0.95m;
                            }
                            return Math.Round(total, 2);
                        }
                    """);
            }
        }

        return code.Append("}\n").ToString();
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Idle : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new DiagnosticDescriptor("IDLE", "Idle", "Idle", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSemanticModelAction(_ => { });
        }
    }
}
