using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>Writes the handler that puts a token of the provider on each request.</summary>
internal sealed class HandlerExpression(ExpressionSyntax token, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider)
{
    /// <summary>The handler's type; null when the referenced assembly has none.</summary>
    private readonly INamedTypeSymbol? _handler =
        provider.ContainingAssembly.GetTypeByMetadataName(provider.ContainingNamespace + ".Auth0ManagementTokenHandler");

    /// <param name="place">What the handler is written into.</param>
    /// <param name="inner">The handler that sends the requests; null to leave it to the factory of clients.</param>
    /// <param name="names">How types are named.</param>
    /// <returns>Null where the credentials of the old code cannot be read at that place.</returns>
    public (Code Code, ImmutableArray<ISymbol> Needs)? At(ExpressionSyntax place, string? inner, TypeNames names)
    {
        if (_handler is null || !IsSame(new ProviderExpression(token, diagnostic, model), new ProviderExpression(place, diagnostic, model)))
            return null;
        var expression = new ProviderExpression(place, diagnostic, model) { Names = names };
        Code code = expression.Code(names.At(place, provider));
        return (new Code("new " + names.At(place, _handler), inner is null ? [code] : [code, inner]), expression.Needs);
    }

    // What has its credentials from the environment may have better ones at the place.
    private static bool IsSame(ProviderExpression atToken, ProviderExpression atPlace) =>
        atToken.IsOfEnvironment || atToken.Sources == atPlace.Sources;
}
