using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>What waits for the result of a call, and still is that result: <c>await GetTokenAsync().ConfigureAwait(false)</c>, <c>GetTokenAsync().Result</c>.</summary>
internal static class WaitedFor
{
    /// <summary>The expression and everything around it that is the same token, from the inside out.</summary>
    public static IEnumerable<ExpressionSyntax> From(ExpressionSyntax expression)
    {
        for (ExpressionSyntax? current = expression; current is not null; current = Around(current))
            yield return current;
    }

    private static ExpressionSyntax? Around(ExpressionSyntax expression) => expression.Parent switch
    {
        AwaitExpressionSyntax await => await,
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain => certain,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult",
            Parent: InvocationExpressionSyntax waiting } => waiting,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result when result.Expression == expression => result,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } certain => certain,
        _ => null,
    };
}
