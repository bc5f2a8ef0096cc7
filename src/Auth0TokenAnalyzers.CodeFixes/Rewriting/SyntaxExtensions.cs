using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting;

internal static class SyntaxExtensions
{
    /// <summary>True when a directive stands between the first and the last token of the node, so that the node cannot go without it.</summary>
    public static bool HasInnerDirectives(this SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsDirective && node.Span.Contains(trivia.Span));

    /// <summary>True when a part of the file is switched off by <c>#if</c>.</summary>
    public static bool HasInactiveCode(this SyntaxNode root) =>
        root.ContainsDirectives && root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia));

    /// <summary>The whole expression that a member is named by: <c>this._token</c>.</summary>
    public static ExpressionSyntax Whole(this SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    /// <summary>The expression with the parentheses and the <c>!</c> around it.</summary>
    public static SyntaxNode WithParentheses(this ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
            node = node.Parent;
        return node;
    }

    /// <summary>The expression without <c>!</c>, for which the compiler has no operation.</summary>
    public static ExpressionSyntax WithoutForgiving(this ExpressionSyntax expression) =>
        expression is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand } ? operand : expression;

    /// <summary>The names in an expression that are looked up by themselves: of <c>settings.Domain + suffix</c>, settings and suffix.</summary>
    public static ImmutableArray<IdentifierNameSyntax> LeadingNames(this ExpressionSyntax expression) =>
        [.. expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax member || member.Expression == name)];

    /// <summary>The argument as it is written; null for a default that the compiler fills in. With a <c>!</c>, the operation only knows the expression.</summary>
    public static ArgumentSyntax? Written(this IArgumentOperation argument)
    {
        if (argument.ArgumentKind != ArgumentKind.Explicit)
            return null;
        SyntaxNode? node = argument.Syntax;
        while (node is ExpressionSyntax)
            node = node.Parent;
        return node as ArgumentSyntax;
    }

    /// <summary>True for a static lambda or local function, which sees nothing of the functions around it.</summary>
    public static bool IsStaticFunction(this SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
