using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Statements that only ask whether a parameter has a value: <c>if (string.IsNullOrEmpty(token)) throw …</c>,
/// <c>ArgumentNullException.ThrowIfNull(token)</c>. They have no meaning where nothing else uses it.
/// </summary>
internal static class ParameterGuards
{
    private static readonly string[] Credentials = ["token", "secret", "jwt", "bearer"];

    /// <summary>The statement that a name of a parameter stands in; null when it is no such one.</summary>
    public static StatementSyntax? Around(IdentifierNameSyntax parameter)
    {
        string name = parameter.Identifier.ValueText;
        return parameter.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).OfType<StatementSyntax>()
            .FirstOrDefault(statement => statement.Parent is BlockSyntax && !statement.HasInnerDirectives() && statement switch
            {
                IfStatementSyntax { Else: null } guard => IsCheck(guard.Condition, name) && (GuardBody.IsThrow(guard.Statement)
                    // Without a credential nothing was done. The provider has one, or throws.
                    || (IsCredential(name) && GuardBody.IsReturn(guard.Statement))),
                ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call }
                    => called.Name.Identifier.ValueText.StartsWith("ThrowIfNull", StringComparison.Ordinal)
                        && called.Expression.ToString().StartsWith("Argument", StringComparison.Ordinal)
                        && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } value && Is(value, name),
                _ => false,
            });
    }

    private static bool IsCredential(string name) => Credentials.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsCheck(ExpressionSyntax condition, string name) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsCheck(inner, name),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } both => IsCheck(both.Left, name) && IsCheck(both.Right, name),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right: LiteralExpressionSyntax } equality
            => Is(equality.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } length ? length.Expression : equality.Left, name),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax } pattern => Is(pattern.Expression, name),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" },
            ArgumentList.Arguments: [{ Expression: var value }] } => Is(value, name),
        _ => false,
    };

    private static bool Is(ExpressionSyntax value, string name) => value is IdentifierNameSyntax { Identifier.ValueText: var other } && other == name;
}
