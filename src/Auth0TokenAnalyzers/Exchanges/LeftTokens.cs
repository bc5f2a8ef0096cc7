using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>
/// Where code that runs once, or again after a time of its own, leaves a token for others: the provider's token may live for a shorter time than the code waits, so
/// it must not be left there.
/// </summary>
internal static class LeftTokens
{
    private const string Update = "UpdateAccessToken";

    /// <summary><c>holder.Token = token</c>, where the holder is somebody else's.</summary>
    public static bool IsInHolder(ISimpleAssignmentOperation assignment) => assignment.Target is IMemberReferenceOperation { Instance: { } holder }
        && ChainCall.Unwrap(holder) is IFieldReferenceOperation or IPropertyReferenceOperation
            or IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };

    /// <summary><c>client.UpdateAccessToken(token)</c>, where another file has made the client, so that it is not rewritten with the exchange.</summary>
    public static bool IsInClient(IInvocationOperation call, CompilationFacts facts, CancellationToken cancellationToken) =>
        call.TargetMethod.Name == Update
        && call.Instance is { } client && ChainCall.Unwrap(client) switch
        {
            IMemberReferenceOperation { Member: var member } => !facts.Uses.Writes(member, cancellationToken).OfType<IOperation>()
                .Any(value => value.Syntax.SyntaxTree == call.Syntax.SyntaxTree
                    && value.DescendantsAndSelf().Any(part => part is IObjectCreationOperation)),
            IParameterReferenceOperation => true,
            _ => false,
        };
}
