using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads locals and parameters: the writes that reach the place, and for objects all that was written into them on the way.</summary>
internal static class LocalReader
{
    public static Alternatives Read(Reading reading, IOperation reference, ISymbol local, CallFrame? frame)
    {
        var index = reading.Source.Index(reference);
        var writes = Order.Reaching(index.Writes(local), reference.Syntax);
        if (writes.IsEmpty)
            return Reading.Unknown(reference).Select(value => value.Through(Step(SourceKind.Local, local, reference)));
        return Alternatives.Union(writes.Select(write => Written(reading, write, reference, frame)))
            .Select(value => WithWrites(value, index, local, reference).Through(Step(SourceKind.Local, local, reference)));
    }

    public static Alternatives Read(Reading reading, IParameterReferenceOperation reference, CallFrame? frame)
    {
        var parameter = reference.Parameter;
        var index = reading.Source.Index(reference);
        var step = Step(SourceKind.Parameter, parameter, reference);
        var writes = Order.Reaching(index.Writes(parameter), reference.Syntax);
        var passed = writes.Any(write => Order.IsCertain(write.Where, reference.Syntax)) ? Alternatives.None : Passed(reading, reference, frame);
        return Alternatives.Union([passed, .. writes.Select(write => Written(reading, write, reference, frame))])
            .Select(value => WithWrites(value, index, parameter, reference, frame).Through(step));
    }

    private static Alternatives Written(Reading reading, LocalWrite write, IOperation reference, CallFrame? frame) => write switch
    {
        { IsElement: true, Value: { } collection } => Element(reading, collection, frame),
        { Value: { } value } => reading.Read(value, frame),
        { Where: IArgumentOperation { Parameter: { RefKind: RefKind.Out } parameter, Parent: IInvocationOperation call } } => Out(reading, call, parameter, frame) ?? Reading.Unknown(reference),
        _ => Reading.Unknown(reference),
    };

    private static Alternatives Element(Reading reading, IOperation collection, CallFrame? frame) =>
        SequenceReader.Elements(reading, collection, frame) is { } elements ? Alternatives.Union(elements) : Reading.Unknown(collection);

    /// <summary>What a method of this compilation writes into an <c>out</c> parameter.</summary>
    private static Alternatives? Out(Reading reading, IInvocationOperation call, IParameterSymbol parameter, CallFrame? frame)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (frame?.Depth >= CallFrame.MaxDepth || frame?.IsCalling(method) == true || reading.Source.Body(method, reading.CancellationToken) is not { } body)
            return null;
        var inner = CallReader.Enter(call, frame);
        var values = reading.Source.Index(body).Writes(parameter.OriginalDefinition).Select(write => write.Value is null ? Reading.Unknown(call) : reading.Read(write.Value, inner)).ToList();
        return values.Count == 0 ? null : Alternatives.Union(values);
    }

    private static Alternatives Passed(Reading reading, IParameterReferenceOperation reference, CallFrame? frame)
    {
        var parameter = reference.Parameter;
        for (var called = frame; called is not null; called = called.Caller)
        {
            if (called.Argument(parameter) is { } argument)
                return called.PassesElements ? Element(reading, argument, called.Caller) : reading.Read(argument, called.Caller);
        }

        var unknown = Reading.Unknown(reference);
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is null)
            return unknown;
        // A default is what the callers that say nothing get: one possible value.
        var initializer = parameter.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken))
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax>().Select(x => x.Default?.Value).FirstOrDefault(x => x is not null);
        return initializer is not null && reading.Source.Operation(initializer, reading.CancellationToken) is { } value
            ? Alternatives.Union([reading.Read(value, null), unknown])
            : unknown;
    }

    private static SourceStep Step(SourceKind kind, ISymbol symbol, IOperation reference) => new(kind, symbol.Name, reference.Syntax);

    /// <summary>An object or collection in a local holds what was written through the local between its creation and this use.</summary>
    private static Value WithWrites(Value value, BodyIndex index, ISymbol local, IOperation at, CallFrame? frame = null)
    {
        if (value is not (ObjectValue or CollectionValue))
            return value;
        var made = (value as ObjectValue)?.Creation.Syntax ?? value.Written!;
        // What a caller made is there from the start: where it stands in the file says nothing about this body.
        var isMadeHere = index.Covers(made);
        var uses = index.Uses(local).Where(use => use.Syntax != at.Syntax && !(isMadeHere && Order.IsBefore(use.Syntax, made)) && (Order.IsBefore(use.Syntax, at.Syntax) || SharesLoop(use, at)));
        var writes = ImmutableArray.CreateBuilder<ObjectWrite>();
        var isComplete = true;
        foreach (var use in uses)
        {
            var through = ObjectWrites.Through(use, at.Syntax).ToList();
            // list.Add(Sign(list)): the list is read before it is added to.
            if (through.Any(write => write.Where.Syntax.Span.Contains(at.Syntax.Span)))
                continue;
            if (through.Count > 0)
                writes.AddRange(through.Select(write => write with { Frame = frame }));
            else if (ObjectWrites.MayWrite(use))
                isComplete = false;
        }

        return value switch
        {
            ObjectValue item => item with { Writes = item.Writes.AddRange(writes), IsComplete = item.IsComplete && isComplete },
            CollectionValue { Written: { } written } list when writes.Count > 0 || !isComplete => AsObject(list, written, writes.ToImmutable(), isComplete),
            _ => value,
        };
    }

    // new[] { … } or [..] that is added to later: the elements become the first writes.
    private static Value AsObject(CollectionValue list, SyntaxNode written, ImmutableArray<ObjectWrite> writes, bool isComplete)
    {
        var elements = list.Elements.Select(element => new ObjectWrite(ObjectWriteKind.Call, "Add", [element], element, false));
        var creation = list.Elements.FirstOrDefault()?.Parent ?? writes.FirstOrDefault()?.Where;
        return creation is null ? list : new ObjectValue(null, creation, list.Frame, [.. elements, .. writes], isComplete) { Trail = list.Trail, Written = written };
    }

    private static bool SharesLoop(IOperation use, IOperation at)
    {
        for (var parent = use.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation && parent.Syntax.Span.Contains(at.Syntax.Span))
                return true;
        }

        return false;
    }
}
