using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>The members of interfaces through which code asks for the token without knowing who gives it.</summary>
internal sealed class TokenContracts(CompilationFacts facts, NamedUses uses, CancellationToken cancellationToken)
{
    /// <summary>The members of this compilation's interfaces that the function implements.</summary>
    public static ImmutableArray<IMethodSymbol> Of(IMethodSymbol function) =>
    [
        .. function.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers().OfType<IMethodSymbol>())
            .Where(member => !member.DeclaringSyntaxReferences.IsEmpty
                && SymbolEqualityComparer.Default.Equals(function.ContainingType.FindImplementationForInterfaceMember(member), function))
            .Select(member => member.OriginalDefinition),
    ];

    /// <summary>Does whoever asks get this token, whatever class answers: that of the function, or one that asks another one in turn?</summary>
    public bool GivesOnlyThisToken(IMethodSymbol contract, IMethodSymbol function) => Implementations(contract).All(other =>
        SymbolEqualityComparer.Default.Equals(other, function)
        || uses.Of(contract)
            .Any(use => other.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == use.SyntaxTree
                && reference.Span.Contains(use.Span))));

    private IEnumerable<ISymbol> Implementations(IMethodSymbol contract) => facts.Source.Files(contract.ContainingType.Name, cancellationToken)
        .SelectMany(file => file.GetRoot(cancellationToken).DescendantNodes().OfType<TypeDeclarationSyntax>())
        .Select(type => facts.Model(type.SyntaxTree).GetDeclaredSymbol(type, cancellationToken)).OfType<INamedTypeSymbol>()
        .Where(type => type.TypeKind != TypeKind.Interface)
        .Select(type => type.FindImplementationForInterfaceMember(contract)).OfType<ISymbol>();
}
