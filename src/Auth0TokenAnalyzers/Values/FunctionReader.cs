using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads what delegates return: lambdas and method groups, with the arguments of their call.</summary>
internal static class FunctionReader
{
    /// <summary><c>clock()</c> and <c>clock.Invoke()</c>, where the delegate is known.</summary>
    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.TargetMethod.MethodKind != MethodKind.DelegateInvoke || call.Instance is null)
            return null;
        var functions = reading.Read(call.Instance, frame).Values.OfType<FunctionValue>().ToList();
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
            .Select(argument => new Operand(argument.Value, frame)).ToList();
        return functions.Count == 0 ? null : Alternatives.Union(functions.Select(function => Results(reading, function, arguments, frame)));
    }

    /// <summary>What a function returns when it is called without arguments.</summary>
    public static Alternatives Results(Reading reading, FunctionValue function) => Results(reading, function, [], function.Frame);

    /// <summary>What a function returns when it is called with arguments.</summary>
    public static Alternatives Results(Reading reading, FunctionValue function, IReadOnlyList<Operand> arguments, CallFrame? site)
    {
        if (Enter(function, arguments, site) is not { } inner || Body(reading, function) is not { } body)
            return (function.Body is IMethodReferenceOperation { Method: var method } && arguments is [var argument]
                ? EncodingReader.Applied(method, reading.Read(argument))
                : null) ?? Reading.Unknown(function.Body);
        return reading.ReadReturned(body, inner);
    }

    /// <summary>What an operator or conversion of this compilation gives.</summary>
    public static Alternatives Operator(Reading reading, IMethodSymbol method, IReadOnlyList<IOperation> operands, IOperation at, CallFrame? frame)
    {
        method = method.OriginalDefinition;
        if (frame?.Depth >= CallFrame.MaxDepth
            || frame?.IsCalling(method) == true
            || reading.Source.Body(method, reading.CancellationToken) is not { } body)
            return Reading.Unknown(at);
        return reading.ReadReturned(body, new CallFrame(method, Passed(method, [.. operands.Select(operand => new Operand(operand, frame))]), frame));
    }

    /// <summary>The call of a function as a frame; <see langword="null"/> when it is too deep or the function is already being called.</summary>
    public static CallFrame? Enter(FunctionValue function, IReadOnlyList<Operand> arguments, CallFrame? site)
    {
        if (Symbol(function) is not { } method
            || site?.Depth >= CallFrame.MaxDepth
            || function.Frame?.Depth >= CallFrame.MaxDepth
            || site?.IsCalling(method) == true
            || function.Frame?.IsCalling(method) == true)
            return null;
        return new CallFrame(method, Passed(method, arguments),
            function.Frame) { Site = site, Instance = (function.Body as IMethodReferenceOperation)?.Instance };
    }

    private static ImmutableDictionary<IParameterSymbol, Operand> Passed(IMethodSymbol method, IReadOnlyList<Operand> arguments) =>
        CallFrame.NoArguments.SetItems(method.Parameters.Zip(arguments,
            (parameter, argument) => new KeyValuePair<IParameterSymbol, Operand>(parameter.OriginalDefinition, argument)));

    private static IMethodSymbol? Symbol(FunctionValue function) => function.Body switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation group => (group.Method.ReducedFrom ?? group.Method).OriginalDefinition,
        _ => null,
    };

    public static IOperation? Body(Reading reading, FunctionValue function) =>
        function.Body is IMethodReferenceOperation group
            ? reading.Source.Body(group.Method.OriginalDefinition, reading.CancellationToken)
            : function.Body;
}
