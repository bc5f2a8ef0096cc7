using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>A call on an object that collects calls.</summary>
/// <param name="Call">The call.</param>
/// <param name="Frame">The frame in which its arguments are read.</param>
/// <param name="IsConditional">It may not run.</param>
/// <param name="At">The place of the use before which it runs.</param>
internal sealed record ChainCall(IInvocationOperation Call, CallFrame? Frame, bool IsConditional, SyntaxNode At)
{
    /// <summary>The arguments but the receiver of an extension method, in the order of the parameters.</summary>
    public IReadOnlyList<IOperation> Operands { get; } =
        [.. Call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
            .Skip(Call.Instance is null && Call.TargetMethod.IsExtensionMethod ? 1 : 0).Select(argument => argument.Value)];

    /// <summary>The object that is called; <see langword="null"/> for a static method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance
            ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The call that an operation is the receiver of.</summary>
    public static IInvocationOperation? On(IOperation receiver) => receiver.Parent switch
    {
        IInvocationOperation call when call.Instance == receiver => call,
        IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } => call,
        _ => null,
    };

    /// <summary>The operation that gives the object, without what only passes it on.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            var inner = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IAwaitOperation await => await.Operation,
                ISimpleAssignmentOperation assignment => assignment.Value,
                _ => null,
            };
            if (inner is null)
                return operation;
            operation = inner;
        }
    }

    /// <summary>The opposite of <see cref="Unwrap"/>, as far as conversions go.</summary>
    public static IOperation Wrap(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
            operation = operation.Parent;
        return operation;
    }
}
