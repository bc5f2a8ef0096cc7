using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>The provider of a tenant that a class keeps already: code of the class needs no second one.</summary>
internal static class KeptProvider
{
    private const string Provider = "Auth0ManagementTokenProvider";

    /// <summary>The text of the field or property that holds it; null when the class has none, several, or one of another tenant.</summary>
    /// <param name="place">Where it is to be named.</param>
    /// <param name="domain">C# text of the tenant's domain.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static (string Text, ISymbol Symbol)? At(SyntaxNode place, string domain, SemanticModel model, CancellationToken cancellationToken)
    {
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            // In a constructor, and for another field, it may not be there yet.
            || place.Ancestors().Any(ancestor => ancestor is ConstructorDeclarationSyntax or FieldDeclarationSyntax)
            || !type.DescendantTokens().Any(token => token.ValueText == Provider))
            return null;
        return VariablesInScope.At(place, model, cancellationToken)
            .Where(variable => variable.Symbol is IFieldSymbol or IPropertySymbol && variable.Type.Name == Provider)
            .ToList() is [var single]
            && Source(single.Symbol, type, model, cancellationToken) is InvocationExpressionSyntax { ArgumentList.Arguments: [var tenant, ..] } creation
            && IsSame(tenant.Expression, creation)
            ? (single.Text, single.Symbol)
            : null;

        bool IsSame(ExpressionSyntax tenant, SyntaxNode creation)
        {
            if (Text(tenant) == domain)
                return true;
            ExpressionSyntax expression = SyntaxFactory.ParseExpression(domain);
            return model.GetSpeculativeSymbolInfo(place.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Symbol
                    is (IFieldSymbol or IPropertySymbol) and var member
                && Source(member, type, model, cancellationToken) is { } read
                && read.FirstAncestorOrSelf<MemberDeclarationSyntax>() == creation.FirstAncestorOrSelf<MemberDeclarationSyntax>()
                && Text(read) == Text(tenant);
        }
    }

    /// <summary>The only value that a member of the class gets there.</summary>
    private static ExpressionSyntax? Source(ISymbol member, TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax[] values =
        [
            .. type.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Where(assignment => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, member))
                .Select(assignment => assignment.Right),
            .. member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).Select(declaration => declaration switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } => value,
                PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
                PropertyDeclarationSyntax { Initializer.Value: var value } => value,
                _ => null,
            }).OfType<ExpressionSyntax>(),
        ];
        return values is [var single] ? single : null;
    }

    // The compiler's opinion of null says nothing about the tenant.
    private static string Text(ExpressionSyntax expression) => expression is PostfixUnaryExpressionSyntax { Operand: var operand }
        ? operand.ToString()
        : expression.ToString();
}
