using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// What runs when a method of an interface or of an abstract class is called: services are asked for by their interface. Only code that
/// may matter is looked through, so that a fake for tests beside it does not count.
/// </summary>
/// <param name="compilation">Where implementations are looked for.</param>
/// <param name="source">Gives the models.</param>
/// <param name="mayMatter">Can a file hold code that matters?</param>
internal sealed class Implementations(Compilation compilation, OperationSource source, Func<SyntaxTree, bool> mayMatter)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The methods that may implement others, by name: the texts are gone through once.</summary>
    private readonly Lazy<ILookup<string, MethodDeclarationSyntax>> _candidates = new(() => compilation.SyntaxTrees.Where(mayMatter)
        .SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not BlockSyntax).OfType<MethodDeclarationSyntax>())
        .Where(method => method.Parent is TypeDeclarationSyntax { BaseList: not null })
        .ToLookup(method => method.Identifier.ValueText, StringComparer.Ordinal));

    /// <summary>The method itself when it has code; its only implementation that may matter; <see langword="null"/> when there is none, or several.</summary>
    public IMethodSymbol? Of(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.IsAbstract ? _known.GetOrAdd(method, _ => Find(method, cancellationToken)) : method;

    private IMethodSymbol? Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var found = _candidates.Value[method.Name]
            .Select(node => source.Model(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken)).OfType<IMethodSymbol>()
            .Where(candidate => !candidate.IsAbstract && Overrides.Implements(candidate, method)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
