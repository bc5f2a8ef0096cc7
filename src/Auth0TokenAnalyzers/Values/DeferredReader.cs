using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Reads values that come later: lazy ones (<c>Lazy&lt;T&gt;</c>, its subclasses and the <c>AsyncLazy&lt;T&gt;</c> of several libraries), tasks,
/// and what an <c>await</c> makes of them.
/// </summary>
internal static class DeferredReader
{
    public static Alternatives? Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame)
    {
        if (reference.Instance is not { } instance)
            return null;
        if (reference.Property.Name == "Result" && IsTask(instance.Type))
            return Awaited(reading, instance, frame);
        return reference.Property.Name is "Value" or "Task" && IsLazy(instance.Type) ? Lazy(reading, instance, frame) : null;
    }

    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (IsTask(method.ContainingType) && method.IsStatic && call.Arguments.Length > 0)
        {
            return method.Name switch
            {
                "FromResult" => reading.Read(call.Arguments[0].Value, frame),
                "Run" => Results(reading, new Operand(call.Arguments[0].Value, frame)),
                _ => null,
            };
        }

        if (call.Instance is not { } instance)
            return null;
        if (method.Name is "GetValueAsync" or "GetValue" && method.DeclaringSyntaxReferences.IsEmpty && IsLazy(instance.Type))
            return Lazy(reading, instance, frame);
        var waits = method.Name is "GetAwaiter" or "ConfigureAwait" or "WaitAsync" or "AsTask" && IsTask(instance.Type)
            || (method.Name == "GetResult"
                && instance.Type?.Name is "TaskAwaiter" or "ConfiguredTaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredValueTaskAwaiter");
        return waits ? Awaited(reading, instance, frame) : null;
    }

    /// <summary>What an <c>await</c> of the expression gives. What runs in a task is read as its result all along.</summary>
    public static Alternatives Awaited(Reading reading, IOperation awaited, CallFrame? frame) =>
        (IsLazy(awaited.Type) ? Lazy(reading, awaited, frame) : null)
        ?? reading.Read(awaited, frame)
            .SelectMany(value => value is ObjectValue { Creation: IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [var result, ..] } } task
                ? reading.Read(result.Value, task.Frame)
                : Alternatives.Of(value));

    private static Alternatives? Lazy(Reading reading, IOperation lazy, CallFrame? frame)
    {
        var made = reading.Read(lazy, frame).Values.OfType<ObjectValue>().ToList();
        return made.Count == 0 ? null : Alternatives.Union(made.Select(value => Lazy(reading, value) ?? Reading.Unknown(lazy)));
    }

    // A subclass passes the factory on to its base.
    private static Alternatives? Lazy(Reading reading, ObjectValue lazy)
    {
        var constructor = Owners.Constructors(reading, lazy).LastOrDefault(frame => frame.Method.DeclaringSyntaxReferences.IsEmpty);
        if (constructor is null)
            return null;
        return (constructor.Argument("valueFactory") ?? constructor.Argument("factory")) is { } factory
            ? Results(reading, factory)
            : constructor.Argument("value") is { } value ? reading.Read(value) : null;
    }

    private static Alternatives? Results(Reading reading, Operand function)
    {
        var functions = reading.Read(function).Values.OfType<FunctionValue>().ToList();
        return functions.Count == 0 ? null : Alternatives.Union(functions.Select(value => FunctionReader.Results(reading, value)));
    }

    private static bool IsTask(ITypeSymbol? type) => type?.Name is "Task" or "ValueTask" && type.ContainingNamespace.Is("System.Threading.Tasks");

    public static bool IsLazy(ITypeSymbol? type) =>
        type.Derives("System", "Lazy") || (type?.Name.EndsWith("Lazy", StringComparison.Ordinal) == true && type.DeclaringSyntaxReferences.IsEmpty);
}
