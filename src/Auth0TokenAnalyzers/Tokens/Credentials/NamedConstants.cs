using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>The constants in which a program keeps the domain of its tenant or the id of its client: new code does not write them out again.</summary>
internal sealed class NamedConstants(OperationSource source)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<IFieldSymbol>> _known = new(StringComparer.Ordinal);

    /// <summary>The constant as it is named at a place; <see langword="null"/> when there is none that code there may use, or more than one.</summary>
    public string? Of(string text, CodePlace place) =>
        _known.GetOrAdd(text, key => [.. All(key, place.CancellationToken)])
            .Where(constant => place.Model.IsAccessible(place.Position, constant)).ToList() is [var single]
            ? Name(single, place)
            : null;

    // By text first: files that do not write the text are not looked at.
    private IEnumerable<IFieldSymbol> All(string text, CancellationToken cancellationToken) =>
        source.Files("\"" + text + "\"", cancellationToken)
            .SelectMany(tree => tree.GetRoot(cancellationToken)
                .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            .OfType<FieldDeclarationSyntax>().Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(field => field.Declaration.Variables)
            .Where(variable => variable.Initializer?.Value is LiteralExpressionSyntax literal && literal.Token.Value as string == text)
            .Select(variable => source.Model(variable.SyntaxTree).GetDeclaredSymbol(variable, cancellationToken)).OfType<IFieldSymbol>();

    private static string Name(IFieldSymbol constant, CodePlace place) =>
        place.Model.LookupSymbols(place.Position, name: constant.Name) is [var visible] && SymbolEqualityComparer.Default.Equals(visible, constant)
            ? constant.Name
            : $"{constant.ContainingType.ToMinimalDisplayString(place.Model, place.Position)}.{constant.Name}";
}
