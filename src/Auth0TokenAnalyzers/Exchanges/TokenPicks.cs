using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Finds the expressions of type string by which code takes a token out of what carries it.</summary>
internal static class TokenPicks
{
    /// <summary>The picks in a piece of code; <see langword="null"/> when a token is taken that never becomes a string.</summary>
    public static IReadOnlyList<IOperation>? In(IOperation code, AnswerFlow flow)
    {
        var picks = new List<IOperation>();
        foreach (var start in code.DescendantsAndSelf().Where(operation => !operation.IsImplicit && IsStart(operation, flow)))
        {
            if (Text(start, flow) is not { } text)
                return null;
            if (picks.All(pick => pick.Syntax != text.Syntax))
                picks.Add(text);
        }

        return [.. picks.Where(pick => !picks.Any(outer => outer.Syntax != pick.Syntax && outer.Syntax.Span.Contains(pick.Syntax.Span)))];
    }

    /// <summary>The expression of type string that an expression with a token becomes where it stands.</summary>
    public static IOperation? Text(IOperation token, AnswerFlow flow)
    {
        IOperation? text = IsText(token) ? token : null;
        var current = token;
        while (current.Parent is { } parent && Passes(parent, current) && flow.Of(parent) == Carried.Token)
        {
            // The arguments of an extension method and of FromResult.
            current = parent is IArgumentOperation ? parent.Parent! : parent;
            if (IsText(current))
                text = current;
        }

        // "Bearer " + json["access_token"]
        return text ?? (current.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
            or IInterpolationOperation ? token : null);
    }

    private static bool IsText(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_String;

    // Where something that is no token yet, or no text yet, becomes one.
    private static bool IsStart(IOperation operation, AnswerFlow flow) => flow.Of(operation) == Carried.Token && operation switch
    {
        ILocalReferenceOperation local => !IsText(local),
        IInvocationOperation call => !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
            || call.Arguments.Any(argument => flow.Of(argument.Value) == Carried.Answer)
            || flow.Of(ChainCall.Receiver(call)) == Carried.Answer,
        IPropertyReferenceOperation or IFieldReferenceOperation => flow.Of(((IMemberReferenceOperation)operation).Instance) == Carried.Answer,
        IDynamicMemberReferenceOperation member => flow.Of(member.Instance) == Carried.Answer,
        IDynamicIndexerAccessOperation indexer => flow.Of(indexer.Operation) == Carried.Answer,
        IDynamicInvocationOperation => true,
        _ => false,
    };

    /// <summary>An expression that is still the same text, or becomes it.</summary>
    public static bool Passes(IOperation parent, IOperation child) => parent switch
    {
        IConversionOperation or IParenthesizedOperation or IAwaitOperation => true,
        IConditionalAccessOperation access => access.WhenNotNull == child,
        ICoalesceOperation coalesce => coalesce.Value == child,
        IMemberReferenceOperation member => member.Instance == child,
        IDynamicMemberReferenceOperation member => member.Instance == child,
        IDynamicInvocationOperation call => call.Operation == child,
        IInvocationOperation call => call.Instance == child,
        IArgumentOperation { Parent: IInvocationOperation call } argument => ChainCall.Receiver(call) == argument.Value,
        _ => false,
    };
}
