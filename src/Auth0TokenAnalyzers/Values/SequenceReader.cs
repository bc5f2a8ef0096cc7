using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads sequences that are put together from others: <c>ToList()</c>, <c>Append(…)</c>, <c>Concat(…)</c>.</summary>
internal static class SequenceReader
{
    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.Name is "ToArray" or "AsReadOnly" && call.Instance is { } list && method.ContainingType.Is("System.Collections.Generic", "List"))
            return reading.Read(list, frame);
        if (!method.ContainingType.Is("System.Linq", "Enumerable") && !method.ContainingType.Is("System", "Array"))
            return null;
        var operands = call.Arguments.OrderBy(x => x.Parameter?.Ordinal ?? 0).Select(x => x.Value).ToList();
        return method.Name switch
        {
            "Empty" => Alternatives.Of(new CollectionValue([], frame) { Written = call.Syntax }),
            "ToArray" or "ToList" or "AsEnumerable" or "Distinct" when operands.Count > 0 => reading.Read(operands[0], frame),
            "Select" when operands.Count == 2 => Mapped(reading, operands[0], operands[1], call, frame),
            // An element that is itself a sequence stands for its elements.
            "Append" or "Prepend" or "Concat" or "Union" when operands.Count > 1 => Alternatives.Of(new CollectionValue([.. operands], frame) { Written = call.Syntax }),
            _ => null,
        };
    }

    /// <summary>One element of an array. What <c>Split</c> cuts off the end of a base64 text is its padding.</summary>
    public static Alternatives Element(Reading reading, IArrayElementReferenceOperation element, CallFrame? frame)
    {
        if (element.Indices is not [{ ConstantValue: { HasValue: true, Value: int index } }])
            return Reading.Unknown(element);
        return reading.Read(element.ArrayReference, frame).SelectMany(array => array switch
        {
            CollectionValue collection when index >= 0 && index < collection.Elements.Length => reading.Read(collection.Elements[index], collection.Frame),
            EncodedValue when index == 0 => Alternatives.Of(array),
            _ => Reading.Unknown(element),
        });
    }

    /// <summary>What a lambda makes of the elements: each of its results can be an element.</summary>
    private static Alternatives? Mapped(Reading reading, IOperation sequence, IOperation function, IOperation call, CallFrame? frame)
    {
        if (reading.Read(function, frame).Values is not [FunctionValue { Body: IAnonymousFunctionOperation { Symbol: { Parameters.Length: 1 } lambda } body }] || frame?.Depth >= CallFrame.MaxDepth)
            return null;
        var elements = System.Collections.Immutable.ImmutableDictionary.Create<IParameterSymbol, IOperation>(SymbolEqualityComparer.Default).Add(lambda.Parameters[0].OriginalDefinition, sequence);
        return Alternatives.Of(new CollectionValue([.. OperationSource.Returned(body)], new CallFrame(lambda, elements, frame) { PassesElements = true }) { Written = call.Syntax });
    }

    /// <summary>The elements of a sequence, in order; <see langword="null"/> when they are not all known.</summary>
    public static IReadOnlyList<Alternatives>? Elements(Reading reading, IOperation sequence, CallFrame? frame)
    {
        var values = reading.Read(sequence, frame).Values;
        if (values.Length != 1)
            return null;
        return values[0] switch
        {
            CollectionValue collection => [.. collection.Elements.Select(element => reading.Read(element, collection.Frame))],
            ObjectValue { IsComplete: true } list when list.Writes.Length > 0 && list.Writes.All(write => write is { Kind: ObjectWriteKind.Call, Name: "Add", IsConditional: false, Operands.Length: 1 })
                => [.. list.Writes.Select(write => reading.Read(write.Value, list.Frame))],
            TextValue or NumberValue => [Alternatives.Of(values[0])],
            _ when sequence.Type is IArrayTypeSymbol || sequence.Type?.SpecialType is not SpecialType.System_String and not SpecialType.System_Object => null,
            _ => [Alternatives.Of(values[0])],
        };
    }
}
