using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>The ways to repair what a token of another place gets to.</summary>
internal static class ForwardedRepairs
{
    /// <summary>All ways, the best first.</summary>
    public static IEnumerable<ITokenRepair> Of(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        if (diagnostic.Expression(PropertyKeys.TokenExpression, root) is not { } token)
            yield break;
        ImmutableArray<SyntaxNode> clients = [.. diagnostic.Nodes(PropertyKeys.Clients, root)];
        // What stands in the client is replaced with it.
        ImmutableArray<ExpressionSyntax> calls = [.. ForwardedReport.CallsOf(diagnostic, root)
            .Where(call => !clients.Any(client => client.Span.Contains(call.Span)))];
        bool isLost = ForwardedReport.HasLostCredentials(diagnostic);
        foreach (ImmutableArray<IClientForm> forms in clients.IsEmpty || isLost ? [] : ClientRepair.Forms)
        {
            // A token that the code also needs otherwise is got as before.
            foreach (bool mustGo in new[] { true, false })
                yield return new ClientRepair(clients, forms, new UnneededToken(token, calls, mustGo), diagnostic, model, provider, cancellationToken);
        }
        foreach (ITokenRepair way in clients.IsEmpty && !isLost ? HeaderRepairs.Of(token, diagnostic, root, model, provider, cancellationToken) : [])
            yield return new HeaderWithoutCall(way, calls);
        if (clients.IsEmpty && KeptToken.Of(token, root, model, cancellationToken) is { } kept)
        {
            yield return new CallAtEachUse(token, kept, model);
            yield return new CallingProperty(token, kept, model, cancellationToken);
            if (isLost)
                yield break;
            yield return new TokenAtEachUse(token, kept, diagnostic, root, model, provider, cancellationToken);
            yield return new ProviderInField(token, kept, diagnostic, model, provider, cancellationToken);
        }
    }
}
