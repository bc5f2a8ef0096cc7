using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>A method with everything that must keep its signature: interface members, overrides, implementations; and every place that names one of them.</summary>
/// <param name="Declarations">The declarations, all of them in source.</param>
/// <param name="References">The places.</param>
internal sealed record MethodFamily(ImmutableArray<AsyncFunction> Declarations, ImmutableArray<MethodReference> References)
{
    /// <summary>True when the methods get the suffix <c>Async</c>.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>True when the methods get an optional <c>CancellationToken</c>.</summary>
    public bool TakesCancellationToken { get; init; }

    /// <summary>True to return <c>ValueTask</c> instead of <c>Task</c>.</summary>
    public bool ReturnsValueTask { get; init; }

    /// <summary>The family; null when a part of it cannot be changed, or when somebody uses it who cannot be seen.</summary>
    public static async Task<MethodFamily?> FindAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        var declarations = new Dictionary<FunctionKey, AsyncFunction>();
        var references = ImmutableArray.CreateBuilder<MethodReference>();
        var searched = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var queue = new Queue<IMethodSymbol>([method]);
        while (queue.Count > 0)
        {
            IMethodSymbol current = queue.Dequeue();
            if (!searched.Add(current))
                continue;
            foreach (ReferencedSymbol found in await SymbolFinder.FindReferencesAsync(current, solution, cancellationToken).ConfigureAwait(false))
            {
                if (found.Definition is not IMethodSymbol definition
                    || await DeclarationAsync(definition, solution, cancellationToken).ConfigureAwait(false) is not { } declaration)
                    return null;
                searched.Add(definition);
                declarations[declaration.Key] = declaration;
                foreach (ReferenceLocation location in found.Locations)
                {
                    if (await MethodReference.AtAsync(location, cancellationToken).ConfigureAwait(false) is not { } reference)
                        return null;
                    references.Add(reference);
                }
            }
            foreach (IMethodSymbol other in await MembersThatItImplementsAsync(current, solution, cancellationToken).ConfigureAwait(false))
                queue.Enqueue(other);
        }
        return declarations.Count == 0
            ? null
            : new MethodFamily([.. declarations.Values], [.. references.Distinct()]);
    }

    public static async Task<AsyncFunction?> DeclarationAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        if (symbol.OriginalDefinition.DeclaringSyntaxReferences is not [var reference]
            || solution.GetDocument(reference.SyntaxTree) is not { } document
            || GeneratedCode.Is(document)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }
        SyntaxNode node = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        return node is MethodDeclarationSyntax or LocalFunctionStatementSyntax ? new AsyncFunction(document, model, node) : null;
    }

    // A class can implement an interface by a method that it inherits.
    private static async Task<IEnumerable<IMethodSymbol>> MembersThatItImplementsAsync(IMethodSymbol method, Solution solution,
        CancellationToken cancellationToken)
    {
        if (method.DeclaredAccessibility != Accessibility.Public
            || method.IsStatic
            || method.ContainingType is not { TypeKind: TypeKind.Class, IsSealed: false } type)
            return [];
        IEnumerable<INamedTypeSymbol> derived = await SymbolFinder.FindDerivedClassesAsync(type, solution, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return derived.SelectMany(child => child.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).OfType<IMethodSymbol>()
            .Where(member => SymbolEqualityComparer.Default.Equals(child.FindImplementationForInterfaceMember(member)?.OriginalDefinition,
                method.OriginalDefinition))
            .Select(member => member.OriginalDefinition));
    }
}
