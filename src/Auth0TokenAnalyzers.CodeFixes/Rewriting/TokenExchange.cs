using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Takes a hand-written exchange out of the code: members that give its token get it from the provider instead, as do the places that took
/// the token out of the answer.
/// </summary>
internal sealed class TokenExchange : ITokenRepair
{
    private readonly ImmutableArray<SyntaxNode> _bodies;
    private readonly ImmutableArray<ExpressionSyntax> _picks;
    private readonly ImmutableArray<ExpressionSyntax> _types;
    private readonly ImmutableArray<SyntaxNode> _obsolete;
    private readonly ImmutableArray<ITokenRepair> _forwards;
    private readonly SyntaxNode _root;
    private readonly Diagnostic _diagnostic;
    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol _provider;
    private readonly CancellationToken _cancellationToken;

    private TokenExchange(
        Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        _bodies = [.. diagnostic.Nodes(PropertyKeys.TokenBodies, root)];
        _picks = diagnostic.Expressions(PropertyKeys.TokenPicks, root);
        _types = diagnostic.Expressions(PropertyKeys.TokenTypes, root);
        _obsolete = [.. diagnostic.Nodes(PropertyKeys.ObsoleteCode, root)];
        _forwards = TokenForwarding.In(diagnostic, root, model, cancellationToken);
        _root = root;
        _diagnostic = diagnostic;
        _model = model;
        _provider = provider;
        _cancellationToken = cancellationToken;
    }

    public SyntaxNode Place => _bodies.IsEmpty ? _picks[0] : _bodies[0];

    /// <summary>The repair of a report that says what there is to change; null for another.</summary>
    public static TokenExchange? Of(
        Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        var exchange = new TokenExchange(diagnostic, root, model, provider, cancellationToken);
        return exchange._bodies.Length + exchange._picks.Length > 0 && ForeignCaches.CanGo(diagnostic, model.Compilation, cancellationToken)
            ? exchange
            : null;
    }

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        var replacements = new List<Replacement>();
        var removals = new List<SyntaxNode>();
        foreach (SyntaxNode body in _bodies)
        {
            var member = new TokenBody(body, _diagnostic, _model, _provider, _cancellationToken);
            if (member.Write(names) is not { } written)
                return null;
            replacements.Add(written with { IsOptional = _bodies.Length > 1 });
            if (member.CertainResult is { } result)
                replacements.Add(new Replacement(result, result.ElementType.ToString(), []) { IsOptional = true });
            if (LazyCalls.Of(body, _obsolete, _root, _model, _cancellationToken) is not { } lazy)
                return null;
            FallbackCalls calls = FallbackCalls.Of(body, _root, _model, _cancellationToken);
            replacements.AddRange(calls.Replacements.AddRange(lazy.Replacements));
            removals.AddRange(calls.Removals.AddRange(lazy.Removals));
        }
        ImmutableArray<SyntaxNode> expressions = [.. _obsolete.Where(node => node is ExpressionSyntax)];
        foreach (ExpressionSyntax pick in _picks)
        {
            if (WrittenElsewhere(pick, names, mayAwait) is { } elsewhere)
            {
                replacements.AddRange(elsewhere.Replacements);
                removals.AddRange(elsewhere.Removals);
                expressions = expressions.AddRange(elsewhere.Obsolete);
                continue;
            }
            ProviderText provider = new ProviderExpression(pick, _diagnostic, _model).In(names.At(pick, _provider));
            TypedToken? typed = TypedToken.Around(pick, _types);
            replacements.Add(new ProviderCall(_model, mayAwait, _cancellationToken).At(typed?.Whole ?? FallbackToken.Whole(pick, _model), provider, typed?.Scheme) with
            {
                IsOptional = true,
            });
        }
        replacements.AddRange(_types.Where(type => !replacements.Any(replacement => replacement.Span.Contains(type.Span)))
            .Select(type => TypedToken.Type(type) with { IsOptional = true }));
        foreach (ITokenRepair forward in _forwards)
        {
            if (forward.Write(names, mayAwait) is not { } written)
                return null;
            replacements.AddRange(written.Replacements);
        }
        return new Repair([.. replacements], expressions)
        {
            Unwrapped = [.. _diagnostic.Nodes(PropertyKeys.UnwrappedCode, _root).OfType<IfStatementSyntax>()],
            Removals = [.. _obsolete.Where(node => node is StatementSyntax), .. removals],
            MustGo = expressions,
        };
    }

    /// <summary>The code where a token that is kept for longer than it lives is used; null for one that is not.</summary>
    private Repair? WrittenElsewhere(ExpressionSyntax pick, TypeNames names, bool mayAwait)
    {
        IEnumerable<ITokenRepair> ways = HeaderRepairs.Of(pick, _diagnostic, _root, _model, _provider, _cancellationToken);
        if (LoopedToken.Of(pick, _root, _model, _cancellationToken) is { } looped)
            ways = ways.Append(new TokenEachRound(pick, looped, _diagnostic, _model, _provider, _cancellationToken));
        return ways.Select(way => way.Write(names, mayAwait)).FirstOrDefault(repair => repair is not null);
    }
}
