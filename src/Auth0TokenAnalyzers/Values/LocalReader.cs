using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads locals and parameters: the writes that reach the place, and for objects all that was written into them on the way.</summary>
internal static class LocalReader
{
    private const int MaxAliases = 8;

    public static Alternatives Read(Reading reading, IOperation reference, ISymbol local, CallFrame? frame)
    {
        var index = reading.Source.Index(reference);
        var writes = Order.Reaching(index.Writes(local), reference.Syntax);
        if (writes.IsEmpty)
            return Reading.Unknown(reference).Select(value => value.Through(Step(SourceKind.Local, local, reference)));
        return Alternatives.Union(Branches.Last(reading, writes, frame).Select(write => Written(reading, write, reference, frame)))
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
        { IsElement: true, Value: { } collection } => Element(reading, collection, write.Part, frame),
        { Value: { } value, Part: { } part } => PartReader.Element(reading, value, part, reference, frame),
        { Value: { } value, Member: { } member } => PartReader.Member(reading, value, member, reference, frame),
        { Value: { } value } => reading.Read(value, frame),
        { Where: IArgumentOperation { Parameter: { RefKind: RefKind.Out or RefKind.Ref } parameter, Parent: IInvocationOperation call } } => OutReader.Read(reading, call, parameter, frame) ?? Reading.Unknown(reference),
        _ => Reading.Unknown(reference),
    };

    /// <summary>What a method has written into one of its parameters when it ends.</summary>
    public static Alternatives Left(Reading reading, IOperation body, IParameterSymbol parameter, CallFrame frame) =>
        Alternatives.Union(Branches.Last(reading, reading.Source.Index(body).Writes(parameter.OriginalDefinition), frame).Select(write => Written(reading, write, body, frame)));

    private static Alternatives Element(Reading reading, IOperation collection, int? part, CallFrame? frame)
    {
        if (SequenceReader.Items(reading, collection, frame) is not { } items)
            return Reading.Unknown(collection);
        return Alternatives.Union(items.Select(item => part is { } index ? PartReader.Element(reading, reading.Read(item), index, collection) : reading.Read(item)));
    }

    private static Alternatives Passed(Reading reading, IParameterReferenceOperation reference, CallFrame? frame)
    {
        var parameter = reference.Parameter;
        for (var called = frame; called is not null; called = called.Caller)
        {
            if (called.Argument(parameter) is { } argument)
                return called.PassesElements ? Element(reading, argument.Operation, null, argument.Frame) : reading.Read(argument);
        }

        // A parameter of a primary constructor, in another member of the type.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
            && Owners.Constructors(reading, Owners.This(reading, frame)).Select(made => made.Argument(parameter)).FirstOrDefault(made => made is not null) is { } given)
        {
            return reading.Read(given);
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
        var uses = Aliases(index, local).Where(use => use.Syntax != at.Syntax && !(isMadeHere && Order.IsBefore(use.Syntax, made)) && (Order.IsBefore(use.Syntax, at.Syntax) || SharesLoop(use, at)));
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

    // "var d = (IDictionary<string, object>)expando": what is written through the one name is in the other.
    private static IEnumerable<IOperation> Aliases(BodyIndex index, ISymbol local)
    {
        var names = new List<ISymbol> { local };
        for (var i = 0; i < names.Count && i < MaxAliases; i++)
        {
            foreach (var use in index.Uses(names[i]))
            {
                var whole = use;
                while (whole.Parent is IConversionOperation or IParenthesizedOperation)
                    whole = whole.Parent;
                if (whole.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var alias } } && index.Writes(alias).Count == 1 && !names.Contains(alias, SymbolEqualityComparer.Default))
                    names.Add(alias);
            }
        }

        return names.Count == 1 ? index.Uses(local) : names.SelectMany(index.Uses).OrderBy(use => use.Syntax.SpanStart);
    }

    // new[] { … } or [..] that is added to later: the elements become the first writes.
    private static Value AsObject(CollectionValue list, SyntaxNode written, ImmutableArray<ObjectWrite> writes, bool isComplete)
    {
        var elements = list.Elements.Select(element => new ObjectWrite(ObjectWriteKind.Call, "Add", [element.Operation], element.Operation, false));
        var creation = list.Elements.FirstOrDefault().Operation?.Parent ?? writes.FirstOrDefault()?.Where;
        return creation is null ? list : new ObjectValue(null, creation, list.Elements.FirstOrDefault().Frame, [.. elements, .. writes], isComplete) { Trail = list.Trail, Written = written };
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
