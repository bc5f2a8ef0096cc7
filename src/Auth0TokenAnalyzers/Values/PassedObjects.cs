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
        var isConditional = !Order.IsCertain(Run(use), at);
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

    // "Creating?.Invoke(made)" runs when it is known what runs.
    private static IOperation Run(IOperation use) => ObjectWrites.Unwrap(use).Parent is IArgumentOperation { Parent: IInvocationOperation
    {
        Instance: IConditionalAccessInstanceOperation, Parent: IConditionalAccessOperation access
    } }
        ? access
        : use;

    /// <summary>The code that runs with the object, most often one method; all functions of an event.</summary>
    private static ImmutableArray<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)> Enter(Reading reading, IOperation use, CallFrame? frame)
    {
        if (ObjectWrites.Unwrap(use).Parent is not IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter,
            Parent: IInvocationOperation call })
            return [];
        var method = call.TargetMethod.OriginalDefinition;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Functions(reading, call, parameter.Ordinal, frame);
        if (method.DeclaringSyntaxReferences.IsEmpty || frame?.Depth >= CallFrame.MaxDepth || frame?.IsCalling(method) == true)
            return [];
        if (Overrides.IsOpen(method) || IsElement(reading, call.Instance))
            return Owned(reading, call, parameter.Ordinal, frame);
        return reading.Source.Body(method, reading.CancellationToken) is { } body
            ? [(body, parameter.OriginalDefinition, CallReader.Enter(call, frame))]
            : [];
    }

    // The object decides which code runs; in a loop over objects the code of each of them does.
    private static ImmutableArray<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)> Owned(Reading reading, IInvocationOperation call,
        int ordinal, CallFrame? frame)
    {
        var entered = ImmutableArray.CreateBuilder<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)>();
        foreach (var value in All(reading, call.Instance, frame))
        {
            if (value is not ObjectValue { Creation: IObjectCreationOperation, Type: { } type } owner
                || Overrides.In(type, call.TargetMethod.OriginalDefinition) is not { } method
                || frame?.IsCalling(method) == true
                || reading.Source.Body(method, reading.CancellationToken) is not { } body)
                return [];
            entered.Add((body, method.Parameters[ordinal].OriginalDefinition, CallReader.Enter(call, method, owner, frame)));
        }

        return entered.ToImmutable();
    }

    private static ImmutableArray<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)> Functions(Reading reading, IInvocationOperation call,
        int ordinal, CallFrame? frame)
    {
        var functions = All(reading, call.Instance, frame);
        if (!functions.All(value => value is FunctionValue or HandlersValue))
            return [];
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0)
            .Select(argument => new Operand(argument.Value, frame)).ToList();
        var entered = ImmutableArray.CreateBuilder<(IOperation Body, IParameterSymbol Parameter, CallFrame Frame)>();
        foreach (var function in functions.SelectMany(HandlersReader.Functions))
        {
            if (FunctionReader.Enter(function, arguments, frame) is { } inner
                && FunctionReader.Body(reading, function) is { } body
                && ordinal < inner.Method.Parameters.Length)
                entered.Add((body, inner.Method.Parameters[ordinal].OriginalDefinition, inner));
        }

        return entered.ToImmutable();
    }

    /// <summary>What is called: the one value of an expression, or all elements in a loop over them; none when that is not known.</summary>
    private static ImmutableArray<Value> All(Reading reading, IOperation? instance, CallFrame? frame)
    {
        if (instance is null)
            return [];
        var values = reading.Read(instance, frame).Values;
        return values.Length == 1 || IsElement(reading, instance) ? values : [];
    }

    private static bool IsElement(Reading reading, IOperation? instance) =>
        instance is ILocalReferenceOperation { Local: var local }
            && reading.Source.Index(instance).Writes(local) is { Count: > 0 } writes
            && writes.All(write => write.IsElement);
}
