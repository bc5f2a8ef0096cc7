using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>All rules at once on sources of any number: for suites of many small cases. A rule's own tests use <see cref="RuleVerifier{TAnalyzer}"/>.</summary>
internal static class Analysis
{
    /// <summary>Every analyzer of the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(RuleCatalog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).OrderBy(type => type.Name).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    public static async Task<CSharpCompilation> CompileAsync(JwtEnvironment jwt, IEnumerable<(string Path, string Code)> sources, params MetadataReference[] references)
    {
        var framework = await TestReferences.For(jwt).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return CSharpCompilation.Create("Subject", sources.Select(source => CSharpSyntaxTree.ParseText(source.Code, new CSharpParseOptions(LanguageVersion.Latest), source.Path)),
            [.. framework, .. TestReferences.StubsFor(jwt), .. TestReferences.AspNetCore, .. references], options);
    }

    /// <summary>The findings, in source order. Sources that do not compile, and analyzers that throw, fail the test.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(Compilation compilation, AnalyzerOptions? options = null)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        return await RunOnAnythingAsync(compilation, options);
    }

    /// <summary>As <see cref="RunAsync"/>, for sources that need not compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunOnAnythingAsync(Compilation compilation, AnalyzerOptions? options = null)
    {
        var thrown = new List<Exception>();
        var withAnalyzers = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(options ?? new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>Runs all rules on one source.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(string code, JwtEnvironment jwt = JwtEnvironment.Jwt816, params Sdk[] sdks) =>
        await RunAsync(await CompileAsync(jwt, [("Source.cs", code)], TestReferences.Sdks(sdks)));

    public static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
}
