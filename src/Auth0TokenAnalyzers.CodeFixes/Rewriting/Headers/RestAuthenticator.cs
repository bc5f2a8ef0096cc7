using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>An authenticator of RestSharp that puts one token on every request: <c>Authenticator = new JwtAuthenticator(token)</c>.</summary>
/// <param name="Setting">The assignment, to a member of options or of a client.</param>
/// <param name="IsKept">True when the client may outlive the call that makes it.</param>
internal sealed record RestAuthenticator(AssignmentExpressionSyntax Setting, bool IsKept)
{
    private const string Member = "Authenticator";

    /// <summary>The authenticator that a token is given to; null when it stands elsewhere.</summary>
    public static RestAuthenticator? Around(ExpressionSyntax token, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = token.WithParentheses();
        return value.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } authenticator }
            && assignment.Left is IdentifierNameSyntax { Identifier.ValueText: Member } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: Member }
            && IsBearer(authenticator, model, cancellationToken)
                ? new RestAuthenticator(assignment, !IsOfOneCall(assignment, model, cancellationToken))
                : null;
    }

    private static bool IsBearer(BaseObjectCreationExpressionSyntax authenticator, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(authenticator, cancellationToken).Type is { } type && type.ToDisplayString() switch
        {
            "RestSharp.Authenticators.JwtAuthenticator" => true,
            "RestSharp.Authenticators.OAuth2.OAuth2AuthorizationRequestHeaderAuthenticator" or "RestSharp.Authenticators.OAuth2AuthorizationRequestHeaderAuthenticator" =>
                authenticator.ArgumentList?.Arguments is [_, { Expression: var scheme }]
                && model.GetConstantValue(scheme, cancellationToken) is { HasValue: true, Value: "Bearer" },
            _ => false,
        };

    private static bool IsOfOneCall(AssignmentExpressionSyntax setting, SemanticModel model, CancellationToken cancellationToken) =>
        Client(setting, model, cancellationToken) is { } client && client.Parent switch
        {
            MemberAccessExpressionSyntax => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local } =>
                model.GetDeclaredSymbol(local, cancellationToken) is { } holder
                && local.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                && new References(model, member, cancellationToken).To(holder).All(use => IsReceiver(use, local)),
            _ => false,
        };

    private static bool IsReceiver(ExpressionSyntax use, VariableDeclaratorSyntax local) =>
        use.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax
        && use.Ancestors().TakeWhile(node => !node.Span.Contains(local.Span)).All(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    /// <summary>The only client that is made with what the authenticator is set in; null when that is not seen.</summary>
    private static SyntaxNode? Client(AssignmentExpressionSyntax setting, SemanticModel model, CancellationToken cancellationToken)
    {
        if (setting.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax options })
        {
            return options.Parent switch
            {
                ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made } => made,
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => Made(model.GetDeclaredSymbol(local, cancellationToken), setting, model, cancellationToken),
                // The member of a client itself.
                _ => null,
            };
        }
        ISymbol? holder = setting.Left is MemberAccessExpressionSyntax { Expression: var owner } ? model.GetSymbolInfo(owner, cancellationToken).Symbol : null;
        return Made(holder, setting, model, cancellationToken);
    }

    private static SyntaxNode? Made(ISymbol? holder, SyntaxNode setting, SemanticModel model, CancellationToken cancellationToken)
    {
        if (holder is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local || setting.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            return null;
        if (local.Type.Name != "RestClientOptions")
            return reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax client } ? client : null;
        SyntaxNode[] others = [.. new References(model, member, cancellationToken).To(local).Where(use => use.Parent is not MemberAccessExpressionSyntax)];
        return others is [{ Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made } }] ? made : null;
    }
}
