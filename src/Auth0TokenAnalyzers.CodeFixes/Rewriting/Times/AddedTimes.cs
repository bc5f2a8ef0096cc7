using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Lifetimes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Times;

/// <summary>What is added to a time that becomes seconds becomes seconds, too: <c>+ 24 * 60 * 60 * 1000</c>, <c>+ OneDay.TotalMilliseconds</c>.</summary>
internal sealed class AddedTimes(SemanticModel model, WrongUnit unit, CancellationToken cancellationToken)
{
    private readonly CountedTime _counting = new(model, unit with { IsFromYearOne = false }, cancellationToken);

    /// <summary>The whole expression that a time is a part of, with changes for all that is added to it; null when something cannot become seconds exactly.</summary>
    public ExpressionSyntax? Whole(ExpressionSyntax time, List<TextChange> changes)
    {
        ExpressionSyntax node = time;
        while (true)
        {
            switch (node.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax or ConditionalAccessExpressionSyntax:
                    node = (ExpressionSyntax)node.Parent;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression } sum when !IsText(sum):
                    if (!Add(sum.Left == node ? sum.Right : sum.Left, changes))
                        return null;
                    node = sum;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax call } member
                    when member.Expression == node:
                    node = call;
                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when KeepsNumber(call):
                    node = call;
                    break;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax { Contents.Count: 1 } text }:
                    node = text;
                    break;
                default:
                    return node;
            }
        }
    }

    private bool Add(ExpressionSyntax added, List<TextChange> changes)
    {
        if (Constant(added) is { } amount)
            return IsInSeconds(added, amount) || InUnit(added, amount, changes);
        ExpressionSyntax node = Bare(added);
        if (node is not MemberAccessExpressionSyntax member
            || model.GetSymbolInfo(member, cancellationToken).Symbol is not IPropertySymbol { ContainingType.Name: "TimeSpan" } property)
            return false;
        return property.Name switch
        {
            "TotalSeconds" => true,
            "TotalMilliseconds" when unit.Ticks == 10_000 => _counting.Change(member, changes) is not null,
            "Ticks" when unit.IsTicks => _counting.Change(member, changes) is not null,
            _ => false,
        };
    }

    /// <summary>
    /// People who count now in milliseconds may still add a lifetime in seconds: <c>+ 86400</c>. It is one when the amount is no whole minute in the
    /// unit, but whole hours, or minutes of less than an hour, in seconds.
    /// </summary>
    private bool IsInSeconds(ExpressionSyntax added, decimal amount) =>
        amount == 0 || (!IsInUnit(added, amount) && (amount % 1800 == 0 || (Math.Abs(amount) < 3600 && amount % 60 == 0)));

    private bool IsInUnit(ExpressionSyntax added, decimal amount) =>
        unit.PerSecond is { } perSecond && amount != 0 && (amount % (60 * perSecond) == 0
            || (amount % perSecond == 0
                && added.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(factor => factor != added && Constant(factor) == perSecond)));

    private bool InUnit(ExpressionSyntax added, decimal amount, List<TextChange> changes)
    {
        if (!IsInUnit(added, amount) || model.GetTypeInfo(added, cancellationToken).Type is not { } type)
            return false;
        // 24 * 3600000: the factor that holds the unit changes, and the others keep what they say.
        ExpressionSyntax part = Factors(added)
            .FirstOrDefault(factor => Constant(factor) is { } number && number > unit.PerSecond && number % unit.PerSecond == 0) ?? added;
        if (Bare(part) is IdentifierNameSyntax or MemberAccessExpressionSyntax || HasComments(part))
            return _counting.Divide(added, changes) is not null;
        decimal seconds = Math.Abs(part == added ? amount : Constant(part)!.Value) / unit.PerSecond!.Value;
        if (new Amounts(model, cancellationToken).Rewrite(part, type, seconds, 1, seconds) is not { } text)
            return false;
        changes.Add(new TextChange(part.Span, text));
        return true;
    }

    private static IEnumerable<ExpressionSyntax> Factors(ExpressionSyntax node) =>
        node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product
            ? Factors(product.Left).Append(product.Right).OfType<LiteralExpressionSyntax>()
            : [node];

    private static bool HasComments(ExpressionSyntax node) => node.DescendantTrivia().Any(trivia =>
        node.Span.Contains(trivia.Span) && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);

    private decimal? Constant(ExpressionSyntax node) => Numbers.Constant(node, model, cancellationToken);

    private bool IsText(ExpressionSyntax node) => model.GetTypeInfo(node, cancellationToken).Type?.SpecialType == SpecialType.System_String;

    // Math.Round(x), Convert.ToInt64(x)
    private bool KeepsNumber(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { ContainingNamespace.Name: "System", Name: "Math" or "Convert" } };

    private static ExpressionSyntax Bare(ExpressionSyntax node) => node switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        _ => node,
    };
}
