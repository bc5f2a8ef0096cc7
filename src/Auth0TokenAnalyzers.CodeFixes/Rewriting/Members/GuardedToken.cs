using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// A token of a field or property that code asks for before it goes on, <c>if (s_token is null) return;</c>: from now on that asks for the secret of the new client,
/// since the old token says nothing about whether there is one.
/// </summary>
internal sealed class GuardedToken(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The repair with what asks for the client; null where that cannot be asked for.</summary>
    public Repair? Asked(Repair repair, TypeNames names)
    {
        ImmutableArray<Replacement?> asked = [.. Guards().Where(guard => !IsWritten(guard, repair)).Select(guard => Secret(guard, names))];
        return asked.Contains(null) ? null : repair with { Replacements = repair.Replacements.AddRange(asked.OfType<Replacement>()) };
    }

    /// <summary>The expressions of the token that code asks whether they have a value, and does without where they have none.</summary>
    private ImmutableArray<ExpressionSyntax> Guards()
    {
        if (diagnostic.Id != RuleIds.StaticManagementToken || diagnostic.Expression(PropertyKeys.TokenExpression, root) is not { } token)
            return [];
        while (token is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
            token = token is ParenthesizedExpressionSyntax inner ? inner.Expression : ((PostfixUnaryExpressionSyntax)token).Operand;
        ISymbol? member = model.GetSymbolInfo(token, cancellationToken).Symbol;
        if (member is not (IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false })
            || token.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } code)
        {
            return [];
        }
        return
        [
            .. new References(model, code, cancellationToken).To(member).Select(SyntaxExtensions.Whole)
                .Where(use => use.IsEquivalentTo(token, topLevel: false) && IsAsked(use)),
        ];
    }

    // What only throws goes with the token.
    private static bool IsAsked(ExpressionSyntax use) => use.Parent switch
    {
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            comparison.Right.IsKind(SyntaxKind.NullLiteralExpression) || comparison.Right.ToString() is "\"\"" or "string.Empty",
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } } => true,
        _ => false,
    }
        && !(use.FirstAncestorOrSelf<StatementSyntax>() is IfStatementSyntax { Else: null, Statement: var without } && GuardBody.IsThrow(without));

    private static bool IsWritten(SyntaxNode guard, Repair repair) =>
        repair.Removals.Concat(repair.Replacements.Select(replacement => replacement.Node)).Any(node => node.Span.Contains(guard.Span));

    private Replacement? Secret(ExpressionSyntax guard, TypeNames names)
    {
        if (model.Compilation.GetTypeByMetadataName("System.Environment") is not { } environment)
            return null;
        var expression = new ProviderExpression(guard, diagnostic, model) { Names = names };
        Code provider = expression.Code("");
        string? secret = provider switch
        {
            { Arguments: [_, _, var read] } => read.ToString().TrimEnd('!'),
            { Arguments.IsDefault: true } when provider.ToString() == "." + ProviderExpression.Shared =>
                $"{names.At(guard, environment)}.GetEnvironmentVariable(\"{EnvironmentNames.OfSharedProvider.ClientSecret}\")",
            _ => null,
        };
        return secret is null ? null : new Replacement(guard, secret, expression.Needs) { IsOptional = true };
    }
}
