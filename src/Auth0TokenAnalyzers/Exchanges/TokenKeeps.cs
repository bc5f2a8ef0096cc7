using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Where code keeps a token.</summary>
/// <param name="flow">Says which values are tokens.</param>
/// <param name="isRenewed">Whether the code asks only now and then, and leaves the token for others meanwhile.</param>
/// <param name="facts">The compilation.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class TokenKeeps(AnswerFlow flow, bool isRenewed, CompilationFacts facts, CancellationToken cancellationToken)
{
    /// <summary>The parts of the code that put a token into a member, a cache, or what belongs to others.</summary>
    public IEnumerable<IOperation> In(IOperation code) => code.DescendantsAndSelf().Where(part => IsLeft(part) || part switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } } assignment
            => flow.Of(assignment.Value) == Carried.Token,
        ICoalesceAssignmentOperation { Target: IMemberReferenceOperation } assignment => flow.Of(assignment.Value) == Carried.Token,
        ISymbolInitializerOperation and not IVariableInitializerOperation and not IParameterInitializerOperation
            => flow.Of(((ISymbolInitializerOperation)part).Value) == Carried.Token,
        IInvocationOperation call => (TokenStores.IsWrite(call) && call.Arguments.Any(argument => flow.Of(argument.Value) == Carried.Token))
            || (TokenStores.IsOfCache(call) && flow.Of(call) == Carried.Token),
        _ => false,
    });

    /// <summary>Leaves the token where the code cannot be changed with the exchange.</summary>
    public bool IsLeft(IOperation part) => isRenewed && part switch
    {
        ISimpleAssignmentOperation assignment => flow.Of(assignment.Value) == Carried.Token && LeftTokens.IsInHolder(assignment),
        IInvocationOperation call
            => call.Arguments.Any(argument => flow.Of(argument.Value) == Carried.Token) && LeftTokens.IsInClient(call, facts, cancellationToken),
        _ => false,
    };

    /// <summary>Does the code ask a cache, or fill one?</summary>
    public static bool UseCache(IOperation code) =>
        code.DescendantsAndSelf().OfType<IInvocationOperation>()
            .Any(call => TokenStores.IsWrite(call) || TokenStores.IsRead(call) || TokenStores.IsOfCache(call));
}
