using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Which of the earlier operations have happened when another one runs: by the nesting of the code, without a control-flow graph.</summary>
internal static class Order
{
    /// <summary>
    /// The writes that can give a local its value at a place: the last one that certainly ran before, the doubtful ones after that, and
    /// later ones that come round again in a loop.
    /// </summary>
    public static ImmutableArray<LocalWrite> Reaching(IReadOnlyList<LocalWrite> writes, SyntaxNode at)
    {
        var before = writes.Where(write => IsBefore(write.Where.Syntax, at)).ToList();
        var last = before.FindLastIndex(write => IsCertain(write.Where, at));
        var later = writes.Where(write => !IsBefore(write.Where.Syntax, at)
            && !write.Where.Syntax.Span.Contains(at.Span)
            && ComesAgain(write.Where, at));
        return [.. before.Skip(last < 0 ? 0 : last), .. later];
    }

    /// <summary>Has this operation run whenever the other place is reached? It stands before it.</summary>
    public static bool IsCertain(IOperation operation, SyntaxNode at)
    {
        for (var child = operation; child.Parent is { } parent; child = parent)
        {
            if (IsOptional(child, parent) && !child.Syntax.Span.Contains(at.Span))
                return false;
        }

        return true;
    }

    public static bool IsBefore(SyntaxNode node, SyntaxNode at) => node.SyntaxTree == at.SyntaxTree && node.Span.End <= at.SpanStart;

    private static bool IsOptional(IOperation child, IOperation parent) => parent switch
    {
        IConditionalOperation conditional => child != conditional.Condition,
        IForEachLoopOperation forEach => child != forEach.Collection,
        ILoopOperation or ISwitchCaseOperation or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => true,
        ISwitchExpressionArmOperation => true,
        ICoalesceOperation coalesce => child == coalesce.WhenNull,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary
            => child == binary.RightOperand,
        IConditionalAccessOperation access => child == access.WhenNotNull,
        _ => false,
    };

    // A write below a use reaches it again in the next round of a loop around both, or in a function that runs later.
    private static bool ComesAgain(IOperation operation, SyntaxNode at)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation && parent.Syntax.Span.Contains(at.Span))
                return true;
        }

        return false;
    }
}
