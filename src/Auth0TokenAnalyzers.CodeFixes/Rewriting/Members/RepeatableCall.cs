using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>A call that gives a token, and may run wherever the token is read instead of once.</summary>
internal static class RepeatableCall
{
    /// <summary>True for a call, or a property, in one line that gets nothing from code that runs.</summary>
    public static bool Is(ExpressionSyntax call) =>
        !call.ToString().Contains('\n')
        && call.DescendantNodesAndSelf()
            .All(node => node is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ArgumentListSyntax or ArgumentSyntax
            or LiteralExpressionSyntax or ThisExpressionSyntax or ParenthesizedExpressionSyntax or TypeArgumentListSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression });

    /// <summary>True when the names of the call mean at another place what they mean at their own.</summary>
    public static bool MeansTheSameAt(SyntaxNode place, ExpressionSyntax call, SemanticModel model) => Leading(call).All(name =>
        model.GetSymbolInfo(name).Symbol is { } symbol
        && model.LookupSymbols(place.SpanStart, name: name.Identifier.ValueText).Contains(symbol.OriginalDefinition, SymbolEqualityComparer.Default));

    /// <summary>The symbols that the call names, which stay with it.</summary>
    public static ImmutableArray<ISymbol> Named(ExpressionSyntax call, SemanticModel model) =>
        [.. Leading(call).Select(name => model.GetSymbolInfo(name).Symbol?.OriginalDefinition).OfType<ISymbol>()];

    private static ImmutableArray<SimpleNameSyntax> Leading(ExpressionSyntax call) =>
        [.. call.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax member
                || member.Expression == name
                || member.Expression is ThisExpressionSyntax)];
}
