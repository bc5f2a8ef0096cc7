using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>Fixes that do what a fix must not do.</summary>
public class WrongFixTests
{
    private const string Before = "class C { int [|bad1|]; }";
    private const string After = "class C { int good1; }";

    [Fact]
    public Task Wrong_text_fails_with_a_diff() => Expect.FailureAsync("-class C { int best1; }", Create<BadFieldFix>(Before, "class C { int best1; }"));

    [Fact]
    public Task Wrong_line_ends_fail_with_a_diff_that_shows_them()
        => Expect.FailureAsync("<CR>", Create<BadFieldFix>("class C {\n int [|bad1|]; }", "class C {\r\n int good1; }"));

    [Fact]
    public Task Output_that_does_not_compile_fails()
        => Expect.FailureAsync(
            "CompilerError(\"CS0103\")",
            Create<BadFieldFix>("class C { int [|bad1|]; int M() => bad1; }", "class C { int good1; int M() => bad1; }"));

    [Fact]
    public Task Tree_that_is_not_the_tree_of_its_text_fails() => Expect.FailureAsync("is not the tree", Create<MisbuiltTreeFix>(Before, "class C { int good1 = 1 + 2; }"));

    [Fact]
    public Task Tree_need_not_be_compared()
    {
        var test = Create<MisbuiltTreeFix>(Before, "class C { int good1 = 1 + 2; }");
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        return test.RunAsync();
    }

    [Fact]
    public Task Misplaced_trivia_fails_when_trivia_is_compared()
    {
        var test = Create<MisplacedTriviaFix>(Before, "class C { int good1 ; }");
        test.CodeActionValidationMode = CodeActionValidationMode.Full;
        return Expect.FailureAsync("trivia", test);
    }

    [Fact]
    public Task Misplaced_trivia_is_else_accepted() => Create<MisplacedTriviaFix>(Before, "class C { int good1 ; }").RunAsync();

    [Fact]
    public Task Fix_that_changes_nothing_fails() => Expect.FailureAsync("Expected 1 iterations", WithIterations(Create<NoOperationFix>(Before, After), 1));

    [Fact]
    public Task Fix_that_changes_nothing_does_not_run_for_ever() => Expect.FailureAsync("Expected 0 to 1 iterations", Create<NoOperationFix>(Before, After));

    [Fact]
    public Task Fix_that_is_offered_without_an_effect_fails() => Expect.FailureAsync("Expected 0 iterations", Create<NoOperationFix>(Before, Before));

    [Fact]
    public Task Fix_that_is_offered_although_none_is_expected_fails() => Expect.FailureAsync("Expected 0 iterations", Create<BadFieldFix>(Before, Before));

    [Fact]
    public Task Fix_that_is_not_offered_fails() => Expect.FailureAsync("content of 'Test0.cs'", Create<SilentFix>(Before, After));

    [Fact]
    public Task Fix_that_changes_a_second_file_fails()
    {
        var test = Create<SecondFileFix>(Before, After);
        test.TestState.Sources.Add("class D { }");
        test.FixedState.Sources.Add("class D { }");
        return Expect.FailureAsync("content of 'Test1.cs'", test);
    }

    [Fact]
    public Task Fix_that_adds_a_file_fails() => Expect.FailureAsync("Not expected: Added.cs", Create<AddedFileFix>(Before, After));

    [Fact]
    public Task Added_file_can_be_expected()
    {
        var test = Create<AddedFileFix>(Before, After);
        test.FixedState.Sources.Add(("/0/Added.cs", "class Added { }"));

        // The batch fixer of Roslyn merges changes of documents and drops added ones.
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return test.RunAsync();
    }

    [Fact]
    public Task File_of_another_encoding_fails()
    {
        var test = Create<AddedFileFix>(Before, After);
        test.FixedState.Sources.Add(("/0/Added.cs", SourceText.From("class Added { }", Encoding.Unicode)));
        return Expect.FailureAsync("file encoding of 'Added.cs'", test);
    }

    [Fact]
    public Task Fix_that_removes_a_file_fails() => Expect.FailureAsync("Missing: Test1.cs", WithSecondFile(Create<RemovedFileFix>(Before, After)));

    [Fact]
    public Task Fix_of_a_diagnostic_that_needs_the_whole_compilation_fails()
        => Expect.FailureAsync("non-local", new CSharpCodeFixTest<CompilationEndAnalyzer, BadFieldFix, DefaultVerifier> { TestCode = Before, FixedCode = After });

    [Fact]
    public Task Fix_with_two_changes_of_the_solution_fails() => Expect.FailureAsync("exactly one operation", Create<TwoOperationsFix>(Before, After));

    private static CSharpCodeFixTest<BadFieldAnalyzer, TFix, DefaultVerifier> Create<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
        => new() { TestCode = before, FixedCode = after };

    private static CodeFixTest<DefaultVerifier> WithIterations(CodeFixTest<DefaultVerifier> test, int count)
    {
        test.NumberOfIncrementalIterations = count;
        return test;
    }

    private static CodeFixTest<DefaultVerifier> WithSecondFile(CodeFixTest<DefaultVerifier> test)
    {
        test.TestState.Sources.Add("class D { }");
        test.FixedState.Sources.Add("class D { }");
        return test;
    }

    /// <summary>An identifier that reads like an expression.</summary>
    private sealed class MisbuiltTreeFix : BadFieldFix
    {
        protected override SyntaxNode Fix(VariableDeclaratorSyntax field)
            => Rename(field, "good1").WithInitializer(SyntaxFactory.EqualsValueClause(
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.IdentifierName("1 + 2")));
    }

    /// <summary>The parser puts the space behind the identifier; here it is in front of the semicolon.</summary>
    private sealed class MisplacedTriviaFix : BadFieldFix
    {
        protected override async Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
        {
            var solution = await base.FixAsync(document, span, cancellationToken);
            var root = (await solution.GetDocument(document.Id)!.GetSyntaxRootAsync(cancellationToken))!;
            var field = root.DescendantNodes().OfType<FieldDeclarationSyntax>().Single();
            var semicolon = field.SemicolonToken.WithLeadingTrivia(SyntaxFactory.Space);
            return solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(field, field.WithSemicolonToken(semicolon)));
        }
    }

    private sealed class NoOperationFix : BadFieldFix
    {
        protected override Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
            => Task.FromResult(document.Project.Solution);
    }

    private sealed class SilentFix : BadFieldFix
    {
        protected override void Register(CodeFixContext context)
        {
        }
    }

    private sealed class SecondFileFix : BadFieldFix
    {
        protected override async Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
        {
            var solution = await base.FixAsync(document, span, cancellationToken);
            var other = document.Project.Documents.Single(candidate => candidate.Id != document.Id);
            return solution.WithDocumentText(other.Id, SourceText.From("class E { }", Encoding.UTF8));
        }
    }

    private sealed class AddedFileFix : BadFieldFix
    {
        protected override async Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
        {
            var solution = await base.FixAsync(document, span, cancellationToken);
            return solution.AddDocument(DocumentId.CreateNewId(document.Project.Id), "Added.cs", SourceText.From("class Added { }", Encoding.UTF8));
        }
    }

    private sealed class RemovedFileFix : BadFieldFix
    {
        protected override async Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
        {
            var solution = await base.FixAsync(document, span, cancellationToken);
            return solution.RemoveDocument(document.Project.Documents.Single(candidate => candidate.Id != document.Id).Id);
        }
    }

    private sealed class TwoOperationsFix : BadFieldFix
    {
        protected override void Register(CodeFixContext context)
            => context.RegisterCodeFix(new TwoOperations(context.Document.Project.Solution), context.Diagnostics);

        private sealed class TwoOperations(Solution solution) : CodeAction
        {
            public override string Title => "Twice";

            public override string EquivalenceKey => Key;

            protected override Task<System.Collections.Generic.IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken)
                => Task.FromResult<System.Collections.Generic.IEnumerable<CodeActionOperation>>(
                    [new ApplyChangesOperation(solution), new ApplyChangesOperation(solution)]);
        }
    }

    private sealed class CompilationEndAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [BadFieldAnalyzer.Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationAction(compilation =>
            {
                foreach (var field in compilation.Compilation.GetSymbolsWithName(name => name.StartsWith("bad", System.StringComparison.Ordinal)))
                    compilation.ReportDiagnostic(Diagnostic.Create(BadFieldAnalyzer.Rule, field.Locations[0], field.Name));
            });
        }
    }
}
