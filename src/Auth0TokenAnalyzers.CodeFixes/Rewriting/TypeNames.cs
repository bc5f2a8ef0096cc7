using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Names types in new code, and keeps the namespaces that the file must import for that.</summary>
/// <param name="model">The model of the old document.</param>
/// <param name="mayImport">False to write every name that does not yet mean its type in full.</param>
internal sealed class TypeNames(SemanticModel model, bool mayImport)
{
    private readonly List<(string Namespace, SyntaxNode Place)> _imports = [];

    /// <summary>The type's name as it is to be written at a place.</summary>
    public string At(SyntaxNode place, INamedTypeSymbol type)
    {
        // Types with another number of type parameters do not stand in the way: `Task` and `Task<T>`.
        ImmutableArray<ISymbol> meanings =
            [.. model.LookupSymbols(place.SpanStart, name: type.Name)
                .Where(meaning => meaning is not INamedTypeSymbol other || other.Arity == type.Arity)];
        if (meanings.Length == 1 && SymbolEqualityComparer.Default.Equals(meanings[0], type))
            return type.Name;
        string container = type.ContainingNamespace.ToDisplayString();
        if (!meanings.IsEmpty || !mayImport)
            return $"global::{container}.{type.Name}";
        _imports.Add((container, place));
        return type.Name;
    }

    /// <summary>Takes over the names of one part of the new code.</summary>
    public void Include(TypeNames part) => _imports.AddRange(part._imports);

    /// <summary>Adds the <c>using</c> directives that the names need.</summary>
    public void AddImports(CompilationUnitSyntax root, TextEdits edits)
    {
        foreach (var import in _imports.GroupBy(import => import.Namespace, import => import.Place)
            .OrderBy(import => import.Key, StringComparer.Ordinal))
            UsingDirectives.Add(import.Key, root, import, model.Compilation, edits);
    }
}
