using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Flow;

/// <summary>The functions that a library calls back: lambdas, and methods of this compilation that are passed by name.</summary>
internal static class Functions
{
    /// <summary>What an argument of a delegate type can be; empty when its code is not known.</summary>
    public static ImmutableArray<PassedFunction> Of(Reading reading, IOperation argument, CallFrame? frame)
    {
        return [.. reading.Read(argument, frame).Values.SelectMany(HandlersReader.Functions)
            .SelectMany(function => function.Body is IMethodReferenceOperation { Method: var method }
            ? Of(reading, method, function.Frame)
            : function.Body is IAnonymousFunctionOperation lambda ? [new PassedFunction(lambda.Symbol, lambda.Body, function.Frame)] : [])];
    }

    private static ImmutableArray<PassedFunction> Of(Reading reading, IMethodSymbol method, CallFrame? frame) =>
        reading.Source.Body(method.OriginalDefinition, reading.CancellationToken) is { } body
            ? [new PassedFunction(method.OriginalDefinition, body, frame)]
            : [];
}

/// <summary>A function that is passed to a library.</summary>
/// <param name="Method">Its symbol.</param>
/// <param name="Body">Its code.</param>
/// <param name="Frame">The frame of the code where it is written.</param>
internal sealed record PassedFunction(IMethodSymbol Method, IOperation Body, CallFrame? Frame)
{
    /// <summary>The frame in which it runs when it is called with these arguments, as far as they are known.</summary>
    public CallFrame Enter(IReadOnlyList<IOperation?> arguments)
    {
        var known = CallFrame.NoArguments.ToBuilder();
        foreach (var (parameter, argument) in Method.Parameters.Zip(arguments, (parameter, argument) => (parameter, argument)))
        {
            if (argument is not null)
                known[parameter.OriginalDefinition] = new Operand(argument, Frame);
        }

        return new CallFrame(Method, known.ToImmutable(), Frame);
    }
}
