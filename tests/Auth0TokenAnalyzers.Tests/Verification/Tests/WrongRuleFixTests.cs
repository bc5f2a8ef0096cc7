using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing.Tests;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Fixes that pass Microsoft's library and must not pass ours.</summary>
public class WrongRuleFixTests
{
    private const string Before = "class C\n{\n    // Why it is bad.\n    int [|bad1|];\n}\n";
    private const string After = "class C\n{\n    // Why it is bad.\n    int good1;\n}\n";

    [Fact]
    public Task Correct_fix_passes() => RuleVerifier<BadFieldAnalyzer, BadFieldFix>.VerifyCodeFixAsync(Before, After);

    [Fact]
    public Task No_fix_can_be_expected() => RuleVerifier<BadFieldAnalyzer, SilentFix>.VerifyNoCodeFixAsync(Before);

    [Fact]
    public Task Fix_that_is_offered_although_none_is_expected_fails() => ExpectFailure.Async("Expected 0 iterations", Create<BadFieldFix>(Before, Before));

    [Fact]
    public Task Fix_that_drops_a_comment_fails()
        => ExpectFailure.Async("// Why it is bad.", Create<CommentDroppingFix>(Before, "class C\n{\n    int good1;\n}\n"));

    [Fact]
    public Task Comments_may_be_dropped_on_purpose()
    {
        var test = Create<CommentDroppingFix>(Before, "class C\n{\n    int good1;\n}\n");
        test.SkippedChecks = RuleChecks.Comments;
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_that_writes_line_feeds_into_a_file_with_carriage_returns_fails()
        => ExpectFailure.Async("with CRLF", Create<LineFeedFix>(Before, "class C\n{\n    // Why it is bad.\n    int\ngood1;\n}\n"));

    [Fact]
    public Task Fix_that_indents_by_spaces_in_a_file_with_tabs_fails()
        => ExpectFailure.Async("with CRLF and tabs", Create<SpaceIndentingFix>(Before, "class C\n{\n    // Why it is bad.\n    // Fixed.\n    int good1;\n}\n"));

    [Fact]
    public Task Fix_that_is_offered_in_its_own_output_fails()
        => ExpectFailure.Async("is still offered in the fixed code", Create<BadFieldFix>(Before, Before.Replace("bad1", "bad2", StringComparison.Ordinal)));

    [Fact]
    public Task Fix_that_throws_for_a_stale_span_fails() => ExpectFailure.Async("The fix for a diagnostic that is out of date throws", Create<FragileFix>(Before, After));

    [Fact]
    public Task Fix_that_throws_when_it_is_cancelled_fails() => ExpectFailure.Async("when it is cancelled", Create<UncancellableFix>(Before, After));

    [Fact]
    public Task Action_without_an_equivalence_key_fails() => ExpectFailure.Async("has no equivalence key", Create<NoKeyFix>(Before, After));

    [Fact]
    public Task Actions_with_the_same_equivalence_key_fail() => ExpectFailure.Async("share the equivalence key 'rename'", Create<SameKeyFix>(Before, After));

    [Fact]
    public Task Several_analyzers_feed_one_fix()
    {
        var test = new RuleVerifier<BadFieldAnalyzer, TwoRuleFix>.Test
        {
            AdditionalAnalyzers = { new WorseFieldAnalyzer() },
            TestCode = "class C { int {|BAD001:bad1|}; int {|BAD002:worse1|}; }",
            FixedCode = "class C { int good1; int good1; }",
            CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None,
        };
        return test.RunAsync();
    }

    private static RuleVerifier<BadFieldAnalyzer, TFix>.Test Create<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
        => new() { TestCode = before, FixedCode = after };

    private sealed class SilentFix : BadFieldFix
    {
        protected override void Register(CodeFixContext context)
        {
        }
    }

    private sealed class CommentDroppingFix : BadFieldFix
    {
        protected override async Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
        {
            var solution = await base.FixAsync(document, span, cancellationToken);
            var root = (await solution.GetDocument(document.Id)!.GetSyntaxRootAsync(cancellationToken))!;
            var field = root.DescendantNodes().OfType<FieldDeclarationSyntax>().Single();
            var indentation = field.GetLeadingTrivia().Last(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
            return solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(field, field.WithLeadingTrivia(indentation)));
        }
    }

    private sealed class LineFeedFix : BadFieldFix
    {
        protected override SyntaxNode Fix(VariableDeclaratorSyntax field) => base.Fix(field).WithLeadingTrivia(SyntaxFactory.LineFeed);

        protected override async Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
        {
            var solution = await base.FixAsync(document, span, cancellationToken);
            var text = await solution.GetDocument(document.Id)!.GetTextAsync(cancellationToken);
            var spaces = text.ToString().IndexOf("int \n", StringComparison.Ordinal) + "int".Length;
            return solution.WithDocumentText(document.Id, text.Replace(new TextSpan(spaces, 1), string.Empty));
        }
    }

    private sealed class SpaceIndentingFix : BadFieldFix
    {
        protected override async Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
        {
            var solution = await base.FixAsync(document, span, cancellationToken);
            var text = await solution.GetDocument(document.Id)!.GetTextAsync(cancellationToken);
            var line = text.Lines.GetLineFromPosition(span.Start);
            var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            return solution.WithDocumentText(document.Id, text.Replace(new TextSpan(line.Start, 0), $"    // Fixed.{newLine}"));
        }
    }

    private sealed class FragileFix : BadFieldFix
    {
        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken);
            _ = root!.FindToken(context.Span.Start).Parent!.AncestorsAndSelf().OfType<VariableDeclaratorSyntax>().First();
            await base.RegisterCodeFixesAsync(context);
        }
    }

    private sealed class UncancellableFix : BadFieldFix
    {
        protected override Task<Solution> FixAsync(Document document, TextSpan span, CancellationToken cancellationToken)
            => cancellationToken.IsCancellationRequested
                ? throw new NotSupportedException("a wrong fix")
                : base.FixAsync(document, span, cancellationToken);
    }

    private sealed class NoKeyFix : BadFieldFix
    {
        protected override void Register(CodeFixContext context) => Register(context, "Rename", equivalenceKey: null);
    }

    private sealed class SameKeyFix : BadFieldFix
    {
        protected override void Register(CodeFixContext context)
        {
            base.Register(context);
            Register(context, "Other", Key);
        }
    }

    private sealed class TwoRuleFix : BadFieldFix
    {
        public override System.Collections.Immutable.ImmutableArray<string> FixableDiagnosticIds => [BadFieldAnalyzer.Id, WorseFieldAnalyzer.WorseId];

        protected override bool CanFix(string name) => true;

        protected override SyntaxNode Fix(VariableDeclaratorSyntax field) => Rename(field, "good1");
    }

    private sealed class WorseFieldAnalyzer : DiagnosticAnalyzer
    {
        public const string WorseId = "BAD002";

        private static readonly DiagnosticDescriptor s_rule = new(WorseId, "Title", "Message", "Naming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(
                symbol =>
                {
                    if (symbol.Symbol.Name.StartsWith("worse", StringComparison.Ordinal))
                        symbol.ReportDiagnostic(Diagnostic.Create(s_rule, symbol.Symbol.Locations[0]));
                },
                SymbolKind.Field);
        }
    }
}
