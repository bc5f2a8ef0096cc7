using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Finds where a signed token becomes text: what a fix replaces.</summary>
internal sealed class TokenText(ValueFlow flow, OperationSource source, CancellationToken cancellationToken)
{
    private const int MaxSteps = 6;

    /// <summary>The expression of type string that yields the signed token, when there is exactly one.</summary>
    public IOperation? Of(MintedToken token)
    {
        if (token.IsSignature)
        {
            var signature = new SignatureFlow(flow, source, cancellationToken);
            var joined = signature.JoinedText(token.Signing);
            // A helper that is given the first two segments and joins the third: only its caller knows that these are three.
            if (joined is null && token.Caller is { Type.SpecialType: SpecialType.System_String } call && signature.IsToken(call))
                return call;
            // A helper that joins the token returns it; one that only signs leaves the joining to its caller.
            if (joined is null || token.Caller is null || Root(joined) == Root(token.Caller))
                return joined;
        }

        var expressions = new List<IOperation>();
        Written(token.Caller ?? token.Signing, expressions, 0);
        return expressions.Distinct().Count() == 1 ? expressions[0] : null;
    }

    private static SyntaxNode Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation.Syntax;
    }

    private void Written(IOperation made, List<IOperation> expressions, int steps)
    {
        if (made.Type?.SpecialType == SpecialType.System_String)
            expressions.Add(made);
        else if (made.Parent is IAwaitOperation { Type.SpecialType: SpecialType.System_String } awaited)
            expressions.Add(awaited);
        else if (steps < MaxSteps)
        {
            foreach (var use in flow.Uses(made))
            {
                if (use is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_String } write } argument
                    && Writes(write.TargetMethod, argument.Parameter))
                    expressions.Add(write);
                else if (use is IPropertyReferenceOperation { Property: { Name: "RawData", Type.SpecialType: SpecialType.System_String } })
                    expressions.Add(use);
                else if (use is IInvocationOperation or IAwaitOperation
                    or IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false })
                    Written(use, expressions, steps + 1);
            }
        }
    }

    // handler.WriteToken(token), or a method of this compilation that does no more than to call it.
    private bool Writes(IMethodSymbol method, IParameterSymbol? parameter) => method.Name == "WriteToken"
        || (parameter is not null
            && source.Body(method.OriginalDefinition, cancellationToken) is { } body
            && OperationSource.Returned(body).Any(returned => ChainCall.Unwrap(returned)
            is IInvocationOperation { TargetMethod.Name: "WriteToken", Arguments: [{ Value: var token }] }
                && ChainCall.Unwrap(token) is IParameterReferenceOperation { Parameter: var written }
                && SymbolEqualityComparer.Default.Equals(written, parameter.OriginalDefinition)));
}
