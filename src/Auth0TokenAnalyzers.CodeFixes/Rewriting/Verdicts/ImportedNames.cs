using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Verdicts;

/// <summary>What a file names without its namespace, because a <c>using</c> directive is there for it.</summary>
internal static class ImportedNames
{
    /// <summary>True when each namespace that old members needed a directive for is needed by the members that stay, too.</summary>
    public static bool StayNeeded(SemanticModel model, CompilationUnitSyntax root, IReadOnlyList<MemberDeclarationSyntax> old,
        CancellationToken cancellationToken)
    {
        ImmutableArray<UsingDirectiveSyntax> directives = [.. MemberChanges.Usings(root)];
        // The names of an alias and the members of a static class are not told by their namespace; a query names no method.
        if (directives.Any(directive => directive.Alias is not null || !directive.StaticKeyword.IsKind(SyntaxKind.None))
            || old.Any(member => member.DescendantNodes().Any(node => node is QueryExpressionSyntax)))
        {
            return false;
        }
        ImmutableHashSet<string> imported = [.. directives.Select(directive => directive.NamespaceOrType.ToString())];
        Dictionary<string, HashSet<string>> needed = [];
        foreach (SimpleNameSyntax name in old.SelectMany(member => member.DescendantNodes().OfType<SimpleNameSyntax>()))
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol)
                return false;
            if (Namespace(name, symbol) is { } container && imported.Contains(container))
            {
                if (!needed.TryGetValue(container, out HashSet<string>? names))
                    needed.Add(container, names = []);
                names.Add(name.Identifier.ValueText);
            }
        }
        ImmutableHashSet<MemberDeclarationSyntax> gone = [.. old.SelectMany(member => member.DescendantNodesAndSelf().OfType<MemberDeclarationSyntax>())];
        foreach (SimpleNameSyntax name in MemberChanges.Leaves(root).Where(member => !gone.Contains(member))
            .SelectMany(member => member.DescendantNodes().OfType<SimpleNameSyntax>()))
        {
            if (needed.Count == 0)
                break;
            string text = name.Identifier.ValueText;
            if (needed.Values.Any(names => names.Contains(text)) && model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol
                && Namespace(name, symbol) is { } container)
            {
                needed.Remove(container);
            }
        }
        return needed.Count == 0;
    }

    /// <summary>The namespace of the type or of the extension method that the name stands for, if it is not written in front of it.</summary>
    private static string? Namespace(SimpleNameSyntax name, ISymbol symbol) => 
        symbol is IMethodSymbol { IsExtensionMethod: true }
        || (symbol is INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor } && !IsQualified(name))
            ? symbol.ContainingNamespace?.ToDisplayString()
            : null;

    private static bool IsQualified(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        MemberAccessExpressionSyntax access => access.Name == name,
        _ => name.Parent is AliasQualifiedNameSyntax,
    };
}
