using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>The calls of a method that brings a token, with what waits for them.</summary>
internal static class TokenCalls
{
    public static IEnumerable<ExpressionSyntax> Of(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? method = model.GetDeclaredSymbol(declaration, cancellationToken);
        return declaration.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Any(name => name.Identifier.ValueText == declaration.Identifier.ValueText)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call, cancellationToken).Symbol, method))
            .SelectMany(WithWaiting);
    }

    // await GetTokenAsync().ConfigureAwait(false), GetTokenAsync().GetAwaiter().GetResult()
    private static IEnumerable<ExpressionSyntax> WithWaiting(InvocationExpressionSyntax call)
    {
        ExpressionSyntax? current = call;
        while (current is not null)
        {
            yield return current;
            current = current.Parent switch
            {
                AwaitExpressionSyntax await => await,
                ParenthesizedExpressionSyntax parenthesized => parenthesized,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult",
                    Parent: InvocationExpressionSyntax waiting } => waiting,
                _ => null,
            };
        }
    }
}
