using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Tests;
using Xunit;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Analyzers that pass Microsoft's library and must not pass ours.</summary>
public class WrongRuleTests
{
    private const string Code = "class C { int [|bad1|]; }";

    [Fact]
    public Task Correct_analyzer_passes() => RuleVerifier<BadFieldAnalyzer>.VerifyAnalyzerAsync(Code);

    [Fact]
    public Task Analyzer_that_depends_on_the_order_of_files_fails() => ExpectFailure.Async("Determinism", Create<OrderAnalyzer>(Code, "class D { int bad2; }"));

    [Fact]
    public Task Order_of_files_can_be_left_out()
    {
        var test = Create<OrderAnalyzer>(Code, "class D { int bad2; }");
        test.SkippedChecks = RuleChecks.Determinism;
        return test.RunAsync();
    }

    [Fact]
    public Task Analyzer_that_reports_other_properties_each_time_fails() => ExpectFailure.Async("Determinism", Create<RandomPropertyAnalyzer>(Code));

    [Fact]
    public Task Analyzer_that_throws_on_broken_source_fails() => ExpectFailure.Async("The analysis throws on broken source", Create<FragileAnalyzer>(Code));

    [Fact]
    public Task Analyzer_that_does_not_report_in_generated_code_fails()
        => ExpectFailure.Async("expected in generated code, too", Create<NoGeneratedCodeAnalyzer>(Code));

    [Fact]
    public Task Analyzer_may_say_that_it_does_not_report_in_generated_code()
    {
        var test = Create<NoGeneratedCodeAnalyzer>(Code);
        test.ReportsInGeneratedCode = false;
        return test.RunAsync();
    }

    [Fact]
    public Task Analyzer_that_reports_in_generated_code_against_its_word_fails()
    {
        var test = Create<BadFieldAnalyzer>(Code);
        test.ReportsInGeneratedCode = false;
        return ExpectFailure.Async("expected not to be reported in generated code", test);
    }

    [Fact]
    public Task Options_reach_the_analyzer()
    {
        var test = Create<OptionAnalyzer>("class C { int {|#0:bad1|}; }");
        test.Options["bad_word"] = "worst";
        test.ExpectedDiagnostics.Add(RuleVerifier<OptionAnalyzer>.Diagnostic().WithLocation(0).WithArguments("worst"));
        return test.RunAsync();
    }

    [Fact]
    public Task Raw_strings_are_no_markup() => RuleVerifier<BadFieldAnalyzer>.VerifyAnalyzerAsync(
        "class C { string Json(int exp) => $$\"\"\"{ \"exp\": {{exp}} }\"\"\"; }");

    private static RuleVerifier<TAnalyzer>.Test Create<TAnalyzer>(params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new RuleVerifier<TAnalyzer>.Test();
        foreach (var source in sources)
            test.TestState.Sources.Add(source);

        return test;
    }

    /// <summary>Reports in the first file of the compilation alone.</summary>
    private sealed class OrderAnalyzer : BadFieldAnalyzer
    {
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.EnableConcurrentExecution();
            context.RegisterCompilationStartAction(start =>
            {
                var first = System.Linq.Enumerable.First(start.Compilation.SyntaxTrees);
                start.RegisterSyntaxNodeAction(
                    node =>
                    {
                        if (node.Node.SyntaxTree == first && IsBad((VariableDeclaratorSyntax)node.Node))
                            Report((VariableDeclaratorSyntax)node.Node, node.ReportDiagnostic);
                    },
                    SyntaxKind.VariableDeclarator);
            });
        }
    }

    private sealed class RandomPropertyAnalyzer : BadFieldAnalyzer
    {
        protected override void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report)
        {
            var properties = System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty.Add("id", Guid.NewGuid().ToString());
            report(Diagnostic.Create(Rule, field.Identifier.GetLocation(), properties, field.Identifier.ValueText));
        }
    }

    private sealed class FragileAnalyzer : BadFieldAnalyzer
    {
        protected override void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report)
        {
            if (field.FirstAncestorOrSelf<FieldDeclarationSyntax>()!.SemicolonToken.IsMissing)
                throw new NotSupportedException("a wrong analyzer");

            base.Report(field, report);
        }
    }

    private sealed class NoGeneratedCodeAnalyzer : BadFieldAnalyzer
    {
        public override void Initialize(AnalysisContext context)
        {
            base.Initialize(context);
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        }
    }

    private sealed class OptionAnalyzer : BadFieldAnalyzer
    {
        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(
                node =>
                {
                    var options = node.Options.AnalyzerConfigOptionsProvider.GetOptions(node.Node.SyntaxTree);
                    if (IsBad((VariableDeclaratorSyntax)node.Node) && options.TryGetValue("bad_word", out var word))
                        node.ReportDiagnostic(Diagnostic.Create(Rule, ((VariableDeclaratorSyntax)node.Node).Identifier.GetLocation(), word));
                },
                SyntaxKind.VariableDeclarator);
        }
    }
}
