using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// A token that code takes where a setting has none: <c>configuration["Auth0:Token"] ?? Fallback</c>. New code asks the provider and no setting, which is as old
/// a token as the one in the code.
/// </summary>
internal static class FallbackToken
{
    private static readonly string[] s_configurations = ["IConfiguration", "NameValueCollection"];

    /// <summary>The token together with the settings that go before it; the token itself where there are none.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax token, SemanticModel model)
    {
        ExpressionSyntax whole = token;
        while (whole.Parent is ParenthesizedExpressionSyntax || (whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either
            && either.Right == whole && IsSetting(either.Left, model)))
            whole = (ExpressionSyntax)whole.Parent;
        return whole is ParenthesizedExpressionSyntax ? token : whole;
    }

    private static bool IsSetting(ExpressionSyntax value, SemanticModel model) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsSetting(inner, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => IsSetting(either.Left, model) && IsSetting(either.Right, model),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] } access => IsConfiguration(model.GetTypeInfo(access.Expression).Type),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }, ..], Expression: MemberAccessExpressionSyntax called }
            => called.Name.Identifier.ValueText switch
            {
                "GetEnvironmentVariable" => model.GetSymbolInfo(called).Symbol is { ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } },
                "GetValue" => IsConfiguration(model.GetTypeInfo(called.Expression).Type),
                _ => false,
            },
        _ => false,
    };

    private static bool IsConfiguration(ITypeSymbol? type) => type is not null
        && (s_configurations.Contains(type.Name) || type.AllInterfaces.Any(contract => s_configurations.Contains(contract.Name)));
}
