using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>The token provider as the project references it.</summary>
internal static class ProviderType
{
    /// <summary>Its name without its namespace.</summary>
    public const string Name = "Auth0ManagementTokenProvider";

    private const string Namespace = "Auth0ManagementTokens";

    /// <summary>The exception of a provider that gets no token; null when the project does not reference its assembly.</summary>
    public static INamedTypeSymbol? Failure(Compilation compilation) =>
        Find(compilation)?.ContainingAssembly.GetTypeByMetadataName(Namespace + ".Auth0TokenException");

    /// <summary>The provider's type; null when the project does not reference its assembly.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{Namespace}.{Name}") is { ContainingAssembly.Name: Namespace } type ? type : null;
}
