using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Comparison of types by full name: simple names of tokens and clients collide across libraries.</summary>
internal static class SymbolNames
{
    public static bool Is(this ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace.Is(@namespace);

    public static bool Is(this INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        for (; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0 || (start > 0 && name[start - 1] != '.'))
                return false;
            if (start == 0)
                return symbol.ContainingNamespace is { IsGlobalNamespace: true };
            end = start - 1;
        }

        return false;
    }

    /// <summary>Is it the root namespace of this name, or one below it?</summary>
    public static bool IsBelow(this INamespaceSymbol? symbol, string root)
    {
        while (symbol is { ContainingNamespace.IsGlobalNamespace: false })
            symbol = symbol.ContainingNamespace;
        return symbol?.Name == root;
    }

    /// <summary>Does the type, a base type or an interface of it have this name?</summary>
    public static bool Derives(this ITypeSymbol? type, string @namespace, string name)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Is(@namespace, name))
                return true;
        }

        return false;
    }
}
