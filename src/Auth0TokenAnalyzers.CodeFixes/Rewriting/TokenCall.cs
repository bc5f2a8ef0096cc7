using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Puts the call that gets a token from the provider in the place of an old token.</summary>
internal sealed class TokenCall(
    ExpressionSyntax token, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (IsKeptForEver())
            return null;
        string typeName = names.At(token, provider);
        Replacement call = new ProviderCall(model, mayAwait, cancellationToken).At(
            token, new ProviderExpression(token, diagnostic, model) { Names = names }.In(typeName), diagnostic.Property(PropertyKeys.HeaderScheme)) with
            {
                IsOptional = ForwardedCalls.Is(diagnostic),
            };
        if (token.Parent is not (ReturnStatementSyntax or ArrowExpressionClauseSyntax))
            return new Repair(call);
        SyntaxNode root = token.SyntaxTree.GetRoot(cancellationToken);
        FallbackCalls calls = FallbackCalls.Of(token, root, model, cancellationToken);
        return LazyCalls.Of(token, [], root, model, cancellationToken) is { } lazy
            ? new Repair([call, .. calls.Replacements, .. lazy.Replacements], []) { Removals = calls.Removals.AddRange(lazy.Removals) }
            : null;
    }

    // A token in an object of a static member would be asked for once, and be dead after a day.
    private bool IsKeptForEver() =>
        token.Ancestors().TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or BlockSyntax or ArrowExpressionClauseSyntax))
            .OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
        && member is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax
        && member.Modifiers.Any(SyntaxKind.StaticKeyword)
        && token.Ancestors().TakeWhile(node => node != member).Any(node => node is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax });
}
