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
using Microsoft.CodeAnalysis.Text;

namespace Benchmarks;

/// <summary>
/// What the configuration files of a project cost a compile: 200 files of 20 kB, each read anew. Files that speak of secrets are taken apart, and
/// <see cref="Ordinary"/> ones are not.
/// </summary>
[MemoryDiagnoser]
public class ConfigurationBenchmarks
{
    private const int FileCount = 200;
    private const int FileLength = 20_000;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [new HardCodedToken(), new HardCodedClientSecret(), new GlobalClientSecretUse()];

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("Configured");
    private string _ordinary = "";
    private string _secret = "";

    [GlobalSetup]
    public async Task SetUp()
    {
        _ordinary = Settings("");
        _secret = Settings("""
              "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "ROq5vNQIzGzeUkeO1zCQPsJd-pFr7nlXzk9dRvWkKDvbjydykyw8x3xu7G-yVNAc" },

            """);
        if ((await Secrets()).Length != FileCount || !(await Ordinary()).IsEmpty)
            throw new InvalidOperationException("One secret in each file is meant to be found.");
    }

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> Ordinary() => AnalyseAsync(_ordinary);

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> Secrets() => AnalyseAsync(_secret);

    private Task<ImmutableArray<Diagnostic>> AnalyseAsync(string text)
    {
        ImmutableArray<AdditionalText> files = [.. Enumerable.Range(0, FileCount).Select(i => new SettingsText($"service{i}/appsettings.json", text))];
        return _compilation.WithAnalyzers(Rules, new AnalyzerOptions(files)).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }

    private static string Settings(string first)
    {
        var text = new StringBuilder("{\n").Append(first);
        for (var i = 0; text.Length < FileLength; i++)
            text.AppendLine($$"""  "Feature{{i}}": { "Enabled": true, "Url": "https://feature{{i}}.example.com/api", "Retries": [1, 2, 5], "Title": "The feature with the number {{i}}" },""");
        return text.Append("}\n").ToString();
    }

    private sealed class SettingsText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
