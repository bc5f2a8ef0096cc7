using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Every place of one document that names a symbol: in code, <c>nameof</c>, and documentation.</summary>
internal sealed class References
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly ILookup<string, SimpleNameSyntax> _names;
    private readonly Lazy<ImmutableHashSet<string>> _inactiveWords;
    private readonly Dictionary<ISymbol, ImmutableArray<SimpleNameSyntax>> _found = new(SymbolEqualityComparer.Default);

    public References(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
        _names = Names(root).ToLookup(name => name.Identifier.ValueText);
        _inactiveWords = new Lazy<ImmutableHashSet<string>>(() => InactiveWords(root));
    }

    /// <summary>The names in this document that mean the symbol.</summary>
    public ImmutableArray<SimpleNameSyntax> To(ISymbol symbol)
    {
        if (!_found.TryGetValue(symbol, out ImmutableArray<SimpleNameSyntax> names))
            _found[symbol] = names = [.. _names[symbol.Name].Where(name => Symbols(name, _model).Contains(symbol, SymbolEqualityComparer.Default))];
        return names;
    }

    /// <summary>
    /// True when something that this document's syntax does not show may name the symbol: another part of a partial type, or inactive code.
    /// </summary>
    public bool MayBeNamedElsewhere(ISymbol symbol) =>
        _inactiveWords.Value.Contains(symbol.Name)
        || (symbol is INamedTypeSymbol { DeclaredAccessibility: not Accessibility.Private }
            && OtherFiles(symbol.Name).Any(file => Names(file, symbol) || InactiveWords(file).Contains(symbol.Name)))
        || (symbol.ContainingType is { } type
            && !IsLocal(symbol)
            && OtherParts(type).Any(part => Names(part, symbol) || InactiveWords(part).Contains(symbol.Name)));

    /// <summary>The symbols that the code of a node names.</summary>
    public IEnumerable<ISymbol> In(SyntaxNode node) => Names(node).SelectMany(name => Symbols(name, _model));

    private bool Names(SyntaxNode part, ISymbol symbol) => Names(part).Any(name =>
        name.Identifier.ValueText == symbol.Name
        && Symbols(name, _model.Compilation.GetSemanticModel(part.SyntaxTree)).Contains(symbol, SymbolEqualityComparer.Default));

    private IEnumerable<SyntaxNode> OtherFiles(string name) => _model.Compilation.SyntaxTrees
        .Where(tree => tree != _model.SyntaxTree && tree.GetText(_cancellationToken).ToString().Contains(name))
        .Select(tree => tree.GetRoot(_cancellationToken));

    private static bool IsLocal(ISymbol symbol) => symbol is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction };

    private IEnumerable<SyntaxNode> OtherParts(INamedTypeSymbol type) => type.ContainingTypes()
        .SelectMany(container => container.DeclaringSyntaxReferences)
        .Where(reference => reference.SyntaxTree != _model.SyntaxTree)
        .Select(reference => reference.GetSyntax(_cancellationToken));

    private static IEnumerable<SimpleNameSyntax> Names(SyntaxNode node) =>
        node.DescendantNodesAndSelf(descendIntoTrivia: true).OfType<SimpleNameSyntax>();

    private IEnumerable<ISymbol> Symbols(SimpleNameSyntax name, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(name, _cancellationToken);
        // A name that binds to nothing for sure may mean any of its candidates: a method group, or code with errors.
        ImmutableArray<ISymbol> symbols = info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
        return symbols.Select(Definition);
    }

    private static ISymbol Definition(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } method } => method.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };

    private static ImmutableHashSet<string> InactiveWords(SyntaxNode root)
    {
        if (!root.ContainsDirectives)
            return [];
        IEnumerable<SyntaxTrivia> inactive = root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia));
        return [.. inactive.SelectMany(trivia => SyntaxFactory.ParseTokens(trivia.ToString()))
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
    }
}
