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
    /// <summary>The token together with the settings that go before it; the token itself where there are none.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax token, SemanticModel model)
    {
        ExpressionSyntax whole = token;
        while (whole.Parent is ParenthesizedExpressionSyntax || IsBehindSetting(whole, model))
            whole = (ExpressionSyntax)whole.Parent!;
        return whole is ParenthesizedExpressionSyntax ? token : whole;
    }

    private static bool IsBehindSetting(ExpressionSyntax token, SemanticModel model) => token.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => either.Right == token && TokenSetting.Is(either.Left, model),
        // string.IsNullOrEmpty(setting) ? token : setting
        ConditionalExpressionSyntax choice when choice.WhenTrue == token => IsMissing(choice.Condition, choice.WhenFalse, model),
        ConditionalExpressionSyntax choice when choice.WhenFalse == token => IsThere(choice.Condition, choice.WhenTrue, model),
        _ => false,
    };

    /// <summary>True for a condition that a setting has no token.</summary>
    public static bool IsMissing(ExpressionSyntax condition, ExpressionSyntax setting, SemanticModel model) =>
        TokenSetting.Is(setting, model) && IsMissing(condition, setting);

    /// <summary>True for a condition that a setting has a token.</summary>
    public static bool IsThere(ExpressionSyntax condition, ExpressionSyntax setting, SemanticModel model) =>
        TokenSetting.Is(setting, model) && condition switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => IsMissing(not.Operand, setting),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } differs => IsSame(differs.Left, setting) && IsNothing(differs.Right),
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { RawKind: (int)SyntaxKind.NotPattern, Pattern: ConstantPatternSyntax nothing } } found
                => IsSame(found.Expression, setting) && IsNothing(nothing.Expression),
            _ => false,
        };

    /// <summary>True for a condition that a value is none.</summary>
    public static bool IsMissing(ExpressionSyntax condition, ExpressionSyntax setting) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsMissing(inner, setting),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var argument], Expression: MemberAccessExpressionSyntax
            { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace", Expression: var type } }
            => type.ToString() is "string" or "String" or "System.String" && IsSame(argument.Expression, setting),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } same => IsSame(same.Left, setting) && IsNothing(same.Right),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax nothing } found => IsSame(found.Expression, setting) && IsNothing(nothing.Expression),
        _ => false,
    };

    private static bool IsSame(ExpressionSyntax one, ExpressionSyntax other) => SyntaxFactory.AreEquivalent(one, other);

    private static bool IsNothing(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.ValueText: "" or "null" };
}
