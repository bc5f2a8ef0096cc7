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
    private readonly bool _mayEmpty;

    private ExchangeFinder(TokenRequest request, ImmutableHashSet<SyntaxNode> sendings, bool mayEmpty, CompilationFacts facts, CancellationToken cancellationToken)
    {
        _mayEmpty = mayEmpty;
        _facts = facts;
        _cancellationToken = cancellationToken;
        _tree = request.Site.Syntax.SyntaxTree;
        _flow = new AnswerFlow(facts, sendings, cancellationToken);
        _region = new ExchangeRegion(_tree, _flow, facts, cancellationToken);
    }

    /// <param name="request">A request for a Management API token.</param>
    /// <param name="sendings">The calls of its file that send such requests.</param>
    /// <param name="facts">The compilation.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Exchange? Find(TokenRequest request, ImmutableHashSet<SyntaxNode> sendings, CompilationFacts facts, CancellationToken cancellationToken)
    {
        // A method that gives nothing may be there for a field, or for the header of a client that others use as well.
        return Find(mayEmpty: true) ?? Find(mayEmpty: false);

        Exchange? Find(bool mayEmpty)
        {
            var finder = new ExchangeFinder(request, sendings, mayEmpty, facts, cancellationToken);
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
        foreach (var call in Callers(member.Function))
        {
            if (call.Syntax.SyntaxTree != _tree)
            {
                if (_region.IsKept(call))
                    return false;
                continue;
            }

            var caller = TokenMember.Around(call.Syntax, _facts.Model(_tree), _cancellationToken);
            if (caller is not null && levels > 1 && !_region.Covers(caller.Body) && _region.TryReplaceKeeper(caller, isOnlyWay: member.Function.DeclaredAccessibility == Accessibility.Private))
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

    private List<IOperation> Callers(IMethodSymbol function)
    {
        var symbol = function.AssociatedSymbol ?? function;
        return [.. _facts.Uses.Files(symbol.Name).SelectMany(tree => tree.GetRoot(_cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            .Where(name => name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(_facts.Model(name.SyntaxTree).GetSymbolInfo(name, _cancellationToken).Symbol?.OriginalDefinition, symbol.OriginalDefinition))
            .Select(name => ExchangeRegion.Use(name, _facts, _cancellationToken)).OfType<IOperation>()];
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
