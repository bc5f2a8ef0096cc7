using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Lifetimes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>Shortens the lifetime of a token to the longest that is allowed, in the shape in which it was written.</summary>
internal sealed class LimitLifetimeFix : DocumentFix
{
    public override string EquivalenceKey => FixKeys.LimitLifetime;

    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.LongLivedToken];

    public override string Title(Diagnostic diagnostic) => $"Limit to {LimitOf(diagnostic)}";

    private protected override async Task<Document?> FixAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        ImmutableArray<TextChange> changes = Changes(diagnostics, root, model, cancellationToken);
        return await CheckedChanges.ApplyAsync(document, model, changes.Select(change => ImmutableArray.Create(change)), cancellationToken)
            .ConfigureAwait(false);
    }

    private static Limit? LimitOf(Diagnostic diagnostic) => Limit.Of(diagnostic.Number(PropertyKeys.LimitSeconds));

    private static ImmutableArray<TextChange> Changes(
        ImmutableArray<Diagnostic> diagnostics, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var rewriting = new LifetimeRewriting(model, cancellationToken);
        var changes = new List<TextChange>();
        foreach ((ExpressionSyntax? node, Diagnostic diagnostic) in diagnostics
            .Select(diagnostic => (Node: diagnostic.Expression(PropertyKeys.LifetimeNode, root), diagnostic))
            .OrderBy(lifetime => lifetime.Node?.SpanStart).ThenByDescending(lifetime => lifetime.Node?.Span.Length))
        {
            if (node is not null && !node.HasInnerDirectives() && !changes.Any(change => change.Span.Contains(node.Span))
                && LimitOf(diagnostic) is { } limit && rewriting.Rewrite(node, diagnostic, limit) is { } text && text != node.ToString())
            {
                changes.Add(new TextChange(node.Span, text));
            }
        }
        return [.. changes];
    }
}
