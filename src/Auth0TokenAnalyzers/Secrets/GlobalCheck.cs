using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>Reads what a check of <c>Client.Global</c> does: most programs check it to leave the global client alone.</summary>
internal static class GlobalCheck
{
    /// <summary>Is the condition true for the global client? <see langword="null"/> when it is no condition.</summary>
    public static bool? Keeps(SyntaxNode check)
    {
        var isTrue = true;
        for (var node = check; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax or CastExpressionSyntax:
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "GetValueOrDefault" }:
                case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression }:
                    continue;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    isTrue = !isTrue;
                    continue;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    if (IsFalse(comparison.Left) || IsFalse(comparison.Right))
                        isTrue = !isTrue;
                    if (comparison.IsKind(SyntaxKind.NotEqualsExpression))
                        isTrue = !isTrue;
                    continue;
                case IsPatternExpressionSyntax pattern when pattern.Expression == node:
                    return Matches(pattern.Pattern) is { } matches ? matches == isTrue : null;
                case NameColonSyntax { Parent: SubpatternSyntax subpattern }:
                    return Matches(subpattern.Pattern) is { } wanted ? wanted == isTrue : null;
                case IfStatementSyntax or ConditionalExpressionSyntax or WhileStatementSyntax or LambdaExpressionSyntax or WhereClauseSyntax
                    or ArrowExpressionClauseSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax:
                    return isTrue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Can a place be reached by the global client, given what the condition around the check says?</summary>
    public static bool Lets(SyntaxNode check, bool keeps, SyntaxNode place)
    {
        if (check.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault(statement => statement.Condition.Span.Contains(check.Span)) is { } branch)
        {
            if (branch.Condition.Span.Contains(place.Span) || branch.Statement.Span.Contains(place.Span))
                return keeps;
            if (branch.Else?.Span.Contains(place.Span) == true)
                return !keeps;
            // if (client.Global == true) { found = client; break; }
            if (Takes(branch.Statement))
                return keeps;
            // if (client.Global == true) continue;
            return !keeps && Leaves(branch.Statement);
        }

        if (check.Ancestors().OfType<ConditionalExpressionSyntax>()
            .FirstOrDefault(choice => choice.Condition.Span.Contains(check.Span)) is { } conditional && conditional.Span.Contains(place.Span))
            return conditional.WhenFalse.Span.Contains(place.Span) ? !keeps : keeps;
        return keeps;
    }

    private static bool? Matches(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression: { RawKind: (int)SyntaxKind.TrueLiteralExpression } } => true,
        ConstantPatternSyntax { Expression: { RawKind: (int)SyntaxKind.FalseLiteralExpression } } => false,
        UnaryPatternSyntax { Pattern: var inner } => Matches(inner) is { } matches ? !matches : null,
        ParenthesizedPatternSyntax { Pattern: var inner } => Matches(inner),
        _ => null,
    };

    private static bool Takes(StatementSyntax statement) => statement.DescendantNodesAndSelf().Any(node =>
        node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: not LiteralExpressionSyntax }
            or ReturnStatementSyntax { Expression: not (null or LiteralExpressionSyntax) }
            or YieldStatementSyntax { Expression: not null });

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        ContinueStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax => true,
        _ => false,
    };

    private static bool IsFalse(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.FalseLiteralExpression);
}
