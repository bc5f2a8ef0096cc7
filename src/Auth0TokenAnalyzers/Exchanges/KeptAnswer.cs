using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>The statements by which code keeps the whole answer of the token endpoint in a member, instead of the token out of it.</summary>
internal static class KeptAnswer
{
    /// <summary>
    /// <c>if (_answer == null || _fetchedAt &lt; …) { _answer = await …; _fetchedAt = …; }</c>, <c>_answer ??= await …;</c>: the outermost statements.
    /// </summary>
    public static IReadOnlyList<IOperation> In(IOperation code, AnswerFlow flow)
    {
        var statements = code.DescendantsAndSelf().Where(part => part switch
        {
            IConditionalOperation { WhenFalse: null, Syntax: IfStatementSyntax } guard => guard.WhenTrue.DescendantsAndSelf().Any(inner => Keeps(inner, flow)),
            IExpressionStatementOperation { Operation: var kept } => Keeps(kept, flow),
            _ => false,
        }).ToList();
        return [.. statements.Where(inner => !statements.Any(outer => outer != inner && outer.Syntax.Span.Contains(inner.Syntax.Span)))];
    }

    /// <summary>The token that code takes out of an answer which it reads; <see langword="null"/> when it takes something else.</summary>
    public static IOperation? Token(IOperation read, AnswerFlow flow)
    {
        while (flow.Of(read) == Carried.Answer && read.Parent is { } parent && TokenPicks.Passes(parent, read))
            read = parent;
        return flow.Of(read) == Carried.Token ? read : null;
    }

    private static bool Keeps(IOperation part, AnswerFlow flow) => part is IAssignmentOperation
        {
            Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } },
            Value: var value,
        }
        && part is ISimpleAssignmentOperation or ICoalesceAssignmentOperation
        && flow.Of(value) == Carried.Answer;
}
