using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Handovers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>The code of one file that an exchange takes up: grows from the request, and is whole when nothing outside needs what is in it.</summary>
internal sealed partial class ExchangeRegion(SyntaxTree tree, AnswerFlow flow, bool isRenewed, CompilationFacts facts,
    CancellationToken cancellationToken)
{
    private readonly List<TokenMember> _replaced = [];
    private readonly List<SyntaxNode> _picks = [];
    private readonly List<SyntaxNode> _types = [];
    private readonly List<SyntaxNode> _obsolete = [];
    private readonly List<SyntaxNode> _unwrapped = [];
    private readonly List<TokenMember> _emptied = [];
    private readonly List<TokenForward> _forwarded = [];
    private readonly TokenKeeps _keeps = new(flow, isRenewed, facts, cancellationToken);
    private readonly NamedUses _uses = new(facts, cancellationToken);
    private readonly HashSet<ISymbol> _state = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _helpers = new(SymbolEqualityComparer.Default);

    /// <summary>Replaces the code of a member that gives the token and does nothing else.</summary>
    public bool TryReplace(TokenMember member)
    {
        if (!member.GivesText || HasDirectives(member.Body) || flow.OfFunction(member.Function) != Carried.Token || !TryTake(member))
            return false;
        _replaced.Add(member);
        return true;
    }

    /// <summary>The same for one that calls such a member, when there is a reason: it keeps the token, or nothing else needs the other.</summary>
    public bool TryReplaceKeeper(TokenMember member, bool isOnlyWay)
    {
        var effects = new ExchangeEffects(facts, flow, cancellationToken);
        if (facts.Source.Body(member.Function, cancellationToken) is not { } body || !effects.AreOfExchange(body))
            return false;
        return (isOnlyWay || effects.State.Count > 0 || TokenKeeps.UseCache(body)) && TryReplace(member);
    }

    /// <summary>Lets a member that keeps what it gets from another one give it on each time. False when it keeps nothing, or does something else as well.</summary>
    public bool TryForward(TokenMember member, IOperation call)
    {
        if (!member.GivesText
            || HasDirectives(member.Body)
            || flow.OfFunction(member.Function) != Carried.Token
            || facts.Source.Body(member.Function, cancellationToken) is not { } body)
            return false;
        var effects = new ExchangeEffects(facts, flow, cancellationToken);
        if (!effects.AreOfExchange(body)
            || (effects.State.Count == 0 && !TokenKeeps.UseCache(body))
            || TokenForward.Of(member, body, call) is not { } forward
            || !TryTake(member))
            return false;
        _forwarded.Add(forward);
        return true;
    }

    /// <summary>Removes a private method that gives nothing and only fetches the token into a field.</summary>
    public bool TryEmpty(TokenMember member)
    {
        if (member.Function is not { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary }
            || !GivesNothing(member.Function)
            || !TryTake(member))
            return false;
        _emptied.Add(member);
        return true;
    }

    /// <summary>Replaces the token where code takes it out of the answer.</summary>
    public bool TryPick(IOperation code)
    {
        if (TokenPicks.In(code, flow) is not { Count: > 0 } picks || picks.Any(pick => pick.Syntax.SyntaxTree != tree))
            return false;
        var cached = new List<IOperation>();
        foreach (var (text, effects) in CachedTokens.In(code, flow, () => new ExchangeEffects(facts, flow, cancellationToken)))
        {
            cached.Add(text);
            _state.UnionWith(effects.State);
            _helpers.UnionWith(effects.Functions);
        }
        picks = [.. picks.Where(pick => !IsCached(pick.Syntax)), .. cached];
        var statements = ObsoleteStatements.In(code, flow).ToList();
        foreach (var kept in KeptAnswer.In(code, flow))
        {
            var effects = new ExchangeEffects(facts, flow, cancellationToken);
            if (!effects.AreOfExchange(kept))
                return false;
            _state.UnionWith(effects.State);
            _helpers.UnionWith(effects.Functions);
            statements.Add(kept.Syntax);
        }

        _obsolete.AddRange(statements.Where(statement => !IsCached(statement)));
        _obsolete.AddRange(code.DescendantsAndSelf()
            .Where(part => part is IInvocationOperation or IAwaitOperation or IDynamicInvocationOperation or IObjectCreationOperation
                && flow.Of(part) == Carried.Answer)
            .Select(part => part.Syntax).Where(part => !IsCached(part)));
        _unwrapped.AddRange(ObsoleteStatements.Branches(code, picks, flow));
        _types.AddRange(TokenTypes.In(code, flow).Where(type => !IsCached(type)));
        _picks.AddRange(picks.Select(pick => pick.Syntax).Where(pick => !statements.Any(statement => statement.Span.Contains(pick.Span))));
        return _keeps.In(code).Where(keep => !IsCached(keep.Syntax)).All(TryRelease);

        bool IsCached(SyntaxNode node) => cached.Any(token => token.Syntax.Span.Contains(node.Span));
    }

    /// <summary>Makes sure that a use of a token does not keep it: what it is kept in has to go, and asks for a token where it is read.</summary>
    public bool TryRelease(IOperation use)
    {
        for (var current = use; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var member } } assignment
                    when flow.Of(assignment.Value) == Carried.Token:
                    _obsolete.Add(assignment.Parent is IExpressionStatementOperation { Syntax: ExpressionStatementSyntax whole }
                        && !IsInConstructor(whole) ? whole : assignment.Value.Syntax);
                    return _state.Add(member.OriginalDefinition) || true;
                // _token ??= await RequestAsync();
                case ICoalesceAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var member } } filling
                    when flow.Of(filling.Value) == Carried.Token:
                    (filling.Parent is IExpressionStatementOperation ? _obsolete : _picks)
                        .Add(filling.Parent is IExpressionStatementOperation statement ? statement.Syntax : filling.Syntax);
                    return _state.Add(member.OriginalDefinition) || true;
                case ISimpleAssignmentOperation or IInvocationOperation when _keeps.IsLeft(current):
                    return false;
                case IFieldInitializerOperation or IPropertyInitializerOperation
                    when flow.Of(((ISymbolInitializerOperation)current).Value) == Carried.Token:
                    _obsolete.Add(((ISymbolInitializerOperation)current).Value.Syntax);
                    foreach (var member in RequestObjects.Members((ISymbolInitializerOperation)current))
                        _state.Add(member.OriginalDefinition);
                    return true;
                case IInvocationOperation call when TokenStores.IsWrite(call)
                    || (TokenStores.IsOfCache(call) && flow.Of(call) == Carried.Token):
                    return false;
                case IBlockOperation:
                    return true;
            }
        }

        return true;
    }

    /// <summary>Does the code around a use keep the token that it gets?</summary>
    public bool IsKept(IOperation use)
    {
        while (use.Parent is { } parent)
            use = parent;
        return _keeps.In(use).Any();
    }

    public bool Covers(SyntaxNode node) =>
        _replaced.Concat(_emptied).Select(member => member.Body).Concat(_forwarded.Select(forward => forward.Body)).Concat(_obsolete).Concat(_picks)
        .Any(known => known.SyntaxTree == node.SyntaxTree && known.Span.Contains(node.Span));

    /// <param name="sending">The call that sends the request.</param>
    public Exchange Exchange(SyntaxNode sending)
    {
        // The member that keeps the token comes last; the one that only it calls goes.
        var outer = _replaced.Where(member => !_replaced.Any(other => other != member && IsWithin(member, other)))
            .Select(member => member.Body).Reverse().ToImmutableArray();
        _obsolete.Add(sending);
        return new(outer, Outside(_picks), Outside(_obsolete), [.. _unwrapped]) { Forwards = [.. _forwarded], Types = Outside(_types) };

        ImmutableArray<SyntaxNode> Outside(List<SyntaxNode> nodes) =>
            [.. nodes.Distinct().Where(node => !outer.Any(body => body.Span.Contains(node.Span)))];
    }

    private bool IsWithin(TokenMember member, TokenMember other) => other.Body.Span.Contains(member.Body.Span)
        || (member.Function is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } function
            && _uses.Of(function).All(use => other.Body.Span.Contains(use.Span))
            && _uses.Of(function).Any());

    private bool TryTake(TokenMember member)
    {
        var effects = new ExchangeEffects(facts, flow, cancellationToken);
        if (facts.Source.Body(member.Function, cancellationToken) is not { } body || !effects.AreOfExchange(body))
            return false;
        _state.UnionWith(effects.State.Where(symbol => !SymbolEqualityComparer.Default.Equals(symbol, member.Function.AssociatedSymbol)));
        _helpers.UnionWith(effects.Functions);
        return true;
    }

    private static bool GivesNothing(IMethodSymbol method) =>
        method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 };

    private static bool IsInConstructor(SyntaxNode statement) =>
        statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax;

    private static bool HasDirectives(SyntaxNode body) =>
        body.ContainsDirectives && body.DescendantTrivia().Any(trivia => trivia.IsDirective && body.Span.Contains(trivia.Span));
}
