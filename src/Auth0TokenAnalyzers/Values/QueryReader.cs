using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads queries over sequences whose elements are known: <c>Select</c>, <c>Aggregate</c>, <c>First</c>, <c>Sum</c>.</summary>
internal static class QueryReader
{
    public static Alternatives? Read(Reading reading, IInvocationOperation call, IReadOnlyList<IOperation> operands, CallFrame? frame)
    {
        var name = call.TargetMethod.Name;
        if (name is "Select" or "ConvertAll" && operands.Count == 2)
            return Selected(reading, operands[0], operands[1], call, frame);
        // Of pairs: they are the entries.
        if (name == "ToDictionary" && operands.Count == 1)
            return reading.Read(operands[0], frame);
        if (name is not ("SelectMany" or "Aggregate" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault"
            or "ElementAt" or "Sum" or "Max" or "Min" or "ToDictionary"))
            return null;
        if (name == "ToDictionary" && SequenceReader.Items(reading, operands[0], frame) is null && KeepsPairs(reading, operands, frame))
            return reading.Read(operands[0], frame);
        if (Items(reading, operands[0], frame) is not { } items)
            return null;
        return (name, operands.Count) switch
        {
            ("SelectMany", > 1) => Flattened(reading, items, operands, call, frame),
            ("ToDictionary", > 2) => Keyed(reading, items, operands, call, frame),
            ("Aggregate", 2 or 3) => Aggregated(reading, items, operands, frame),
            ("First" or "FirstOrDefault" or "Single" or "SingleOrDefault", 1) when items.Count > 0 => reading.Read(items[0]),
            ("Last" or "LastOrDefault", 1) when items.Count > 0 => reading.Read(items[items.Count - 1]),
            ("ElementAt", 2) => SequenceReader.Element(reading, operands[0], operands[1], call, frame),
            ("Sum" or "Max" or "Min", 1) => Number(items.Select(reading.Read).ToList(), name, call),
            _ => null,
        };
    }

    private static IReadOnlyList<Operand>? Items(Reading reading, IOperation sequence, CallFrame? frame) =>
        SequenceReader.Items(reading, sequence, frame) ?? EntryReader.Pairs(reading, sequence, frame);

    private static Alternatives? Selected(Reading reading, IOperation sequence, IOperation function, IOperation call, CallFrame? frame)
    {
        if (Function(reading, function, frame) is not { } selector)
            return null;
        if (Items(reading, sequence, frame) is { } items)
            return Alternatives.Of(new CollectionValue([.. items.SelectMany(item => Results(reading, selector, [item], call,
                frame))]) { Written = call.Syntax });
        // Of unknown elements, the results still show what the lambda writes.
        return FunctionReader.Body(reading, selector) is { } body
            && FunctionReader.Enter(selector, [new Operand(sequence, frame)], frame) is { } inner
            ? Alternatives.Of(new CollectionValue(OperationSource.Returned(body), inner.OfElements()) { Written = call.Syntax })
            : null;
    }

    private static Alternatives? Flattened(Reading reading, IReadOnlyList<Operand> items, IReadOnlyList<IOperation> operands, IOperation call,
        CallFrame? frame)
    {
        if (Function(reading, operands[1], frame) is not { } inner
            || (operands.Count > 2 ? Function(reading, operands[2], frame) : null) is var result && operands.Count > 2 && result is null)
            return null;
        var all = new List<Operand>();
        foreach (var item in items)
        {
            if (FunctionReader.Results(reading, inner, [item], frame).Values is not [var value]
                || SequenceReader.Items(reading, value) is not { } more)
                return null;
            all.AddRange(result is null ? more : more.SelectMany(other => Results(reading, result, [item, other], call, frame)));
        }

        return Alternatives.Of(new CollectionValue([.. all]) { Written = call.Syntax });
    }

    // pairs.ToDictionary(pair => pair.Key, pair => pair.Value)
    private static bool KeepsPairs(Reading reading, IReadOnlyList<IOperation> operands, CallFrame? frame) => operands.Count > 2
        && Taken(reading, operands[1], frame) == "Key"
        && Taken(reading, operands[2], frame) == "Value";

    private static string? Taken(Reading reading, IOperation function, CallFrame? frame) =>
        Function(reading, function, frame) is { } known
            && Returned(reading, known) is IPropertyReferenceOperation { Instance: IParameterReferenceOperation } taken
            && taken.Property.ContainingType.Is("System.Collections.Generic", "KeyValuePair")
        ? taken.Property.Name
        : null;

    // The entries are written by the two lambdas, each for all elements.
    private static Alternatives? Keyed(Reading reading, IReadOnlyList<Operand> items, IReadOnlyList<IOperation> operands, IOperation call,
        CallFrame? frame)
    {
        if (Function(reading, operands[1], frame) is not { } keys || Function(reading, operands[2], frame) is not { } values
            || Returned(reading, keys) is not { } key || Returned(reading, values) is not { } value)
        {
            return null;
        }

        var writes = ImmutableArray.CreateBuilder<ObjectWrite>();
        foreach (var item in items)
        {
            // The frame of the value sees that of the key, so that one write can have both.
            if (FunctionReader.Enter(keys, [item], frame) is not { } ofKey
                || FunctionReader.Enter(values with { Frame = ofKey }, [item], frame) is not { } ofValue)
                return null;
            writes.Add(new ObjectWrite(ObjectWriteKind.Index, "", [key, value], call, false) { Frame = ofValue });
        }

        return Alternatives.Of(new ObjectValue(call.Type, call, frame, writes.ToImmutable(), true) { Written = call.Syntax });
    }

    private static IOperation? Returned(Reading reading, FunctionValue function) =>
        FunctionReader.Body(reading, function) is { } body && OperationSource.Returned(body).ToList() is [var result] ? result : null;

    // One expression is kept as an operation, so that a claim or an object that it makes can be looked into where it is written.
    private static IEnumerable<Operand> Results(Reading reading, FunctionValue function, IReadOnlyList<Operand> arguments, IOperation call,
        CallFrame? frame)
    {
        if (FunctionReader.Body(reading, function) is { } body && FunctionReader.Enter(function, arguments, frame) is { } inner)
            return OperationSource.Returned(body).Select(result => new Operand(result, inner));
        return [new Operand(call, frame) { Known = FunctionReader.Results(reading, function, arguments, frame) }];
    }

    private static Alternatives? Aggregated(Reading reading, IReadOnlyList<Operand> items, IReadOnlyList<IOperation> operands, CallFrame? frame)
    {
        var hasSeed = operands.Count == 3;
        if (Function(reading, operands[operands.Count - 1], frame) is not { } function || (!hasSeed && items.Count == 0))
            return null;
        var sum = hasSeed ? new Operand(operands[1], frame) : items[0];
        foreach (var item in items.Skip(hasSeed ? 0 : 1))
            sum = new Operand(function.Body, frame) { Known = FunctionReader.Results(reading, function, [sum, item], frame) };
        return reading.Read(sum);
    }

    private static Alternatives? Number(IReadOnlyList<Alternatives> items, string name, IOperation call)
    {
        var numbers = items.Select(item => item.Values is [NumberValue { Exact: { } exact }] ? exact : (decimal?)null).ToList();
        if (numbers.Count == 0 || numbers.Contains(null))
            return null;
        try
        {
            var result = name == "Sum" ? numbers.Sum() : name == "Max" ? numbers.Max() : numbers.Min();
            return Alternatives.Of(NumberValue.Of(result!.Value) with { Written = call.Syntax });
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static FunctionValue? Function(Reading reading, IOperation function, CallFrame? frame) =>
        reading.Read(function, frame).Values is [FunctionValue known] ? known : null;
}
