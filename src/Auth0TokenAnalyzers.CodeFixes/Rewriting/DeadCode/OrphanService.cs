using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// A class that nobody makes but a container, with the interface by which it is asked for, where nobody asks for it any more: only registrations and its own
/// code name them. What is never made does nothing, whatever it could do.
/// </summary>
internal sealed class OrphanService : IOrphan
{
    private static readonly string[] s_known = ["System.IDisposable", "System.IAsyncDisposable"];

    private readonly ImmutableArray<(Document Document, TypeDeclarationSyntax Node, SemanticModel Model)> _declarations;
    private readonly Solution _unregistered;

    private OrphanService(ImmutableArray<(Document Document, TypeDeclarationSyntax Node, SemanticModel Model)> declarations, Solution unregistered)
    {
        _declarations = declarations;
        _unregistered = unregistered;
    }

    /// <summary>May the symbol be one?</summary>
    public static bool MayBe(ISymbol symbol) => symbol is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, ContainingType: null } type
        && IsPlain(type);

    /// <summary>The service; null when somebody names it, or when a registration has to stay.</summary>
    /// <param name="symbol">The class or interface, as the solution has it now.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<OrphanService?> OfAsync(INamedTypeSymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        INamedTypeSymbol contract = symbol.Interfaces.FirstOrDefault(type => !s_known.Contains(type.ToDisplayString())) ?? symbol;
        ImmutableArray<INamedTypeSymbol> types = contract.TypeKind == TypeKind.Interface
            ? [contract, .. (await SymbolFinder.FindImplementationsAsync(contract, solution, cancellationToken: cancellationToken).ConfigureAwait(false))
                .OfType<INamedTypeSymbol>()]
            : [contract];
        var declarations = ImmutableArray.CreateBuilder<(Document, TypeDeclarationSyntax, SemanticModel)>();
        foreach (INamedTypeSymbol type in types)
        {
            if (!IsPlain(type) || !Reach.IsWithinSolution(type, solution)
                || !type.Interfaces.All(own => types.Contains(own, SymbolEqualityComparer.Default) || s_known.Contains(own.ToDisplayString()))
                || solution.GetDocument(type.DeclaringSyntaxReferences[0].SyntaxTree) is not { } document
                || await OrphanDeclaration.ChangeableAsync(document, type, cancellationToken).ConfigureAwait(false)
                    is not (TypeDeclarationSyntax node, { } model)
                || node.Members.OfType<BaseTypeDeclarationSyntax>().Any()
                || !LeavesNamespace(type, types)
                || await HiddenUses.MayBeOfAsync(type, solution, cancellationToken).ConfigureAwait(false))
                return null;
            declarations.Add((document, node, model));
        }
        return await ServiceRegistrations.WithoutAsync(types, solution, cancellationToken).ConfigureAwait(false) is { } unregistered
            ? new OrphanService(declarations.ToImmutable(), unregistered)
            : null;
    }

    public ImmutableArray<ISymbol> Named(CancellationToken cancellationToken) =>
        [.. _declarations.SelectMany(declaration => Orphans.Named(declaration.Node, declaration.Model, cancellationToken))];

    public async Task<Solution> RemovedAsync(CancellationToken cancellationToken)
    {
        Solution result = _unregistered;
        // From behind, so that the others of a file stay where they are; classes before their interface.
        foreach (var (old, node, _) in _declarations.OrderByDescending(declaration => declaration.Node is ClassDeclarationSyntax)
            .ThenByDescending(declaration => declaration.Node.SpanStart))
        {
            if (result.GetDocument(old.Id) is not { } document
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || root.DescendantNodes().OfType<TypeDeclarationSyntax>().FirstOrDefault(type => SyntaxFactory.AreEquivalent(type, node)) is not { } current)
                return old.Project.Solution;
            result = await OrphanDeclaration.RemovedAsync(document, current, cancellationToken).ConfigureAwait(false);
        }
        return result;
    }

    private static bool IsPlain(INamedTypeSymbol type) =>
        type is { DeclaringSyntaxReferences.Length: 1, IsGenericType: false, IsStatic: false, IsRecord: false, StaticConstructors.IsEmpty: true }
        && (type.TypeKind == TypeKind.Interface || type is { IsAbstract: false, BaseType.SpecialType: SpecialType.System_Object })
        && type.GetAttributes().IsEmpty;

    // A `using` of a namespace without types is an error.
    private static bool LeavesNamespace(INamedTypeSymbol type, ImmutableArray<INamedTypeSymbol> gone) => type.ContainingNamespace.IsGlobalNamespace
        || type.ContainingNamespace.GetMembers().Any(member => !gone.Contains(member, SymbolEqualityComparer.Default));
}
