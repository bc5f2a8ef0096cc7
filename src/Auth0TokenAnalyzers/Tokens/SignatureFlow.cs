using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Follows a raw signature to the text in which header, payload and signature are joined: that text is the token.</summary>
internal sealed class SignatureFlow(ValueFlow flow, OperationSource source, CancellationToken cancellationToken)
{
    private const int MaxSteps = 12;

    /// <summary>The expression of the whole token, when there is exactly one.</summary>
    public IOperation? JoinedText(IOperation signing)
    {
        var texts = Signatures(signing).SelectMany(signature => Texts(signature, 0)).Distinct().ToList();
        return texts.Count == 1 ? texts[0] : null;
    }

    /// <summary>The signature: the result of the call, the buffer that the call fills, or what the hash keeps.</summary>
    private IEnumerable<IOperation> Signatures(IOperation signing)
    {
        yield return signing;
        if (signing is not IInvocationOperation call)
            yield break;
        foreach (var hash in ReceiverCalls.Reads(call, "Hash"))
            yield return hash;
        if ((call.Arguments.Of("destination") ?? call.Arguments.Of("output")) is not { } buffer)
            yield break;
        while (buffer is IConversionOperation conversion)
            buffer = conversion.Operand;
        if (buffer is not ILocalReferenceOperation { Local: var local })
            yield break;
        foreach (var use in source.Index(signing).Uses(local).Where(use => use.Syntax.SpanStart > signing.Syntax.Span.End))
            yield return use;
    }

    private IEnumerable<IOperation> Texts(IOperation value, int steps)
    {
        if (steps > MaxSteps)
            yield break;
        foreach (var use in flow.Uses(value))
        {
            if (Joining(use) is { } text)
            {
                if (IsToken(text))
                    yield return text;
            }
            else if (Next(use) is { } next)
            {
                foreach (var inner in Texts(next, steps + 1))
                    yield return inner;
            }
        }
    }

    /// <summary>The whole sum, interpolation or <c>Join</c> that a text is a part of.</summary>
    private static IOperation? Joining(IOperation use)
    {
        switch (use)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                while (use.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum)
                    use = sum;
                return use;
            case IInterpolationOperation { Parent: IInterpolatedStringOperation whole }:
                return whole;
            case IArrayInitializerOperation { Parent: IArrayCreationOperation { Parent: { } parent } }:
                return Joining(Unconverted(parent));
            case ICollectionExpressionOperation { Parent: { } parent }:
                return Joining(Unconverted(parent));
            case IArgumentOperation { Parent: IInvocationOperation {
                TargetMethod: { Name: "Concat" or "Join" or "Format", ContainingType.SpecialType: SpecialType.System_String } } call }:
                return call;
            default:
                return null;
        }
    }

    private static IOperation Unconverted(IOperation parent) => parent is IConversionOperation { Parent: { } outer } ? outer : parent;

    // Base64Url(signature), signature.TrimEnd('='), text.Split('=')[0], await …
    private static IOperation? Next(IOperation use) => use switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ReturnsVoid: false } call } => call,
        IInvocationOperation or IAwaitOperation or IArrayElementReferenceOperation => use,
        _ => null,
    };

    /// <summary>Three segments and nothing else: <c>"Bearer " + …</c> is more than the token.</summary>
    public bool IsToken(IOperation text) =>
        new Reading(source, cancellationToken).Read(text, null).Values.OfType<TextValue>()
            .Any(value => value.Pattern is var pattern && pattern.IndexOf(' ') < 0 && pattern.Split('.').Length == 3);
}
