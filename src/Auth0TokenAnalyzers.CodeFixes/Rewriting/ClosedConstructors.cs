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
/// The constructors whose parameters may go: no other document of the solution calls them. What creates the object then is a container, which looks at the
/// parameters when the program runs.
/// </summary>
internal static class ClosedConstructors
{
    /// <summary>Those of the types around the given places.</summary>
    public static async Task<ImmutableHashSet<ISymbol>> AroundAsync(Document document, SemanticModel model, IEnumerable<SyntaxNode> places, CancellationToken cancellationToken)
    {
        var closed = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        IEnumerable<IMethodSymbol> constructors = places.SelectMany(place => place.Ancestors().OfType<TypeDeclarationSyntax>()).Distinct()
            .Select(type => model.GetDeclaredSymbol(type, cancellationToken)).OfType<INamedTypeSymbol>()
            .SelectMany(type => type.InstanceConstructors)
            .Where(constructor => !constructor.Parameters.IsEmpty && !constructor.IsImplicitlyDeclared);
        foreach (IMethodSymbol constructor in constructors)
        {
            IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(constructor, document.Project.Solution, cancellationToken).ConfigureAwait(false);
            if (found.SelectMany(symbol => symbol.Locations).All(location => location.Document.Id == document.Id))
                closed.Add(constructor);
        }
        return closed.ToImmutable();
    }
}
