using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The types of this compilation of which the program has many objects: it keeps them in lists, arrays or dictionaries.</summary>
internal sealed class ElementTypes(SymbolUses uses, OperationSource source, CancellationToken cancellationToken)
{
    public bool Contains(ITypeSymbol type) => type is INamedTypeSymbol { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }
        && uses.Files(type.Name).Any(tree => tree.GetRoot(cancellationToken).DescendantNodes().Any(node => IsCollection(node, type)));

    private bool IsCollection(SyntaxNode node, ITypeSymbol element) => node switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: var arguments } name
            => arguments.Any(argument => argument.ToString().Contains(element.Name)) && Holds(Type(name), element),
        ArrayTypeSyntax array => array.ElementType.ToString().Contains(element.Name) && Holds(Type(array), element),
        ImplicitArrayCreationExpressionSyntax array => Holds(Type(array), element),
        _ => false,
    };

    private ITypeSymbol? Type(SyntaxNode node) => source.Model(node.SyntaxTree).GetTypeInfo(node, cancellationToken).Type;

    private static bool Holds(ITypeSymbol? collection, ITypeSymbol element) => collection switch
    {
        IArrayTypeSymbol array => Same(array.ElementType, element),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Same(argument, element))
            && named.AllInterfaces.Add(named)
                .Any(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T),
        _ => false,
    };

    private static bool Same(ITypeSymbol one, ITypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);
}
