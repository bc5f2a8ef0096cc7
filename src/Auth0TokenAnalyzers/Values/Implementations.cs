using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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
    /// <summary>Of a contract with more implementations nobody can tell which one runs.</summary>
    private const int MaxImplementations = 8;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The methods that may implement others, by name: the texts are gone through once.</summary>
    private readonly Lazy<ILookup<string, MethodDeclarationSyntax>> _candidates = new(() => compilation.SyntaxTrees.Where(mayMatter)
        .SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not BlockSyntax).OfType<MethodDeclarationSyntax>())
        .Where(method => method.Parent is TypeDeclarationSyntax { BaseList: not null })
        .ToLookup(method => method.Identifier.ValueText, StringComparer.Ordinal));

    /// <summary>
    /// The method itself when it has code, else its implementations that may matter. One that hands the call on to the same method is a decorator:
    /// what runs in the end is another one.
    /// </summary>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.IsAbstract ? _known.GetOrAdd(method, _ => Find(method, cancellationToken)) : [method];

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var found = _candidates.Value[method.Name]
            .Select(node => source.Model(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken)).OfType<IMethodSymbol>()
            .Where(candidate => !candidate.IsAbstract && Overrides.Implements(candidate, method)).Take(MaxImplementations + 1).ToImmutableArray();
        return found.Length > MaxImplementations ? []
            : found.Length > 1 ? [.. found.Where(candidate => !HandsOn(candidate, method, cancellationToken))]
            : found;
    }

    private bool HandsOn(IMethodSymbol candidate, IMethodSymbol method, CancellationToken cancellationToken) =>
        source.Body(candidate, cancellationToken)?.Descendants().OfType<IInvocationOperation>()
            .Any(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method)) ?? false;
}
