using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads values that come later: <c>Lazy&lt;T&gt;.Value</c>, <c>Task.Result</c>, <c>Task.FromResult(…)</c>, <c>GetAwaiter().GetResult()</c>.</summary>
internal static class DeferredReader
{
    public static Alternatives? Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame)
    {
        if (reference.Instance is not { } instance)
            return null;
        if (reference.Property.Name == "Result" && IsTask(instance.Type))
            return reading.Read(instance, frame);
        if (reference.Property.Name != "Value" || !instance.Type.Is("System", "Lazy"))
            return null;
        var factories = reading.Read(instance, frame).Values.OfType<ObjectValue>()
            .Where(lazy => lazy.Argument("valueFactory") is not null)
            .SelectMany(lazy => reading.Read(lazy.Argument("valueFactory")!, lazy.Frame).Values.OfType<FunctionValue>()).ToList();
        return factories.Count == 0 ? null : Alternatives.Union(factories.Select(factory => CallReader.Results(reading, factory, factory.Frame)));
    }

    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method is { Name: "FromResult", IsStatic: true } && IsTask(method.ContainingType) && call.Arguments.Length == 1)
            return reading.Read(call.Arguments[0].Value, frame);
        var waits = method.Name is "GetAwaiter" or "ConfigureAwait" && IsTask(call.Instance?.Type)
            || (method.Name == "GetResult" && call.Instance?.Type?.Name is "TaskAwaiter" or "ConfiguredTaskAwaiter" or "ValueTaskAwaiter");
        return waits ? reading.Read(call.Instance!, frame) : null;
    }

    private static bool IsTask(ITypeSymbol? type) => type?.Name is "Task" or "ValueTask" && type.ContainingNamespace.Is("System.Threading.Tasks");
}
