using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// The constructors and methods whose parameters may go although they are not private: no other document of the solution calls them. What creates an object then is
/// a container, which looks at the parameters when the program runs.
/// </summary>
internal static class ClosedMethods
{
    /// <summary>A parameter that has a secret as its default, or another text: it is there for nobody's sake when its method does not use it.</summary>
    public static bool HasTextAsDefault(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string { Length: > 0 } };

    /// <summary>Those of the types around the given places, and the parameters among theirs that have to stay.</summary>
    public static async Task<ImmutableHashSet<ISymbol>> AroundAsync(Document document, SemanticModel model, IEnumerable<SyntaxNode> places,
        CancellationToken cancellationToken)
    {
        var closed = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        IEnumerable<IMethodSymbol> methods = places.SelectMany(place => place.Ancestors().OfType<TypeDeclarationSyntax>()).Distinct()
            .Select(type => model.GetDeclaredSymbol(type, cancellationToken)).OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method is { IsImplicitlyDeclared: false, Parameters.IsEmpty: false }
                && (method.MethodKind == MethodKind.Constructor || IsClosable(method)));
        foreach (IMethodSymbol method in methods)
        {
            IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(method, document.Project.Solution, cancellationToken)
                .ConfigureAwait(false);
            if (found.SelectMany(symbol => symbol.Locations).Any(location => location.Document.Id != document.Id))
                continue;
            closed.Add(method);
            if (await IsOfTypedClientAsync(method, document.Project.Solution, cancellationToken).ConfigureAwait(false))
                closed.UnionWith(method.Parameters.Where(IsClient));
        }
        return closed.ToImmutable();
    }

    private static bool IsClient(IParameterSymbol parameter) => parameter.Type.Name == "HttpClient";

    private static bool IsClosable(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsOverride: false, IsAbstract: false, IsPartialDefinition: false,
            PartialDefinitionPart: null }
        && method.Parameters.Any(HasTextAsDefault)
        && method.GetAttributes().IsEmpty
        && !method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>
    /// True for a constructor that the factory of clients calls: <c>services.AddHttpClient&lt;Api>()</c> passes the client, and fails when it is not taken.
    /// </summary>
    public static async Task<bool> IsOfTypedClientAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        if (method.MethodKind != MethodKind.Constructor || !method.Parameters.Any(IsClient))
            return false;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(method.ContainingType, solution, cancellationToken)
            .ConfigureAwait(false);
        foreach (ReferenceLocation location in found.SelectMany(symbol => symbol.Locations))
        {
            SyntaxNode root = await location.Location.SourceTree!.GetRootAsync(cancellationToken).ConfigureAwait(false);
            if (root.FindNode(location.Location.SourceSpan,
                getInnermostNodeForTie: true).Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: ContainerMethods.TypedClient or "AddTypedClient" } })
                return true;
        }
        return false;
    }
}
