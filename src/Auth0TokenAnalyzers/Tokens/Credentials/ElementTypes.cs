using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>The types of this compilation of which the program has many objects: it keeps them in lists, arrays or dictionaries.</summary>
internal sealed class ElementTypes(OperationSource source)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contains(ITypeSymbol type, CancellationToken cancellationToken) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }
        && _known.GetOrAdd(type, element => source.Files(element.Name, cancellationToken)
            .Any(tree => tree.GetRoot(cancellationToken).DescendantNodes().Any(node => IsCollection(node, element, cancellationToken))));

    private bool IsCollection(SyntaxNode node, ITypeSymbol element, CancellationToken cancellationToken)
    {
        return node switch
        {
            GenericNameSyntax { TypeArgumentList.Arguments: var arguments }
                => arguments.Any(argument => argument.ToString().Contains(element.Name)) && Holds(Type(), element),
            ArrayTypeSyntax array => array.ElementType.ToString().Contains(element.Name) && Holds(Type(), element),
            ImplicitArrayCreationExpressionSyntax => Holds(Type(), element),
            _ => false,
        };

        ITypeSymbol? Type() => source.Model(node.SyntaxTree).GetTypeInfo(node, cancellationToken).Type;
    }

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
