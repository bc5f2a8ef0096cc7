using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>The ways to let a client of HTTP that lives for longer than a token get its tokens by itself.</summary>
internal static class HeaderRepairs
{
    /// <summary>Those for the client that a token is set in, the best first.</summary>
    public static IEnumerable<ITokenRepair> Of(
        ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
        CancellationToken cancellationToken)
    {
        if (DefaultHeader.Around(token, model, cancellationToken) is { } header)
        {
            yield return new ClientWithHandler(token, header, diagnostic, root, model, provider, cancellationToken);
            yield return new ClientOfConstructor(token, header, diagnostic, root, model, provider, cancellationToken);
            yield return new RegisteredHandler(token, header, diagnostic, model, provider, cancellationToken);
        }
        yield return new InitializedClient(token, diagnostic, model, provider, cancellationToken);
        yield return new RestClientWithHandler(token, diagnostic, root, model, provider, cancellationToken);
    }
}
