using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>The statements that have no meaning without the answer of the token endpoint: what is done when it failed, and logs of it.</summary>
internal static class ObsoleteStatements
{
    public static IEnumerable<SyntaxNode> In(IOperation code, AnswerFlow flow) =>
        code.DescendantsAndSelf().Where(part => !part.IsImplicit && part switch
    {
        IConditionalOperation { WhenFalse: null, Syntax: IfStatementSyntax } guard => IsAboutAnswer(guard.Condition, flow) && Leaves(guard.WhenTrue),
        IExpressionStatementOperation { Operation: IInvocationOperation call } => ExchangeLibraries.IsLog(call.TargetMethod)
            && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(value => flow.Of(value) == Carried.Answer)),
        _ => false,
    }).Select(part => part.Syntax);

    /// <summary>The branches that run when the exchange worked, and those of no meaning when it did not.</summary>
    public static IEnumerable<SyntaxNode> Branches(IOperation code, IReadOnlyCollection<IOperation> picks, AnswerFlow flow) =>
        code.DescendantsAndSelf().OfType<IConditionalOperation>()
        .Where(branch => branch.Syntax is IfStatementSyntax { Statement: BlockSyntax }
            && Conjuncts(branch.Condition).All(part => IsAboutAnswer(part, flow))
            && picks.Any(pick => branch.WhenTrue.Syntax.Span.Contains(pick.Syntax.Span))
            && (branch.WhenFalse is null || IsFailure(branch.WhenFalse)))
        .Select(branch => branch.Syntax);

    private static IEnumerable<IOperation> Conjuncts(IOperation condition) =>
        condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both
        ? Conjuncts(both.LeftOperand).Concat(Conjuncts(both.RightOperand))
        : [condition];

    private static bool IsFailure(IOperation branch) => branch switch
    {
        IBlockOperation block => block.Operations.All(IsFailure),
        IExpressionStatementOperation { Operation: IInvocationOperation call } => ExchangeLibraries.IsLog(call.TargetMethod),
        IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool IsAboutAnswer(IOperation condition, AnswerFlow flow) =>
        condition.DescendantsAndSelf().Any(part => flow.Of(part) is Carried.Answer or Carried.Token);

    private static bool Leaves(IOperation branch) =>
        (branch is IBlockOperation { Operations: [.., var last] }
            ? last
            : branch) is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation };
}
