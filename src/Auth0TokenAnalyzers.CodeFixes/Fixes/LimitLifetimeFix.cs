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
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return await CheckedChanges.ApplyAsync(document, model, Changes(diagnostics, root, text, model, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    private static Limit? LimitOf(Diagnostic diagnostic) => Limit.Of(diagnostic.Number(PropertyKeys.LimitSeconds));

    /// <summary>Each lifetime with the comment that says how long it is.</summary>
    private static ImmutableArray<ImmutableArray<TextChange>> Changes(
        ImmutableArray<Diagnostic> diagnostics, SyntaxNode root, SourceText source, SemanticModel model, CancellationToken cancellationToken)
    {
        var rewriting = new LifetimeRewriting(model, cancellationToken);
        var changes = new List<ImmutableArray<TextChange>>();
        foreach ((ExpressionSyntax? node, Diagnostic diagnostic) in diagnostics
            .Select(diagnostic => (Node: diagnostic.Expression(PropertyKeys.LifetimeNode, root), diagnostic))
            .OrderBy(lifetime => lifetime.Node?.SpanStart).ThenByDescending(lifetime => lifetime.Node?.Span.Length))
        {
            if (node is not null && !node.HasInnerDirectives() && !changes.Any(change => change[0].Span.Contains(node.Span))
                && LimitOf(diagnostic) is { } limit && rewriting.Rewrite(node, diagnostic, limit) is { } text && text != node.ToString())
            {
                var change = new TextChange(node.Span, text);
                // Of two lifetimes in a line, one takes the comment.
                changes.Add(LengthComment.Removal(node, root, source) is { } comment && !changes.Any(other => other.Contains(comment)) ? [change, comment] : [change]);
            }
        }
        return [.. changes];
    }
}
