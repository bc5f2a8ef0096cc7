using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
    public static ExpressionSyntax Whole(this SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    /// <summary>True for a static lambda or local function, which sees nothing of the functions around it.</summary>
    public static bool IsStaticFunction(this SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
