using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>Writes an expression for another place of its file.</summary>
internal static class RelocatedCode
{
    /// <summary>
    /// The text by which the expression can be had at the position: its own, that of the member in which a constructor keeps it, or that of the
    /// argument that code at the position passes for it. <see langword="null"/> when there is none.
    /// </summary>
    public static string? At(SyntaxNode expression, SemanticModel model, int position)
    {
        if (expression.SyntaxTree != model.SyntaxTree || expression.ToString().IndexOf('\n') >= 0)
            return null;
        if (IsValidAt(expression, model, position))
            return expression.ToString();
        return Kept(expression, model, position) ?? Passed(expression, model, position) ?? Local(expression, model, position);
    }

    // public Tokens(IOptions<Auth0Options> options) => _options = options.Value;
    private static string? Kept(SyntaxNode expression, SemanticModel model, int position)
    {
        if (expression.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not { } constructor)
            return null;
        foreach (var assignment in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)))
        {
            var kept = Lefts(expression).FirstOrDefault(left => SyntaxFactory.AreEquivalent(left, Given(assignment.Right)));
            if (kept is not null
                && assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
                && IsValidAt(assignment.Left, model, position)
                && model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol or IPropertySymbol { GetMethod: not null })
            {
                return assignment.Left + expression.ToString().Substring(kept.Span.End - expression.SpanStart);
            }
        }

        return null;
    }

    // configuration ?? throw new ArgumentNullException(nameof(configuration))
    private static ExpressionSyntax Given(ExpressionSyntax value) => value switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left, Right: ThrowExpressionSyntax } => Given(left),
        ParenthesizedExpressionSyntax { Expression: var inner } => Given(inner),
        _ => value,
    };

    // options.Value.Domain, options.Value, options
    private static IEnumerable<SyntaxNode> Lefts(SyntaxNode expression)
    {
        for (var current = expression; current is not null; current = current switch
        {
            MemberAccessExpressionSyntax member => member.Expression,
            ElementAccessExpressionSyntax element => element.Expression,
            InvocationExpressionSyntax call => call.Expression,
            _ => null,
        })
        {
            if (current.SpanStart == expression.SpanStart)
                yield return current;
        }
    }

    // var options = _options.Value; … options.Domain
    private static string? Local(SyntaxNode expression, SemanticModel model, int position)
    {
        var name = Lefts(expression).Last();
        if (name == expression || name is not IdentifierNameSyntax
            || model.GetSymbolInfo(name).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: MemberAccessExpressionSyntax or IdentifierNameSyntax } variable)
        {
            return null;
        }

        return At(variable.Initializer.Value, model, position) is { } text
            ? text + expression.ToString().Substring(name.Span.End - expression.SpanStart)
            : null;
    }

    // The parameter of a method that the code at the position calls, or a part of it: tenant, tenant.Domain
    private static string? Passed(SyntaxNode expression, SemanticModel model, int position)
    {
        var name = Lefts(expression).Last();
        if (model.GetSymbolInfo(name).Symbol is not IParameterSymbol {
            ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } parameter)
            return null;
        var member = model.SyntaxTree.GetRoot().FindToken(position).Parent?.AncestorsAndSelf()
            .FirstOrDefault(node => node is MemberDeclarationSyntax);
        var arguments = member?.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.CalledName() == method.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call).Symbol, method))
            .Select(call => Argument(call, parameter)).ToList() ?? [];
        return arguments is [{ } single] && IsValidAt(single, model, position) && single is not LiteralExpressionSyntax && single != name
            && (name == expression || single is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            ? single + expression.ToString().Substring(name.Span.End - expression.SpanStart)
            : null;
    }

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax call, IParameterSymbol parameter) =>
        (call.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? call.ArgumentList.Arguments.Where(argument => argument.NameColon is null).ElementAtOrDefault(parameter.Ordinal))?.Expression;

    /// <summary>Would this expression mean the same at another place? It may only use names that are visible there and are the same symbols.</summary>
    private static bool IsValidAt(SyntaxNode expression, SemanticModel model, int position)
    {
        if (expression.SyntaxTree != model.SyntaxTree || expression.ToString().IndexOf('\n') >= 0)
            return false;
        if (expression.DescendantNodesAndSelf().Any(node => node is ThisExpressionSyntax or BaseExpressionSyntax)
            && (TypeAt(expression.SpanStart) is not { } owner
                || !SymbolEqualityComparer.Default.Equals(owner, TypeAt(position)) || IsStatic(model.GetEnclosingSymbol(position))))
            return false;
        foreach (var name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax member || member.Expression == name))
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            if (symbol is null
                || !model.LookupSymbols(position, name: name.Identifier.ValueText)
                    .Any(visible => SymbolEqualityComparer.Default.Equals(visible, symbol)))
                return false;
            if (symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
                && !symbol.IsStatic
                && IsStatic(model.GetEnclosingSymbol(position)))
                return false;
            if (symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.Any(x => x.Span.Start > position))
                return false;
        }

        return true;

        INamedTypeSymbol? TypeAt(int place) => model.GetEnclosingSymbol(place) is { } symbol ? symbol as INamedTypeSymbol ?? symbol.ContainingType : null;
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
}
