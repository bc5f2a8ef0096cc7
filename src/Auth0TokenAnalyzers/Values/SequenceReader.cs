using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads the elements of sequences: arrays, lists that are filled in this code, and what queries make of them.</summary>
internal static class SequenceReader
{
    /// <summary>Longer sequences are not unrolled.</summary>
    private const int MaxItems = 200;

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
            "Empty" => Alternatives.Of(new CollectionValue([]) { Written = call.Syntax }),
            _ when operands.Count == 0 => null,
            "ToArray" or "ToList" or "ToHashSet" or "AsEnumerable" or "Distinct" or "OrderBy" or "OrderByDescending" or "Order"
                => reading.Read(operands[0], frame),
            "Where" => reading.Read(operands[0], frame).Select(value => EntryNames.In(reading, value, call, null,
                operands.Skip(1).SelectMany(condition => reading.Read(condition, frame).Values), frame)),
            "Append" or "Concat" or "Union" when operands.Count == 2 => Joined(reading, [operands[0], operands[1]], call, frame),
            "Prepend" when operands.Count == 2 => Joined(reading, [operands[1], operands[0]], call, frame),
            _ => QueryReader.Read(reading, call, operands, frame),
        };
    }

    // An element that is itself a sequence stands for its elements, where they are not all known.
    private static Alternatives Joined(Reading reading, IReadOnlyList<IOperation> parts, IOperation call, CallFrame? frame)
    {
        var items = parts.Select(part => IsSequence(part) ? Items(reading, part, frame) : [new Operand(part, frame)]).ToList();
        return Alternatives.Of(items.Any(part => part is null)
            ? new CollectionValue(parts, frame) { Written = call.Syntax }
            : new CollectionValue([.. items.SelectMany(part => part!)]) { Written = call.Syntax });
    }

    /// <summary>One element of an array or list. What <c>Split</c> cuts off the end of a base64 text is its padding.</summary>
    public static Alternatives Element(Reading reading, IOperation sequence, IOperation index, IOperation at, CallFrame? frame)
    {
        var fromEnd = index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
        var position = reading.Read(fromEnd ? ((IUnaryOperation)index).Operand : index, frame).Values;
        // Any of them, in a loop over the positions.
        if (position is not [NumberValue { Exact: { } exact and >= 0 and <= int.MaxValue }])
            return Items(reading, sequence, frame) is { Count: > 0 } all
                ? Alternatives.Union(all.Select(reading.Read))
                : CallReader.Unknown(reading, at, [sequence, index], frame);
        return reading.Read(sequence, frame).SelectMany(value => value switch
        {
            EncodedValue when exact == 0 && !fromEnd => Alternatives.Of(value),
            TextValue text => Alternatives.Of(TextCuts.Character(text, (int)exact, fromEnd, at)),
            _ when Items(reading, value) is { } items && At(items, (int)exact, fromEnd) is { } item => reading.Read(item),
            _ => Alternatives.Of(Reading.Derived(at, value)),
        });
    }

    private static Operand? At(IReadOnlyList<Operand> items, int index, bool fromEnd)
    {
        var position = fromEnd ? items.Count - index : index;
        return position >= 0 && position < items.Count ? items[position] : null;
    }

    /// <summary>The elements of a sequence, in order; <see langword="null"/> when they are not all known.</summary>
    public static IReadOnlyList<Operand>? Items(Reading reading, IOperation sequence, CallFrame? frame) =>
        reading.Read(sequence, frame).Values is [var value] ? Items(reading, value) : null;

    public static IReadOnlyList<Operand>? Items(Reading reading, Value value) => value switch
    {
        CollectionValue { Elements.Length: <= MaxItems } collection => Flat(reading, collection.Elements),
        ObjectValue { IsComplete: true, Writes.Length: <= MaxItems } list
            when list.Writes.All(write => write is { Kind: ObjectWriteKind.Call, Name: "Add" or "AddRange" or "Append", Member: null,
                IsConditional: false, Operands.Length: 1 })
            => Items(reading, list),
        _ => null,
    };

    private static IReadOnlyList<Operand>? Items(Reading reading, ObjectValue list)
    {
        var items = new List<Operand>();
        if (list.Arguments.FirstOrDefault(argument => IsSequence(argument.Value))?.Value is { } source)
        {
            if (Items(reading, source, list.Frame) is not { } first)
                return null;
            items.AddRange(first);
        }
        else if (list.Writes.IsEmpty && (list.Type is null || !IsSequence(list.Type)))
        {
            return null;
        }

        foreach (var write in list.Writes)
        {
            if (write.Name != "AddRange")
                items.Add(new Operand(write.Value, list.FrameOf(write)));
            else if (Items(reading, write.Value, list.FrameOf(write)) is { } more)
                items.AddRange(more);
            else
                return null;
        }

        return items;
    }

    // [.. all, "one more"]
    private static IReadOnlyList<Operand>? Flat(Reading reading, ImmutableArray<Operand> elements)
    {
        if (!elements.Any(element => element.Operation is ISpreadOperation))
            return elements;
        var items = new List<Operand>();
        foreach (var element in elements)
        {
            if (element.Operation is not ISpreadOperation spread)
                items.Add(element);
            else if (Items(reading, spread.Operand, element.Frame) is { } more)
                items.AddRange(more);
            else
                return null;
        }

        return items;
    }

    /// <summary>The values of the elements, in order; a value that is no sequence stands for itself.</summary>
    public static IReadOnlyList<Alternatives>? Elements(Reading reading, IOperation sequence, CallFrame? frame)
    {
        if (Items(reading, sequence, frame) is { } items)
            return [.. items.Select(reading.Read)];
        return IsSequence(sequence) || reading.Read(sequence, frame).Values is not [var value and not CollectionValue]
            ? null
            : [Alternatives.Of(value)];
    }

    public static bool IsSequence(IOperation operation) =>
        operation is ICollectionExpressionOperation
            || (operation is IConversionOperation conversion ? conversion.Operand.Type : operation.Type) is { } type && IsSequence(type);

    private static bool IsSequence(ITypeSymbol type) => type.SpecialType != SpecialType.System_String
        && (type is IArrayTypeSymbol
            || type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            || type.AllInterfaces.Any(x => x.SpecialType == SpecialType.System_Collections_IEnumerable));
}
