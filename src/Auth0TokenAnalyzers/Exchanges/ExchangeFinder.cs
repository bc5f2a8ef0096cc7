using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>
/// Finds what has to change in a file so that a token comes from a provider: from the call that asks for it to the members that give the
/// token to the rest of the program, or to the places where it is used. Finds nothing when something would be left over.
/// </summary>
internal sealed class ExchangeFinder
{
    /// <summary>A request, its parsing, a cache around both: nobody needs more.</summary>
    private const int MaxLevels = 4;

    private readonly CompilationFacts _facts;
    private readonly CancellationToken _cancellationToken;
    private readonly SyntaxTree _tree;
    private readonly AnswerFlow _flow;
    private readonly ExchangeRegion _region;
    private readonly NamedUses _uses;
    private readonly TokenContracts _contracts;
    private readonly bool _mayEmpty;

    private ExchangeFinder(TokenRequest request, ImmutableHashSet<SyntaxNode> sendings, bool isRenewed, bool mayEmpty, CompilationFacts facts,
        CancellationToken cancellationToken)
    {
        _mayEmpty = mayEmpty;
        _facts = facts;
        _cancellationToken = cancellationToken;
        _tree = request.Site.Syntax.SyntaxTree;
        _flow = new AnswerFlow(facts, sendings, cancellationToken);
        _region = new ExchangeRegion(_tree, _flow, isRenewed, facts, cancellationToken);
        _uses = new NamedUses(facts, cancellationToken);
        _contracts = new TokenContracts(facts, _uses, cancellationToken);
    }

    /// <param name="request">A request for a Management API token.</param>
    /// <param name="sendings">The calls of its file that send such requests.</param>
    /// <param name="isRenewed">Whether the code asks only now and then, and leaves the token for others meanwhile.</param>
    /// <param name="facts">The compilation.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Exchange? Find(TokenRequest request, ImmutableHashSet<SyntaxNode> sendings, bool isRenewed, CompilationFacts facts,
        CancellationToken cancellationToken)
    {
        // A method that gives nothing may be there for a field, or for the header of a client that others use as well.
        return Find(mayEmpty: true) ?? Find(mayEmpty: false);

        Exchange? Find(bool mayEmpty)
        {
            var finder = new ExchangeFinder(request, sendings, isRenewed, mayEmpty, facts, cancellationToken);
            return finder.Reach(request.Site, MaxLevels) && finder._region.Close() ? finder._region.Exchange(request.Sending.Syntax) : null;
        }
    }

    private bool Reach(IOperation call, int levels)
    {
        if (call.Syntax.SyntaxTree != _tree || levels == 0)
            return false;
        var member = TokenMember.Around(call.Syntax, _facts.Model(_tree), _cancellationToken);
        if (member is not null)
        {
            if (_region.TryReplace(member))
                return ReachCallers(member, levels);
            if (_mayEmpty && _region.TryEmpty(member))
                return true;
            if (_flow.OfFunction(member.Function) == Carried.Answer)
                return Callers(member.Function) is { Count: > 0 } calls && calls.All(caller => Reach(caller, levels - 1));
        }

        return _region.TryPick(Root(call));
    }

    // A member that keeps what the replaced one gives must not keep it any longer.
    private bool ReachCallers(TokenMember member, int levels)
    {
        foreach (var contract in TokenContracts.Of(member.Function))
        {
            _flow.Follow(contract);
            var isThisToken = _contracts.GivesOnlyThisToken(contract, member.Function);
            if (!Callers(contract).All(call => _region.Covers(call.Syntax) || ReachOther(call, isThisToken, levels)))
                return false;
        }

        foreach (var call in Callers(member.Function))
        {
            if (call.Syntax.SyntaxTree != _tree)
            {
                if (!_region.Covers(call.Syntax) && !ReachOther(call, mayForward: true, levels))
                    return false;
                continue;
            }

            var caller = TokenMember.Around(call.Syntax, _facts.Model(_tree), _cancellationToken);
            if (caller is not null
                && levels > 1
                && !_region.Covers(caller.Body)
                && _region.TryReplaceKeeper(caller, isOnlyWay: member.Function.DeclaredAccessibility == Accessibility.Private))
            {
                if (!ReachCallers(caller, levels - 1))
                    return false;
            }
            else if (!_region.Covers(call.Syntax) && !_region.TryRelease(call))
            {
                return false;
            }
        }

        return true;
    }

    // Code of another class, which has no credentials, goes on asking the one that has.
    private bool ReachOther(IOperation call, bool mayForward, int levels)
    {
        var caller = TokenMember.Around(call.Syntax, _facts.Model(call.Syntax.SyntaxTree), _cancellationToken);
        if (mayForward && caller is not null && levels > 1 && _region.TryForward(caller, call))
            return ReachCallers(caller, levels - 1);
        if (_region.IsKept(call))
            return false;
        return caller is null || levels == 1 || _flow.OfFunction(caller.Function) != Carried.Token || ReachCallers(caller, levels - 1);
    }

    private List<IOperation> Callers(IMethodSymbol function) => [.. _uses.Of(function).Select(_uses.Operation).OfType<IOperation>()];

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
