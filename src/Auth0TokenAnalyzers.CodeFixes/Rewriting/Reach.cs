using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Whether the solution has all code that uses a symbol. It has for what is private or internal, as long as no other assembly may see the internals, and for
/// everything in a program, with the libraries that are its own. A public member of another library may be used by anybody.
/// </summary>
internal static class Reach
{
    public static bool IsWithinSolution(ISymbol symbol, Solution solution)
    {
        if (symbol.ContainingAssembly is not { } assembly)
            return false;
        ImmutableArray<Project> projects = [.. solution.Projects.Where(project => project.AssemblyName == assembly.Name)];
        return !projects.IsEmpty && (IsPrivate(symbol) || (IsInternal(symbol) && !assembly.SharesInternals()) || projects.All(Programs.Own));
    }

    /// <summary>True when a member stands in for one that callers name instead: of an interface or a base class, or in another part.</summary>
    public static bool IsCalledByOtherNames(ISymbol member) =>
        member.IsVirtual || member.IsAbstract || member.IsOverride || member.IsExtern
        || member is IMethodSymbol { PartialDefinitionPart: not null } or IMethodSymbol { PartialImplementationPart: not null }
        || member.ContainingType.TypeKind == TypeKind.Interface
        || member.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers())
            .Any(declared => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member));

    private static bool IsPrivate(ISymbol symbol) =>
        symbol.DeclaredAccessibility == Accessibility.Private || (symbol.ContainingType is { } type && IsPrivate(type));

    private static bool IsInternal(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal
        || (symbol.ContainingType is { } type && IsInternal(type));
}
