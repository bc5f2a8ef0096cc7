using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Failures;

/// <summary>Where new code fails when there is no token.</summary>
internal static class FailurePlaces
{
    /// <summary>The calls of the provider, the calls of members that give its token, and the uses of a local client that asks it in each of its requests.</summary>
    public static IEnumerable<SyntaxNode> Of(
        IReadOnlyCollection<Repair> repairs, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var references = new References(model, root, cancellationToken);
        foreach (Replacement replacement in repairs.SelectMany(repair => repair.Replacements).Where(replacement => replacement.AsksForToken))
        {
            yield return replacement.Node;
            if (replacement.Node is BlockSyntax or ArrowExpressionClauseSyntax)
            {
                foreach (SyntaxNode call in Members(replacement.Node.Parent!, model, cancellationToken).SelectMany(member => references.To(member)).Select(Used))
                    yield return call;
            }
        }
        foreach (SyntaxNode client in repairs.SelectMany(repair => repair.Clients))
        {
            yield return client;
            if (client.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                && model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local)
            {
                foreach (SyntaxNode use in references.To(local))
                    yield return use;
            }
        }
    }

    /// <summary>The member that has a body, and those of interfaces and base classes by which it may be called.</summary>
    private static IEnumerable<ISymbol> Members(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? symbol = model.GetDeclaredSymbol(declaration, cancellationToken);
        symbol = (symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol;
        if (symbol is not (IMethodSymbol or IPropertySymbol))
            return [];
        IEnumerable<ISymbol> contracts = symbol.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name))
            .Where(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol));
        return symbol is IMethodSymbol { OverriddenMethod: { } overridden } ? contracts.Append(symbol).Append(overridden) : contracts.Append(symbol);
    }

    private static SyntaxNode Used(SimpleNameSyntax name) =>
        name.Whole() is var whole && whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole;
}
