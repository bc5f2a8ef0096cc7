using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The fields and properties in which a constructor keeps its parameters: <c>_configuration = configuration;</c></summary>
internal static class KeptParameters
{
    /// <summary>The name of the member that keeps a parameter, when code at the position can use it; <see langword="null"/> when there is none.</summary>
    public static string? Of(SyntaxNode parameter, SemanticModel model, int position)
    {
        if (parameter.SyntaxTree != model.SyntaxTree
            || model.GetSymbolInfo(parameter).Symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } symbol
            || model.GetEnclosingSymbol(position) is not { } user
            || !SymbolEqualityComparer.Default.Equals(user.ContainingType, constructor.ContainingType)
            || IsStatic(user))
        {
            return null;
        }
        return constructor.DeclaringSyntaxReferences.Where(reference => reference.SyntaxTree == model.SyntaxTree)
            .SelectMany(reference => reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Where(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(Given(assignment.Right)).Symbol, symbol))
            .Select(assignment => model.GetSymbolInfo(assignment.Left).Symbol)
            .FirstOrDefault(member => member is IFieldSymbol or IPropertySymbol && SymbolEqualityComparer.Default.Equals(member.ContainingType, constructor.ContainingType)
                && model.LookupSymbols(position, name: member.Name).Contains(member, SymbolEqualityComparer.Default))?.Name;
    }

    private static bool IsStatic(ISymbol? user)
    {
        for (; user is not (null or INamedTypeSymbol); user = user.ContainingSymbol)
        {
            if (user.IsStatic)
                return true;
        }
        return false;
    }

    // configuration ?? throw new ArgumentNullException(nameof(configuration))
    private static ExpressionSyntax Given(ExpressionSyntax value) => value switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left } => left,
        ParenthesizedExpressionSyntax { Expression: var inner } => Given(inner),
        _ => value,
    };
}
