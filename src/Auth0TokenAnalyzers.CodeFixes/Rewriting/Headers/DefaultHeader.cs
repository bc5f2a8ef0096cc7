using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>A statement or lambda that puts a token on every request of an <c>HttpClient</c>.</summary>
/// <param name="Client">The client.</param>
/// <param name="Setting">The statement; or the lambda that does nothing else.</param>
internal sealed record DefaultHeader(ExpressionSyntax Client, SyntaxNode Setting)
{
    /// <summary>The setting that a token stands in, with its scheme; null when it stands elsewhere.</summary>
    public static DefaultHeader? Around(ExpressionSyntax token, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode text = token;
        while (text.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            or InterpolationSyntax or InterpolatedStringExpressionSyntax)
        {
            text = text.Parent;
        }
        ExpressionSyntax? written = Call(text) is BaseObjectCreationExpressionSyntax header ? Assigned(header)
            : Call(text) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } } parsed ? Assigned(parsed)
            : Call(text) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAddWithoutValidation" } } call
                && call.ArgumentList.Arguments[0] is { Expression: var name } && IsAuthorization(model.GetConstantValue(name, cancellationToken))
                    ? call
            : null;
        ExpressionSyntax? client = written switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Authorization", Expression: var headers } }
                => ClientOf(headers),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var headers } } => ClientOf(headers),
            _ => null,
        };
        return client is not null && IsHttpClient(model.GetTypeInfo(client, cancellationToken).Type)
            ? written!.Parent switch
            {
                ExpressionStatementSyntax statement => new DefaultHeader(client, statement),
                LambdaExpressionSyntax lambda => new DefaultHeader(client, lambda),
                _ => null,
            }
            : null;
    }

    /// <summary>The call or creation that a node is an argument of.</summary>
    private static SyntaxNode? Call(SyntaxNode node) =>
        node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: var call } } ? call : null;

    private static AssignmentExpressionSyntax? Assigned(ExpressionSyntax header) =>
        header.Parent is AssignmentExpressionSyntax assignment && assignment.Right == header ? assignment : null;

    private static ExpressionSyntax? ClientOf(ExpressionSyntax headers) =>
        headers is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DefaultRequestHeaders", Expression: var client } ? client : null;

    private static bool IsAuthorization(Optional<object?> name) =>
        name is { HasValue: true, Value: string text } && text.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    private static bool IsHttpClient(ITypeSymbol? type) =>
        type is { Name: "HttpClient", ContainingNamespace: var container } && container.ToDisplayString() == "System.Net.Http";
}
