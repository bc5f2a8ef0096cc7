using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

internal static class SymbolExtensions
{
    /// <summary>The type and the types around it, from the inside out.</summary>
    public static IEnumerable<INamedTypeSymbol> ContainingTypes(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            yield return current;
    }

    /// <summary>The type and what it inherits from, from the most derived on.</summary>
    public static IEnumerable<INamedTypeSymbol> BaseTypesAndSelf(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>True when other assemblies may use what is internal.</summary>
    public static bool SharesInternals(this IAssemblySymbol assembly) =>
        assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");

    /// <summary>True when a local gets a value by its declaration, and that above a place.</summary>
    public static bool IsAssignedBefore(this ISymbol local, SyntaxNode place, CancellationToken cancellationToken) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: { } value }
        && value.Span.End < place.SpanStart;

    /// <summary>
    /// False for a parameter of a primary constructor in code that has no object of its type: static code, other constructors and nested types see its name,
    /// and may not use it.
    /// </summary>
    public static bool MayBeNamedBy(this IParameterSymbol parameter, ISymbol? user)
    {
        if (parameter is not { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
            || parameter.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax().Parent?.Parent is not TypeDeclarationSyntax)
            return true;
        for (; user is not (null or INamedTypeSymbol); user = user.ContainingSymbol)
        {
            if (user.IsStatic || (user is IMethodSymbol { MethodKind: MethodKind.Constructor } && !SymbolEqualityComparer.Default.Equals(user, constructor)))
                return false;
        }
        return SymbolEqualityComparer.Default.Equals(user, constructor.ContainingType);
    }
}
