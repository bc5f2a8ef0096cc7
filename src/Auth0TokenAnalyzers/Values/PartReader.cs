using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads parts of a whole: the elements of a tuple, what a deconstruction or a property pattern takes out of an object.</summary>
internal static class PartReader
{
    /// <summary>The position of <c>Item2</c> or of an element with a name of its own, from 0.</summary>
    public static int TupleIndex(IFieldSymbol field) =>
        int.TryParse((field.CorrespondingTupleField ?? field).Name.Replace("Item", ""), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number - 1 : -1;

    public static Alternatives Element(Reading reading, IOperation whole, int index, IOperation at, CallFrame? frame) =>
        Element(reading, reading.Read(whole, frame), index, at);

    public static Alternatives Element(Reading reading, Alternatives whole, int index, IOperation at) =>
        whole.SelectMany(value => value switch
        {
            CollectionValue tuple when index >= 0 && index < tuple.Elements.Length => reading.Read(tuple.Elements[index]),
            ObjectValue made => Deconstructed(reading, made, index) ?? Reading.Unknown(at),
            _ => Alternatives.Of(Reading.Derived(at, value)),
        });

    /// <summary>What <c>is { Name: var x }</c> takes out of an object.</summary>
    public static Alternatives Member(Reading reading, IOperation whole, string name, IOperation at, CallFrame? frame) =>
        reading.Read(whole, frame).SelectMany(value => value is ObjectValue made
            ? made.Property(name) is { IsEmpty: false } writes
                ? Alternatives.Union(writes.Select(write => reading.Read(write.Value, made.FrameOf(write))))
                : made.Argument(name) is { } argument && made.Type is { IsRecord: true } ? reading.Read(argument, made.Frame) : Reading.Unknown(at)
            : Reading.Unknown(at));

    // A record gives its properties in the order of its parameters, another object what its own method writes.
    private static Alternatives? Deconstructed(Reading reading, ObjectValue made, int index)
    {
        var method = made.Type?.GetMembers("Deconstruct").OfType<IMethodSymbol>()
            .FirstOrDefault(x => x.Parameters.Length > index && index >= 0 && x.Parameters.All(parameter => parameter.RefKind == RefKind.Out));
        if (method is null)
            return null;
        var parameter = method.Parameters[index];
        if (made.Type!.IsRecord && method.IsImplicitlyDeclared)
            return Member(reading, made.Creation, parameter.Name, made.Creation, made.Frame);
        return reading.Source.Body(method, reading.CancellationToken) is { } body && made.Frame?.Depth is not >= CallFrame.MaxDepth
            ? LocalReader.Left(reading, body, parameter, new CallFrame(method, CallFrame.NoArguments, made.Frame) { Owner = made })
            : null;
    }
}
