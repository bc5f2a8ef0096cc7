using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Payloads;

/// <summary>Collections of this compilation that keep their elements in another one: what they hold is what they enumerate.</summary>
internal static class OwnCollections
{
    /// <summary>The collection whose enumerator a type gives as its own; <see langword="null"/> when it gives none, or what that holds is not known.</summary>
    public static ObjectValue? Inner(Reading reading, ObjectValue collection)
    {
        if (Enumerator(collection.Type) is not { } method
            || reading.Source.Body(method, reading.CancellationToken) is not { } body
            || OperationSource.Returned(body).ToList() is not [var returned]
            || Source(returned) is not { } kept)
            return null;
        var frame = new CallFrame(method, CallFrame.NoArguments, collection.Frame) { Owner = collection };
        return collection.Frame?.IsCalling(method) != true && reading.Read(kept, frame).Values is [ObjectValue { IsComplete: true } inner] ? inner : null;
    }

    private static IMethodSymbol? Enumerator(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false }
        ? type.OriginalDefinition.GetMembers("GetEnumerator").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty)
        : null;

    // _values.GetEnumerator(), ((IEnumerable<T>)_values).GetEnumerator()
    private static IOperation? Source(IOperation returned)
    {
        while (returned is IConversionOperation conversion)
            returned = conversion.Operand;
        return returned is IInvocationOperation { TargetMethod.Name: "GetEnumerator", Instance: { } kept } ? kept : null;
    }
}
