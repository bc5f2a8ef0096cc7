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
internal sealed class ExchangeRegion(SyntaxTree tree, AnswerFlow flow, CompilationFacts facts, CancellationToken cancellationToken)
{
    private readonly List<TokenMember> _replaced = [];
    private readonly List<SyntaxNode> _picks = [];
    private readonly List<SyntaxNode> _obsolete = [];
    private readonly List<SyntaxNode> _unwrapped = [];
    private readonly List<TokenMember> _emptied = [];
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
        return (isOnlyWay || effects.State.Count > 0 || Keeps(body)) && TryReplace(member);
    }

    /// <summary>Removes a private method that gives nothing and only fetches the token into a field.</summary>
    public bool TryEmpty(TokenMember member)
    {
        if (member.Function is not { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } || !GivesNothing(member.Function) || !TryTake(member))
            return false;
        _emptied.Add(member);
        return true;
    }

    /// <summary>Replaces the token where code takes it out of the answer.</summary>
    public bool TryPick(IOperation code)
    {
        if (TokenPicks.In(code, flow) is not { Count: > 0 } picks || picks.Any(pick => pick.Syntax.SyntaxTree != tree))
            return false;
        var statements = ObsoleteStatements.In(code, flow).ToList();
        _obsolete.AddRange(statements);
        _obsolete.AddRange(code.DescendantsAndSelf().Where(part => part is IInvocationOperation or IAwaitOperation or IDynamicInvocationOperation or IObjectCreationOperation && flow.Of(part) == Carried.Answer).Select(part => part.Syntax));
        _unwrapped.AddRange(ObsoleteStatements.Branches(code, picks, flow));
        _picks.AddRange(picks.Select(pick => pick.Syntax).Where(pick => !statements.Any(statement => statement.Span.Contains(pick.Span))));
        return Stores(code).All(TryRelease);
    }

    /// <summary>Makes sure that a use of a token does not keep it: what it is kept in has to go, and asks for a token where it is read.</summary>
    public bool TryRelease(IOperation use)
    {
        for (var current = use; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var member } } assignment when flow.Of(assignment.Value) == Carried.Token:
                    _obsolete.Add(assignment.Parent is IExpressionStatementOperation { Syntax: ExpressionStatementSyntax whole } && !IsInConstructor(whole) ? whole : assignment.Value.Syntax);
                    return _state.Add(member.OriginalDefinition) || true;
                // _token ??= await RequestAsync();
                case ICoalesceAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var member } } filling when flow.Of(filling.Value) == Carried.Token:
                    (filling.Parent is IExpressionStatementOperation ? _obsolete : _picks).Add(filling.Parent is IExpressionStatementOperation statement ? statement.Syntax : filling.Syntax);
                    return _state.Add(member.OriginalDefinition) || true;
                case IFieldInitializerOperation or IPropertyInitializerOperation when flow.Of(((ISymbolInitializerOperation)current).Value) == Carried.Token:
                    _obsolete.Add(((ISymbolInitializerOperation)current).Value.Syntax);
                    foreach (var member in RequestObjects.Members((ISymbolInitializerOperation)current))
                        _state.Add(member.OriginalDefinition);
                    return true;
                case IInvocationOperation call when TokenStores.IsWrite(call) || (TokenStores.IsCache(call.Instance?.Type) && flow.Of(call) == Carried.Token):
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
        return Stores(use).Any();
    }

    public bool Covers(SyntaxNode node) => _replaced.Concat(_emptied).Select(member => member.Body).Concat(_obsolete).Concat(_picks).Any(known => known.Span.Contains(node.Span));

    /// <summary>Follows what the code has written into members to where they are read. False when something else needs it.</summary>
    public bool Close()
    {
        var done = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (_state.FirstOrDefault(symbol => !done.Contains(symbol)) is { } symbol)
        {
            done.Add(symbol);
            if (!Close(symbol))
                return false;
        }

        return _emptied.All(member => Uses(member.Function).All(use => Covers(use) || TryDropCall(use))) && _replaced.Count + _picks.Count > 0;
    }

    /// <param name="sending">The call that sends the request.</param>
    public Exchange Exchange(SyntaxNode sending)
    {
        // The member that keeps the token comes last; the one that only it calls goes.
        var outer = _replaced.Where(member => !_replaced.Any(other => other != member && IsWithin(member, other))).Select(member => member.Body).Reverse().ToImmutableArray();
        _obsolete.Add(sending);
        return new(outer, Outside(_picks), Outside(_obsolete), [.. _unwrapped]);

        ImmutableArray<SyntaxNode> Outside(List<SyntaxNode> nodes) => [.. nodes.Distinct().Where(node => !outer.Any(body => body.Span.Contains(node.Span)))];
    }

    /// <summary>The expression of a name as an operation, with the object before it and the arguments behind.</summary>
    public static IOperation? Use(SimpleNameSyntax name, CompilationFacts facts, CancellationToken cancellationToken)
    {
        ExpressionSyntax node = name;
        if (node.Parent is MemberAccessExpressionSyntax member && member.Name == node)
            node = member;
        if (node.Parent is InvocationExpressionSyntax call && call.Expression == node)
            node = call;
        return facts.Source.Operation(node, cancellationToken);
    }

    private bool IsWithin(TokenMember member, TokenMember other) => other.Body.Span.Contains(member.Body.Span)
        || (member.Function is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } function && Uses(function).All(use => other.Body.Span.Contains(use.Span)) && Uses(function).Any());

    private bool TryTake(TokenMember member)
    {
        var effects = new ExchangeEffects(facts, flow, cancellationToken);
        if (facts.Source.Body(member.Function, cancellationToken) is not { } body || !effects.AreOfExchange(body))
            return false;
        _state.UnionWith(effects.State.Where(symbol => !SymbolEqualityComparer.Default.Equals(symbol, member.Function.AssociatedSymbol)));
        _helpers.UnionWith(effects.Functions);
        return true;
    }

    private bool Close(ISymbol symbol)
    {
        // What others can write or read cannot go.
        if (symbol.DeclaredAccessibility is not Accessibility.Private && symbol is not ILocalSymbol)
            return false;
        foreach (var use in Uses(symbol).Where(use => !Covers(use) && !IsInHelper(use) && !IsInConstructorOrDispose(use, symbol)))
        {
            if (use.SyntaxTree != tree)
                return false;
            if (TokenMember.Around(use, facts.Model(tree), cancellationToken) is { } member && TryReplace(member))
                continue;
            if (IsWritten(use) || Use(use, facts, cancellationToken) is not { } read || flow.Of(read) != Carried.Token || TokenPicks.Text(read, flow) is not { } text)
                return false;
            // Whether there is a token is no question any more.
            if (!IsChecked(text.Syntax))
                _picks.Add(text.Syntax);
        }

        return true;
    }

    private IEnumerable<SimpleNameSyntax> Uses(ISymbol symbol) => facts.Uses.Files(symbol.Name).SelectMany(file => file.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
        .Where(name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(facts.Model(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, symbol));

    // A private method that only replaced code calls goes with it.
    private bool IsInHelper(SyntaxNode use) => TokenMember.Around(use, facts.Model(use.SyntaxTree), cancellationToken) is { Function: var function }
        && _helpers.Contains(function) && function.DeclaredAccessibility == Accessibility.Private
        && Uses(function.AssociatedSymbol ?? function).All(call => Covers(call) || TokenMember.Around(call, facts.Model(call.SyntaxTree), cancellationToken) is { Function: var caller } && _helpers.Contains(caller));

    private static bool IsInConstructor(SyntaxNode statement) => statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax;

    private static bool IsInConstructorOrDispose(SimpleNameSyntax use, ISymbol symbol) => use.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        ConstructorDeclarationSyntax => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use || use.Parent?.Parent is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } || symbol is IFieldSymbol { Type.SpecialType: SpecialType.None },
        MethodDeclarationSyntax { Identifier.ValueText: "Dispose" or "DisposeAsync" } => true,
        _ => false,
    };

    private bool TryDropCall(SimpleNameSyntax use)
    {
        var call = Use(use, facts, cancellationToken);
        while (call is not null and not IExpressionStatementOperation)
        {
            _obsolete.Add(call.Syntax);
            call = call.Parent is IAwaitOperation or IInvocationOperation or IExpressionStatementOperation or IArgumentOperation or IPropertyReferenceOperation ? call.Parent : null;
        }

        return call is not null;
    }

    private IEnumerable<IOperation> Stores(IOperation code) => code.DescendantsAndSelf().Where(part => part switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } } assignment => flow.Of(assignment.Value) == Carried.Token,
        ISymbolInitializerOperation and not IVariableInitializerOperation and not IParameterInitializerOperation => flow.Of(((ISymbolInitializerOperation)part).Value) == Carried.Token,
        IInvocationOperation call => TokenStores.IsWrite(call) && call.Arguments.Any(argument => flow.Of(argument.Value) == Carried.Token),
        _ => false,
    });

    private bool Keeps(IOperation code) => code.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => TokenStores.IsWrite(call) || TokenStores.IsRead(call) || TokenStores.IsCache(ChainCall.Receiver(call)?.Type));

    private static bool GivesNothing(IMethodSymbol method) => method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 };

    private static bool IsWritten(SyntaxNode use) => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use
        || use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax outer } member && outer.Left == member;

    private static bool IsChecked(SyntaxNode text) => text.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or IsPatternExpressionSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } } => true,
        _ => false,
    };

    private static bool HasDirectives(SyntaxNode body) => body.ContainsDirectives && body.DescendantTrivia().Any(trivia => trivia.IsDirective && body.Span.Contains(trivia.Span));
}
