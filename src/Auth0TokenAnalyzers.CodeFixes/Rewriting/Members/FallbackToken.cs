using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>A token that code falls back to where a setting has none, <c>configuration["Auth0:Token"] ?? Token</c>: the setting keeps such a token as well.</summary>
internal static class FallbackToken
{
    /// <summary>The expression that has the token of the setting or this one; the token itself where it is no fallback.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax token, SemanticModel model) =>
        token.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var setting } whole
        && whole.Right == token
        && IsSetting(setting, model)
            ? whole
            : token;

    private static bool IsSetting(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        ElementAccessExpressionSyntax { Expression: var settings } => model.GetTypeInfo(settings).Type is { } type
            && (type.Name == "IConfiguration" || type.AllInterfaces.Any(contract => contract.Name == "IConfiguration")),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetEnvironmentVariable" } } => true,
        _ => false,
    };
}
