using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>The ways to let a client of HTTP that lives for longer than a token get its tokens by itself.</summary>
internal static class HeaderRepairs
{
    /// <summary>Those for the client that a token is set in, the best first.</summary>
    public static IEnumerable<ITokenRepair> Of(
        ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
        CancellationToken cancellationToken) =>
        UseOfLocal(token, root, model, cancellationToken) is { } use
            ? At(use, diagnostic, root, model, provider, cancellationToken).Select(way => new HeaderOfLocal(way, token))
            : At(token, diagnostic, root, model, provider, cancellationToken);

    /// <summary>The header that a token is set in, be it by the only use of a local; null when it stands elsewhere.</summary>
    public static DefaultHeader? Header(ExpressionSyntax token, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) =>
        DefaultHeader.Around(UseOfLocal(token, root, model, cancellationToken) ?? token, model, cancellationToken);

    private static IEnumerable<ITokenRepair> At(
        ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
        CancellationToken cancellationToken)
    {
        if (DefaultHeader.Around(token, model, cancellationToken) is { } header)
        {
            if (HandlerElsewhere.Of(header, diagnostic, root) is { } elsewhere)
                yield return elsewhere;
            yield return new ClientWithHandler(token, header, diagnostic, root, model, provider, cancellationToken);
            yield return new ClientOfConstructor(token, header, diagnostic, root, model, provider, cancellationToken);
            yield return new RegisteredHandler(token, header, diagnostic, model, provider, cancellationToken);
            yield return new HeaderOfRequest(token, header, diagnostic, root, model, provider, cancellationToken);
        }
        yield return new InitializedClient(token, diagnostic, model, provider, cancellationToken);
        yield return new RestClientWithHandler(token, diagnostic, root, model, provider, cancellationToken);
    }

    /// <summary>The only place that reads the local which a token is the value of; null for another token.</summary>
    private static ExpressionSyntax? UseOfLocal(ExpressionSyntax token, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = token;
        while (value.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax)
            value = value.Parent;
        return value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local
            && new References(model, root, cancellationToken).To(local) is [var only]
                ? only
                : null;
    }
}
