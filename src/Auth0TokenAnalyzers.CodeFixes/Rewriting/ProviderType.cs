using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>The token provider as the project references it.</summary>
internal static class ProviderType
{
    public const string Namespace = "Auth0ManagementTokens";
    public const string Name = "Auth0ManagementTokenProvider";
    public const string QualifiedName = $"global::{Namespace}.{Name}";

    /// <summary>The provider's type; null when the project does not reference its assembly.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{Namespace}.{Name}") is { ContainingAssembly.Name: Namespace } type ? type : null;

    /// <summary>Whether the simple name means the provider at the position (true), nothing yet (null), or something else (false).</summary>
    public static bool? IsMeantBySimpleName(this INamedTypeSymbol provider, int position, SemanticModel model)
    {
        ImmutableArray<ISymbol> meanings = model.LookupSymbols(position, name: Name);
        return meanings.IsEmpty ? null : meanings.Length == 1 && SymbolEqualityComparer.Default.Equals(meanings[0], provider);
    }
}
