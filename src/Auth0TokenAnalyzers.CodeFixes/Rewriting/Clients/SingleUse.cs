using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Looks behind a variable that is there for one client alone.</summary>
internal static class SingleUse
{
    /// <summary>The value that a local or private field is declared with, when nothing but this expression uses it.</summary>
    public static ExpressionSyntax? Value(ExpressionSyntax use, SemanticModel model, CancellationToken cancellationToken) =>
        Declarator(use, model, cancellationToken)?.Initializer?.Value;

    /// <summary>The declaration of such a variable.</summary>
    public static VariableDeclaratorSyntax? Declarator(ExpressionSyntax use, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? symbol = use is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            ? model.GetSymbolInfo(use, cancellationToken).Symbol
            : null;
        if (symbol is not (ILocalSymbol or IFieldSymbol { DeclaredAccessibility: Accessibility.Private })
            || symbol.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != model.SyntaxTree
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer: not null,
                Parent: VariableDeclarationSyntax { Variables.Count: 1 } } declarator)
        {
            return null;
        }
        bool isPartial = symbol.ContainingType.DeclaringSyntaxReferences.Length > 1 && symbol is IFieldSymbol;
        return !isPartial && model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Count(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol)) == 1
                ? declarator
                : null;
    }
}
