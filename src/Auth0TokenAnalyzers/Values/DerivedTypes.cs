using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Finds the classes of a compilation that derive from another one.</summary>
internal static class DerivedTypes
{
    /// <summary>A class with more of them is a framework, and none of them says what its objects are.</summary>
    private const int MaxTypes = 16;

    /// <summary>The classes, direct ones first, and those that derive from them; none when there are many.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Of(OperationSource source, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = new List<INamedTypeSymbol>();
        for (var i = -1; i < found.Count && found.Count <= MaxTypes; i++)
        {
            found.AddRange(Direct(source, i < 0 ? type : found[i], cancellationToken)
                .Where(derived => !found.Contains(derived, SymbolEqualityComparer.Default)).Take(MaxTypes + 1));
        }

        return found.Count > MaxTypes ? [] : found;
    }

    // By text first: files that do not name the base class are not looked at.
    private static IEnumerable<INamedTypeSymbol> Direct(OperationSource source, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.IsSealed || type.TypeKind != TypeKind.Class
            ? []
            : source.Files(type.Name, cancellationToken)
                .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes(node => node is not BlockSyntax)).OfType<TypeDeclarationSyntax>()
                .Where(node => node.BaseList?.Types.FirstOrDefault()?.Type.ToString().Contains(type.Name) == true)
                .Select(node => source.Model(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken)).OfType<INamedTypeSymbol>()
                .Where(derived => SymbolEqualityComparer.Default.Equals(derived.BaseType?.OriginalDefinition, type))
                .Select(derived => derived.OriginalDefinition).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
}
