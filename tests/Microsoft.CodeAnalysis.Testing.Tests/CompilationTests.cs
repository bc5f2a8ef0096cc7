using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>How the states of a test become a solution, and what of the compiler's diagnostics counts.</summary>
public class CompilationTests
{
    [Fact]
    public Task Unexpected_compiler_error_fails()
        => Expect.FailureAsync("DiagnosticResult.CompilerError(\"CS0246\").WithSpan(1, 11, 1, 18).WithArguments(\"Unknown\")", Create("class C { Unknown x; }"));

    [Fact]
    public Task Marked_compiler_error_is_expected() => Create("class C { {|CS0246:Unknown|} x; }").RunAsync();

    [Fact]
    public Task Missing_compiler_error_fails() => Expect.FailureAsync("expected \"1\" actual \"0\"", Create("class C { {|CS0246:string|} x; }"));

    [Fact]
    public Task Compiler_errors_can_be_left_out()
    {
        var test = Create("class C { Unknown x; }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    [Fact]
    public Task Compiler_warnings_count_when_asked_for()
    {
        var test = Create("class C { int x; }");
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        return Expect.FailureAsync("CompilerWarning(\"CS0169\")", test);
    }

    [Fact]
    public Task Sources_are_one_project()
    {
        var test = Create("class A { B b; int [|bad1|]; }");
        test.TestState.Sources.Add("class B { int [|bad2|]; }");
        test.TestState.Sources.Add(("/0/Models/M.cs", "class M { int [|bad3|]; }"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_test_needs_a_source() => Expect.FailureAsync("TestState.Sources", new CSharpAnalyzerTest<BadFieldAnalyzer, DefaultVerifier>());

    [Fact]
    public Task Other_project_is_analysed_and_referenced()
    {
        var test = Create("class A { B b; }");
        test.TestState.AdditionalProjects["Other"].Sources.Add("public class B { int [|bad1|]; }");
        test.TestState.AdditionalProjectReferences.Add("Other");
        return test.RunAsync();
    }

    [Fact]
    public Task Reference_to_a_project_that_is_not_there_fails()
    {
        var test = Create("class A { }");
        test.TestState.AdditionalProjectReferences.Add("Nowhere");
        return Expect.FailureAsync("'Nowhere'", test);
    }

    [Fact]
    public Task Severity_of_an_editorconfig_is_honoured()
    {
        var test = Create("class C { int {|#0:bad1|}; }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.BAD001.severity = error\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(BadFieldAnalyzer.Rule).WithSeverity(DiagnosticSeverity.Error).WithLocation(0).WithArguments("bad1"));
        return test.RunAsync();
    }

    [Fact]
    public Task Path_of_an_editorconfig_is_rooted()
    {
        var test = Create("class C { }");
        test.TestState.AnalyzerConfigFiles.Add((".editorconfig", "root = true\n"));
        return Expect.FailureAsync("must be rooted", test);
    }

    [Fact]
    public Task Output_kind_allows_top_level_statements()
    {
        var test = Create("System.Console.WriteLine();");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task Solution_transform_is_applied()
    {
        var test = Create("#if EXTRA\nclass C { int [|bad1|]; }\n#endif");
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(preprocessorSymbols: ["EXTRA"])));
        return test.RunAsync();
    }

    [Fact]
    public Task Additional_reference_is_referenced()
    {
        var test = Create("class C { Xunit.Assert a; }");
        test.TestState.AdditionalReferences.Add(typeof(Assert).Assembly);
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<BadFieldAnalyzer, DefaultVerifier> Create(string code) => new() { TestCode = code };
}
