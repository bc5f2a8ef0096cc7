using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>An expectation holds for nothing but the diagnostic it describes.</summary>
public class ExpectationTests
{
    private const string Code = "class C { int {|#0:bad1|}; }";

    private static DiagnosticResult Expected => new DiagnosticResult(BadFieldAnalyzer.Rule).WithLocation(0).WithArguments("bad1");

    [Fact]
    public Task Exact_expectation_holds() => Create(Code, Expected).RunAsync();

    [Fact]
    public Task Markup_ignores_message_and_severity() => Create("class C { int [|bad1|], {|BAD001:bad2|}, $$bad3; }").RunAsync();

    [Fact]
    public Task Missing_diagnostic_fails() => Expect.FailureAsync("expected \"1\" actual \"0\"", Create("class C { int {|#0:fine|}; }", Expected));

    [Fact]
    public Task Surplus_diagnostic_fails_and_is_printed_as_code()
        => Expect.FailureAsync("VerifyCS.Diagnostic().WithSpan(1, 15, 1, 19).WithArguments(\"bad1\")", Create("class C { int bad1; }"));

    [Fact]
    public Task Missing_diagnostic_is_printed_as_code()
        => Expect.FailureAsync("VerifyCS.Diagnostic().WithSpan(1, 15, 1, 19).WithArguments(\"fine\")", Create(
            "class C { int {|#0:fine|}; }",
            Expected.WithArguments("fine")));

    [Fact]
    public Task Wrong_start_fails() => Expect.FailureAsync("to start at", Create("class C { {|#0:int bad1|}; }", Expected));

    [Fact]
    public Task Wrong_end_fails() => Expect.FailureAsync("to end at", Create("class C { int {|#0:bad1;|} }", Expected));

    [Fact]
    public Task Wrong_end_of_markup_fails() => Expect.FailureAsync("to end at", Create("class C { int [|bad1;|] }"));

    [Fact]
    public Task Wrong_line_fails() => Expect.FailureAsync("to start at", Create("\nclass C { int bad1; }", Expected.WithNoLocation().WithLocation(1, 15)));

    [Fact]
    public Task Wrong_file_fails()
        => Expect.FailureAsync("to be in file", Create("class C { int bad1; }", Expected.WithNoLocation().WithSpan("/0/Test1.cs", 1, 15, 1, 19)));

    [Fact]
    public Task Expected_without_a_location_fails_for_a_located_one()
        => Expect.FailureAsync("with no location", Create(Code, Expected.WithNoLocation()));

    [Fact]
    public Task Wrong_arguments_fail() => Expect.FailureAsync("diagnostic message", Create(Code, Expected.WithArguments("bad2")));

    [Fact]
    public Task Wrong_message_fails() => Expect.FailureAsync("diagnostic message", Create(Code, Expected.WithMessage("other")));

    [Fact]
    public Task Wrong_severity_fails() => Expect.FailureAsync("diagnostic severity", Create(Code, Expected.WithSeverity(DiagnosticSeverity.Error)));

    [Fact]
    public Task Severity_can_be_ignored()
        => Create(Code, Expected.WithSeverity(DiagnosticSeverity.Error).WithOptions(DiagnosticOptions.IgnoreSeverity)).RunAsync();

    [Fact]
    public Task Wrong_suppression_state_fails() => Expect.FailureAsync("suppression state", Create(Code, Expected.WithIsSuppressed(true)));

    [Fact]
    public Task Surplus_additional_location_fails()
        => Expect.FailureAsync("additional locations", Create("class C { int {|#0:bad1|}, {|#1:x|}; }", Expected.WithLocation(1)));

    [Fact]
    public Task Strict_and_loose_expectations_share_diagnostics_fairly()
    {
        var loose = new DiagnosticResult(BadFieldAnalyzer.Rule).WithMessage(null).WithLocation(0);
        return Create("class C { int {|#0:bad1|}; }", loose).RunAsync();
    }

    [Fact]
    public Task Unknown_markup_key_fails() => Expect.FailureAsync("'#7' was not found", Create(Code, Expected.WithNoLocation().WithLocation(7)));

    [Fact]
    public Task Markup_key_is_unique() => Expect.FailureAsync("multiple markup locations", Create("class {|#0:C|} { int {|#0:bad1|}; }", Expected));

    [Fact]
    public Task Markup_needs_an_id_when_the_analyzer_has_several_diagnostics()
        => Expect.FailureAsync("omit the diagnostic ID", new CSharpAnalyzerTest<TwoRuleAnalyzer, DefaultVerifier> { TestCode = "class C { int [|bad1|]; }" });

    [Fact]
    public Task Markup_can_stand_for_the_first_diagnostic() => new CSharpAnalyzerTest<TwoRuleAnalyzer, DefaultVerifier>
    {
        TestCode = "class C { int [|bad1|]; }",
        MarkupOptions = MarkupOptions.UseFirstDescriptor,
    }.RunAsync();

    [Fact]
    public Task Verifier_sees_each_pair()
    {
        var test = Create(Code, Expected);
        test.DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal("other", diagnostic.Id, "seen");
        return Expect.FailureAsync("seen", test);
    }

    private static CSharpAnalyzerTest<BadFieldAnalyzer, DefaultVerifier> Create(string code, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<BadFieldAnalyzer, DefaultVerifier> { TestCode = code };
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    private sealed class TwoRuleAnalyzer : BadFieldAnalyzer
    {
        private static readonly DiagnosticDescriptor s_other = new("BAD002", "Title", "Message", "Naming", DiagnosticSeverity.Warning, true);

        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule, s_other];
    }
}
