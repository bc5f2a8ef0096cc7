using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>A member of an interface that nobody asks any more, with what implements it: <c>string Token { get; }</c>.</summary>
internal sealed class OrphanContractMember : IOrphan
{
    private readonly ImmutableArray<(Document Document, MemberDeclarationSyntax Node, SemanticModel Model)> _declarations;

    private OrphanContractMember(ImmutableArray<(Document Document, MemberDeclarationSyntax Node, SemanticModel Model)> declarations) => _declarations = declarations;

    /// <summary>May the symbol be one?</summary>
    public static bool MayBe(ISymbol symbol) =>
        symbol is IPropertySymbol { IsIndexer: false } or IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false }
        && symbol is { IsAbstract: true, IsStatic: false, ContainingType: { TypeKind: TypeKind.Interface, IsGenericType: false, Interfaces.IsEmpty: true } }
        && IsPlain(symbol);

    /// <summary>The declarations; null when somebody names the member, or when one of them does something.</summary>
    /// <param name="symbol">The member, as the solution has it now.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<OrphanContractMember?> OfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        if (found.SelectMany(reference => reference.Locations).Any())
            return null;
        IEnumerable<ISymbol> implementations = await SymbolFinder.FindImplementationsAsync(symbol, solution, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var declarations = ImmutableArray.CreateBuilder<(Document, MemberDeclarationSyntax, SemanticModel)>();
        foreach (ISymbol member in implementations.Prepend(symbol))
        {
            if (!IsPlain(member) || IsExplicit(member) || member.IsVirtual || member.IsOverride || (member.IsAbstract && !SymbolEqualityComparer.Default.Equals(member, symbol))
                || ServesOthers(member, symbol)
                || solution.GetDocument(member.DeclaringSyntaxReferences[0].SyntaxTree) is not { } document
                || await OrphanDeclaration.ChangeableAsync(document, member, cancellationToken).ConfigureAwait(false) is not ({ } node, { } model)
                || node is not MemberDeclarationSyntax declaration
                || !OrphanDeclaration.CanGo(member, declaration, model, cancellationToken))
                return null;
            declarations.Add((document, declaration, model));
        }
        return new OrphanContractMember(declarations.ToImmutable());
    }

    public ImmutableArray<ISymbol> Named(CancellationToken cancellationToken) =>
        [.. _declarations.SelectMany(declaration => Orphans.Named(declaration.Node, declaration.Model, cancellationToken))];

    public async Task<Solution> RemovedAsync(CancellationToken cancellationToken)
    {
        Solution before = _declarations[0].Document.Project.Solution, after = before;
        // What implements it may go when it has gone.
        foreach (var file in _declarations.GroupBy(declaration => declaration.Document.Id).OrderByDescending(file => file.Key == _declarations[0].Document.Id))
        {
            Document document = after.GetDocument(file.Key)!;
            SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            if (await OrphanDeclaration.WithoutAsync(document, [.. file.Select(declaration => root.FindNode(declaration.Node.Span))], cancellationToken)
                .ConfigureAwait(false) is not { } changed)
                return before;
            after = changed;
        }
        return after;
    }

    private static bool IsExplicit(ISymbol member) => member switch
    {
        IPropertySymbol property => !property.ExplicitInterfaceImplementations.IsEmpty,
        IMethodSymbol method => !method.ExplicitInterfaceImplementations.IsEmpty,
        _ => false,
    };

    private static bool IsPlain(ISymbol member) => member.DeclaringSyntaxReferences.Length == 1 && member.GetAttributes().IsEmpty;

    private static bool ServesOthers(ISymbol member, ISymbol contract) => member.ContainingType.AllInterfaces
        .SelectMany(type => type.GetMembers(member.Name))
        .Any(other => !SymbolEqualityComparer.Default.Equals(other, contract)
            && SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(other), member));
}
