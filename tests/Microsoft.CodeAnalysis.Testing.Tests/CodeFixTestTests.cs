using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Xunit;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<
    Microsoft.CodeAnalysis.Testing.Tests.BadFieldAnalyzer,
    Microsoft.CodeAnalysis.Testing.Tests.BadFieldFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>How fixes are chosen, counted and compared.</summary>
public class CodeFixTestTests
{
    private const string Before = "class C { int [|bad1|], [|bad2|]; }";
    private const string After = "class C { int good1, good2; }";

    [Fact]
    public Task Correct_fix_passes()
        => VerifyCS.VerifyCodeFixAsync(
            "class C { int [|bad1|], {|BAD001:bad2|}; int {|#0:bad3|}; }",
            VerifyCS.Diagnostic().WithLocation(0).WithArguments("bad3"),
            "class C { int good1, good2; int good3; }");

    [Fact]
    public Task Without_a_fixed_state_only_the_analyzer_is_tested() => VerifyCS.VerifyAnalyzerAsync(Before);

    [Fact]
    public Task No_fix_can_be_expected()
        => new CSharpCodeFixTest<BadFieldAnalyzer, EmptyCodeFixProvider, DefaultVerifier> { TestCode = Before, FixedCode = Before }.RunAsync();

    [Fact]
    public Task Too_few_iterations_fail()
    {
        var test = Create<BadFieldFix>(Before, After);
        test.NumberOfIncrementalIterations = 3;
        return Expect.FailureAsync("Expected 3 iterations and found 2", test);
    }

    [Fact]
    public Task Too_many_iterations_fail()
    {
        var test = Create<BadFieldFix>(Before, After);
        test.NumberOfIncrementalIterations = 1;
        return Expect.FailureAsync("Expected 1 iterations and found at least 2", test);
    }

    [Fact]
    public Task Negative_number_of_iterations_is_an_upper_limit()
    {
        var test = Create<BadFieldFix>(Before, After);
        test.NumberOfIncrementalIterations = -5;
        return test.RunAsync();
    }

    [Fact]
    public Task Wrong_number_of_fix_all_iterations_fails()
    {
        var test = Create<BadFieldFix>(Before, After);
        test.NumberOfFixAllIterations = 2;
        return Expect.FailureAsync("Fix all in solution", test);
    }

    [Fact]
    public Task One_fix_can_be_tested_alone()
    {
        var test = Create<BadFieldFix>(Before, "class C { int good1, [|bad2|]; }");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_without_fix_all_passes() => Create<NoFixAllFix>(Before, After).RunAsync();

    [Fact]
    public Task Fix_that_only_works_one_at_a_time_fails() => Expect.FailureAsync("Fix all in document", Create<StuckFixAllFix>(Before, After));

    [Fact]
    public Task Fix_all_can_be_left_out()
    {
        var test = Create<StuckFixAllFix>(Before, After);
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_all_that_reaches_one_project_only_fails_in_the_solution()
    {
        var test = Create<DocumentFixAllFix>("class C { int [|bad1|]; }", "class C { int good1; }");
        test.TestState.Sources.Add("class D { int [|bad2|]; }");
        test.FixedState.Sources.Add("class D { int good2; }");
        return Expect.FailureAsync("Fix all in project", test);
    }

    [Fact]
    public Task Fix_all_works_in_all_documents_and_projects()
    {
        var test = Create<BadFieldFix>("class C { int [|bad1|]; }", "class C { int good1; }");
        test.TestState.Sources.Add("class D { int [|bad2|]; }");
        test.FixedState.Sources.Add("class D { int good2; }");
        test.TestState.AdditionalProjects["Other"].Sources.Add("class E { int [|bad3|]; }");
        test.FixedState.AdditionalProjects["Other"].Sources.Add("class E { int good3; }");
        return test.RunAsync();
    }

    [Fact]
    public Task Result_of_fix_all_that_differs_fails() => Expect.FailureAsync("Fix all in document", Create<OtherResultFixAllFix>(Before, After));

    [Fact]
    public Task Result_of_fix_all_that_differs_can_be_expected()
    {
        var test = Create<OtherResultFixAllFix>(Before, After);
        test.BatchFixedCode = "class C { }";
        return test.RunAsync();
    }

    [Fact]
    public Task Action_is_chosen_by_index()
    {
        var test = Create<TwoActionsFix>("class C { int [|bad1|]; }", "class C { int best1; }");
        test.CodeActionIndex = 1;
        return test.RunAsync();
    }

    [Fact]
    public Task Action_is_chosen_by_equivalence_key()
    {
        var test = Create<TwoActionsFix>("class C { int [|bad1|]; }", "class C { int best1; }");
        test.CodeActionEquivalenceKey = "best";
        return test.RunAsync();
    }

    [Fact]
    public Task Index_and_equivalence_key_that_contradict_each_other_fail()
    {
        var test = Create<TwoActionsFix>("class C { int [|bad1|]; }", "class C { int best1; }");
        test.CodeActionIndex = 0;
        test.CodeActionEquivalenceKey = "best";
        return Expect.FailureAsync("has the equivalence key 'rename' and not 'best'", test);
    }

    [Fact]
    public Task Nested_actions_stand_for_their_menu()
    {
        var test = Create<MenuFix>("class C { int [|bad1|]; }", "class C { int best1; }");
        test.CodeActionIndex = 1;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task Verifier_sees_the_action()
    {
        var test = Create<BadFieldFix>(Before, After);
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Other", action.Title, "title");
        return Expect.FailureAsync("title", test);
    }

    [Fact]
    public Task Compiler_diagnostic_can_be_fixed() => new CSharpCodeFixTest<EmptyDiagnosticAnalyzer, UnusedFieldFix, DefaultVerifier>
    {
        TestCode = "class C { int {|CS0169:bad1|}; }",
        FixedCode = "class C { public int good1; }",
    }.RunAsync();

    [Fact]
    public Task Diagnostics_that_the_fix_cannot_fix_are_inherited()
    {
        var test = Create<BadFieldFix>("class C { int [|bad1|]; {|CS0246:Unknown|} x; }", "class C { int good1; {|CS0246:Unknown|} x; }");
        return test.RunAsync();
    }

    [Fact]
    public Task Markup_of_fixable_diagnostics_in_the_fixed_code_expects_nothing()
        => VerifyCS.VerifyCodeFixAsync(Before, "class C { int [|good1|], {|BAD001:good2|}; }");

    [Fact]
    public Task Config_files_are_inherited_and_compared()
    {
        var test = Create<BadFieldFix>(Before, After);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n"));
        test.FixedState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = false\n"));
        return Expect.FailureAsync("content of '.editorconfig'", test);
    }

    private static CSharpCodeFixTest<BadFieldAnalyzer, TFix, DefaultVerifier> Create<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
        => new() { TestCode = before, FixedCode = after };

    private sealed class NoFixAllFix : BadFieldFix
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }

    private sealed class StuckFixAllFix : BadFieldFix
    {
        public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document));
    }

    private sealed class OtherResultFixAllFix : BadFieldFix
    {
        public override FixAllProvider GetFixAllProvider()
            => FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document.WithText(Text.SourceText.From("class C { }", System.Text.Encoding.UTF8))));
    }

    /// <summary>Takes every scope for the document it is asked about.</summary>
    private sealed class DocumentFixAllFix : BadFieldFix
    {
        public override FixAllProvider GetFixAllProvider() => new Provider(this);

        private sealed class Provider(DocumentFixAllFix fix) : FixAllProvider
        {
            public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
            {
                var diagnostic = (await fixAllContext.GetDocumentDiagnosticsAsync(fixAllContext.Document!))[0];
                return CodeAction.Create("Rename", token => fix.FixAsync(fixAllContext.Document!, diagnostic.Location.SourceSpan, token), Key);
            }
        }
    }

    private class TwoActionsFix : BadFieldFix
    {
        private string _name = "good";

        protected override void Register(CodeFixContext context)
        {
            base.Register(context);
            var best = new TwoActionsFix { _name = "best" };
            best.Register(context, "Best", "best");
        }

        protected override SyntaxNode Fix(VariableDeclaratorSyntax field) => Rename(field, _name + field.Identifier.ValueText["bad".Length..]);
    }

    private sealed class MenuFix : TwoActionsFix
    {
        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var actions = System.Collections.Immutable.ImmutableArray.CreateBuilder<CodeAction>();
            var collect = new CodeFixContext(context.Document, context.Span, context.Diagnostics, (action, _) => actions.Add(action), context.CancellationToken);
            await base.RegisterCodeFixesAsync(collect);
            context.RegisterCodeFix(CodeAction.Create("Menu", actions.ToImmutable(), isInlinable: false), context.Diagnostics);
        }
    }

    private sealed class UnusedFieldFix : BadFieldFix
    {
        public override System.Collections.Immutable.ImmutableArray<string> FixableDiagnosticIds => ["CS0169"];

        protected override async Task<Solution> FixAsync(Document document, Text.TextSpan span, System.Threading.CancellationToken cancellationToken)
        {
            var text = await document.GetTextAsync(cancellationToken);
            return document.WithText(text.WithChanges(
                new Text.TextChange(new Text.TextSpan("class C { ".Length, 0), "public "),
                new Text.TextChange(span, "good1"))).Project.Solution;
        }
    }
}
