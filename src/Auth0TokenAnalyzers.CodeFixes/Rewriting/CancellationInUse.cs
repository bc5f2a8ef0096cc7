using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>A cancellation token that no variable of a function holds: <c>context.RequestAborted</c>, <c>_source.Token</c>.</summary>
internal static class CancellationInUse
{
    private const string Request = "RequestAborted";

    /// <summary>C# text of the token, with the symbol that it begins with; null where there is none.</summary>
    public static (string Text, ISymbol Symbol)? Of(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        for (SyntaxNode? function = AwaitContext.FunctionOf(place); function is not null; function = AwaitContext.FunctionOf(function))
        {
            if ((Passed(function, place, model, cancellationToken) ?? OfRequest(function, model, cancellationToken)) is { } found)
                return found;
            // What stands around a function that is called later may belong to a call which is over by then.
            if (function is not LocalFunctionStatementSyntax || function.IsStaticFunction())
                return null;
        }
        return null;
    }

    /// <summary>What the nearest call of the function passes.</summary>
    private static (string, ISymbol)? Passed(SyntaxNode function, SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        (from argument in FinishedFunction.Own(function).OfType<ArgumentSyntax>()
         where argument.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax && IsCancellation(argument.Expression, model)
         let first = Leftmost(argument.Expression)
         let symbol = model.GetSymbolInfo(first, cancellationToken).Symbol
         where symbol is IParameterSymbol or IFieldSymbol or IPropertySymbol
             || (symbol is ILocalSymbol && symbol.IsAssignedBefore(place, cancellationToken)
                 && model.LookupSymbols(place.SpanStart, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default))
         orderby System.Math.Abs(argument.SpanStart - place.SpanStart)
         select ((string, ISymbol)?)(argument.Expression.ToString(), symbol)).FirstOrDefault();

    private static (string, ISymbol)? OfRequest(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? method = function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function, cancellationToken).Symbol : model.GetDeclaredSymbol(function, cancellationToken);
        return (method as IMethodSymbol)?.Parameters.FirstOrDefault(parameter => parameter.Type is { Name: "HttpContext", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "AspNetCore" } }
            && parameter.Type.GetMembers(Request).Length > 0) is { } context
                ? ($"{context.Name}.{Request}", context)
                : null;
    }

    private static bool IsCancellation(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression).Type is { Name: nameof(CancellationToken), ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } }
        && expression.DescendantNodesAndSelf().All(node => node is NameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax);

    private static ExpressionSyntax Leftmost(ExpressionSyntax expression)
    {
        while (expression is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax and var inner })
            expression = inner;
        return expression;
    }
}
