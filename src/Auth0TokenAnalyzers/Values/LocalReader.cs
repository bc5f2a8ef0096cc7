using System.Collections.Generic;
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
        if (reading.Element(local) is { } element)
            return reading.Read(element).Select(value => value.Through(Step(SourceKind.Local, local, reference)));
        var index = reading.Source.Index(reference);
        var writes = Order.Reaching(index.Writes(local), reference.Syntax);
        if (writes.IsEmpty)
            return Reading.Unknown(reference).Select(value => value.Through(Step(SourceKind.Local, local, reference)));
        var last = Branches.Last(reading, writes, frame);
        var start = Alternatives.Union(last.Where(write => !IsAddedInLoop(write, reference))
            .Select(write => Written(reading, write, reference, frame)));
        return (LoopReader.Sum(reading, last, reference, start, frame)
            ?? Alternatives.Union(last.Select(write => Written(reading, write, reference, frame))))
            .Select(value => WrittenObjects.InLocal(reading, value, local, reference, frame).Through(Step(SourceKind.Local, local, reference)));
    }

    public static Alternatives Read(Reading reading, IParameterReferenceOperation reference, CallFrame? frame)
    {
        var parameter = reference.Parameter;
        var index = reading.Source.Index(reference);
        var step = Step(SourceKind.Parameter, parameter, reference);
        var writes = Order.Reaching(index.Writes(parameter), reference.Syntax);
        var passed = writes.Any(write => Order.IsCertain(write.Where, reference.Syntax)) ? Alternatives.None : Passed(reading, reference, frame);
        return Alternatives.Union([passed, .. writes.Select(write => Written(reading, write, reference, frame))])
            .Select(value => WrittenObjects.InLocal(reading, value, parameter, reference, frame).Through(step));
    }

    private static Alternatives Written(Reading reading, LocalWrite write, IOperation reference, CallFrame? frame) => write switch
    {
        { IsElement: true, Value: { } collection } => Element(reading, collection, write.Part, frame),
        { Value: { } value, Part: { } part } => PartReader.Element(reading, value, part, reference, frame),
        { Value: { } value, Member: { } member } => PartReader.Member(reading, value, member, reference, frame),
        { Value: { } value } => reading.Read(value, frame),
        { Where: IArgumentOperation { Parameter: { RefKind: RefKind.Out or RefKind.Ref } parameter, Parent: IInvocationOperation call } }
            => OutReader.Read(reading, call, parameter, frame) ?? Reading.Unknown(reference),
        _ => Reading.Unknown(reference),
    };

    private static bool IsAddedInLoop(LocalWrite write, IOperation at) =>
        write.Where is ICompoundAssignmentOperation && LoopReader.Around(write.Where, at.Syntax) is not null;

    /// <summary>What a method has written into one of its parameters when it ends.</summary>
    public static Alternatives Left(Reading reading, IOperation body, IParameterSymbol parameter, CallFrame frame) =>
        Alternatives.Union(Branches.Last(reading, reading.Source.Index(body).Writes(parameter.OriginalDefinition), frame)
            .Select(write => Written(reading, write, body, frame)));

    private static Alternatives Element(Reading reading, IOperation collection, int? part, CallFrame? frame)
    {
        if (SequenceReader.Items(reading, collection, frame) is not { } items)
            return EntryNames.Element(reading, collection, frame);
        return Alternatives.Union(items.Select(item => part is { } index
            ? PartReader.Element(reading, reading.Read(item), index, collection)
            : reading.Read(item)));
    }

    private static Alternatives Passed(Reading reading, IParameterReferenceOperation reference, CallFrame? frame)
    {
        var parameter = reference.Parameter;
        for (var call = frame; call is not null; call = call.Caller)
        {
            if (call.Argument(parameter) is { } argument)
                return call.PassesElements ? Element(reading, argument.Operation, null, argument.Frame) : reading.Read(argument);
            // The parameter of an extension block is the receiver of the call.
            if (parameter.ContainingSymbol is INamedTypeSymbol block
                && call.Instance is { } receiver
                && SymbolEqualityComparer.Default.Equals(block.OriginalDefinition, call.Method.ContainingType.OriginalDefinition))
                return reading.Read(receiver, call.Site);
        }

        // A parameter of a primary constructor, in another member of the type.
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
            && Owners.Constructors(reading, Owners.This(reading, frame))
                .Select(made => made.Argument(parameter))
                .FirstOrDefault(made => made is not null) is { } given)
        {
            return reading.Read(given);
        }

        if ((LambdaParameters.Read(reading, reference, frame) ?? RegisteredFunctions.Read(reading, parameter) ?? OnlyObjects.Read(reading, parameter)) is { } called)
            return called;
        var unknown = Moment(parameter) is { } moment ? Alternatives.Of(moment with { Written = reference.Syntax }) : Reading.Unknown(reference);
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is null)
            return unknown;
        // A default is what the callers that say nothing get: one possible value.
        var initializer = parameter.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken))
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax>().Select(x => x.Default?.Value).FirstOrDefault(x => x is not null);
        return initializer is not null && reading.Source.Operation(initializer, reading.CancellationToken) is { } value
            ? Alternatives.Union([reading.Read(value, null), unknown])
            : unknown;
    }

    // A time, or a number of seconds since 1970: which one it is cancels out where a lifetime is computed from it.
    private static Value? Moment(IParameterSymbol parameter) =>
        TimeReader.IsInstant(parameter.Type) ? new InstantValue(TimeForm.Of(parameter.OriginalDefinition))
        : parameter.Type.SpecialType == SpecialType.System_Int64 ? NumberValue.Of(TimeForm.Of(parameter.OriginalDefinition), TimeUnits.Second)
        : null;

    private static SourceStep Step(SourceKind kind, ISymbol symbol, IOperation reference) => new(kind, symbol.Name, reference.Syntax);
}
