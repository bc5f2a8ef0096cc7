using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>What called code writes into an object that it is passed: <c>AddTimes(payload)</c>, <c>configure(options)</c>.</summary>
internal static class PassedObjects
{
    private const int MaxDepth = 4;

    /// <summary>The writes in the called code; <see langword="null"/> when the use passes the object to no code that is known.</summary>
    public static ImmutableArray<ObjectWrite>? Through(Reading reading, IOperation use, SyntaxNode at, CallFrame? frame) =>
        Through(reading, use, at, frame, 0);

    /// <summary>Is the object passed to code that can be read?</summary>
    public static bool IsKnown(Reading reading, IOperation use, CallFrame? frame) => !Enter(reading, use, frame).IsEmpty;

    private static ImmutableArray<ObjectWrite>? Through(Reading reading, IOperation use, SyntaxNode at, CallFrame? frame, int depth)
    {
        if (depth >= MaxDepth || Enter(reading, use, frame) is not { IsEmpty: false } entered)
            return null;
        var isConditional = !Order.IsCertain(use, at);
        var writes = ImmutableArray.CreateBuilder<ObjectWrite>();
        foreach (var (body, parameter, inner) in entered)
        {
            foreach (var passed in reading.Source.Index(body).Uses(parameter).Where(passed => body.Syntax.Span.Contains(passed.Syntax.Span)))
            {
                var through = Through(reading, passed, body.Syntax, inner, depth + 1)
                    ?? [.. ObjectWrites.Through(passed, body.Syntax).Select(write => ObjectWrites.OfPairs(write, body.Syntax) with { Frame = inner })];
                writes.AddRange(through.Select(write => isConditional ? write with { IsConditional = true } : write));
            }
        }

        return writes.ToImmutable();
    }

    /// <summary>The code that runs with the object, most often one method; all functions of an event.</summary>
    private static ImmutableArray<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)> Enter(Reading reading, IOperation use, CallFrame? frame)
    {
        if (ObjectWrites.Unwrap(use).Parent is not IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter,
            Parent: IInvocationOperation call })
            return [];
        var method = call.TargetMethod.OriginalDefinition;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Functions(reading, call, parameter.Ordinal, frame);
        if (method.DeclaringSyntaxReferences.IsEmpty
            || Overrides.IsOpen(method)
            || frame?.Depth >= CallFrame.MaxDepth
            || frame?.IsCalling(method) == true
            || reading.Source.Body(method, reading.CancellationToken) is not { } body)
            return [];
        return [(body, parameter.OriginalDefinition, CallReader.Enter(call, frame))];
    }

    private static ImmutableArray<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)> Functions(Reading reading, IInvocationOperation call,
        int ordinal, CallFrame? frame)
    {
        if (call.Instance is null || reading.Read(call.Instance, frame).Values is not [FunctionValue or HandlersValue] functions)
            return [];
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
            .Select(argument => new Operand(argument.Value, frame)).ToList();
        var entered = ImmutableArray.CreateBuilder<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)>();
        foreach (var function in HandlersReader.Functions(functions[0]))
        {
            if (FunctionReader.Enter(function, arguments, frame) is { } inner
                && FunctionReader.Body(reading, function) is { } body
                && ordinal < inner.Method.Parameters.Length)
                entered.Add((body, inner.Method.Parameters[ordinal].OriginalDefinition, inner));
        }

        return entered.ToImmutable();
    }
}
