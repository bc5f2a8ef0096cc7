using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Failures;

/// <summary>The types that a filter lists, and nothing else: <c>when (e is A or B)</c>, <c>when (e is A || e is B)</c>.</summary>
internal static class ListedTypes
{
    /// <summary>The types; null for a clause without a filter, or with another one.</summary>
    public static ImmutableArray<ITypeSymbol>? Of(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellationToken)
    {
        if (clause is not { Filter.FilterExpression: var filter, Declaration.Identifier.ValueText: { Length: > 0 } variable })
            return null;
        ITypeSymbol?[] types = [.. Names(filter, variable).Select(name => name is null ? null : model.GetTypeInfo(name, cancellationToken).Type)];
        return types.Any(type => type is null) ? null : [.. types.OfType<ITypeSymbol>()];
    }

    // Null stands for anything else.
    private static IEnumerable<SyntaxNode?> Names(SyntaxNode test, string variable) => test switch
    {
        ParenthesizedExpressionSyntax inner => Names(inner.Expression, variable),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => Names(either.Left, variable).Concat(Names(either.Right, variable)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Left: IdentifierNameSyntax { Identifier.ValueText: var name }, Right: var type }
            when name == variable => [type],
        IsPatternExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name }, Pattern: var pattern } when name == variable
            => OfPattern(pattern),
        _ => [null],
    };

    private static IEnumerable<SyntaxNode?> OfPattern(PatternSyntax pattern) => pattern switch
    {
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either => OfPattern(either.Left).Concat(OfPattern(either.Right)),
        ParenthesizedPatternSyntax inner => OfPattern(inner.Pattern),
        TypePatternSyntax { Type: var type } => [type],
        ConstantPatternSyntax { Expression: NameSyntax or MemberAccessExpressionSyntax } constant => [constant.Expression],
        _ => [null],
    };
}
