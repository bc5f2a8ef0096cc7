using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads fields and properties: constants, initialisers, values assigned in constructors, getters with an expression.</summary>
internal static class MemberReader
{
    public static Alternatives Read(Reading reading, IFieldReferenceOperation reference, CallFrame? frame)
    {
        var field = reference.Field;
        if (TimeReader.WellKnown(reference, field) is { } known)
            return Alternatives.Of(known);
        // No constant to the language: string.Empty.
        if (field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
            return Alternatives.Of(TextValue.Literal("") with { Written = reference.Syntax });
        if (ImmutableReader.Read(reference, frame) is { } empty)
            return empty;
        if (field.ContainingType.IsTupleType && reference.Instance is { } tuple)
            return PartReader.Element(reading, tuple, PartReader.TupleIndex(field), reference, frame);
        var step = new SourceStep(SourceKind.Member, field.Name, reference.Syntax);
        var owners = Owners.All(reading, reference.Instance, frame);
        if (owners.Length > 1)
            return Alternatives.Union(owners.Select(owner => Value(reading, reference, owner, frame))).Select(value => value.Through(step));
        return Value(reading, reference, owners.FirstOrDefault(), frame).Select(value => EntryNames.InMember(value, reference).Through(step));
    }

    private static Alternatives Value(Reading reading, IFieldReferenceOperation reference, ObjectValue? owner, CallFrame? frame)
    {
        var field = reference.Field;
        var values = DeclaredReader.Read(reading, field, !field.IsConst && !field.IsReadOnly, owner, reference, frame);
        if (values.Values.IsEmpty && field.HasConstantValue && NumberReader.ToDecimal(field.ConstantValue) is { } number)
            values = Alternatives.Of(NumberValue.Of(number) with { Written = reference.Syntax });
        else if (values.Values.IsEmpty && field.ConstantValue is string text)
            values = Alternatives.Of(TextValue.Literal(text) with { Written = reference.Syntax });
        return (values.Values.IsEmpty ? Reading.Unknown(reference) : values)
            .Select(value => WrittenObjects.InMember(reading, value, reference, owner, frame));
    }

    public static Alternatives Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame)
    {
        var property = reference.Property;
        var known = SettingReader.Read(reading, reference, frame)
            ?? TimeReader.Read(reading, reference, frame)
            ?? LibraryTimes.Read(reference)
            ?? TextReader.Read(reading, reference, frame)
            ?? DeferredReader.Read(reading, reference, frame) ?? OptionsReader.Read(reading, reference, frame)
            ?? EncodingReader.Read(reading, reference, frame);
        if (known is not null)
            return known.Value;
        var step = new SourceStep(SourceKind.Member, property.Name, reference.Syntax);
        return Value(reading, reference, property, frame).Select(value => EntryNames.InMember(value, reference).Through(step));
    }

    private static Alternatives Value(Reading reading, IPropertyReferenceOperation reference, IPropertySymbol property, CallFrame? frame)
    {
        if (property.IsIndexer
            && reference is { Instance: { } sequence, Arguments: [var index] }
            && SequenceReader.IsSequence(sequence)
            && NumberReader.IsIntegral(index.Value.Type))
            return EntryReader.Read(reading, sequence, index.Value, frame)
                ?? SequenceReader.Element(reading, sequence, index.Value, reference, frame);
        // A text is indexed by position, too.
        if (property.IsIndexer && reference is { Instance: { Type.SpecialType: SpecialType.System_String } text, Arguments: [var position] })
            return SequenceReader.Element(reading, text, position.Value, reference, frame);
        var owners = Owners.All(reading, reference.Instance, frame);
        return owners.Length > 1
            ? Alternatives.Union(owners.Select(owner => Value(reading, reference, property, owner, frame, isOneOfSeveral: true)))
            : Value(reading, reference, property, owners.FirstOrDefault(), frame, isOneOfSeveral: false);
    }

    private static Alternatives Value(Reading reading, IPropertyReferenceOperation reference, IPropertySymbol property, ObjectValue? owner,
        CallFrame? frame, bool isOneOfSeveral)
    {
        if (OfObject(reading, owner, reference, property, frame) is { } member)
            return member;
        if (property.Parameters.Length > 0)
            return EntryNames.Of(reading, reference, reference.Instance, reference.Arguments.Select(argument => argument.Value), frame);
        if (reference.ConstrainedToType is { } parameter)
            return Overrides.In(CallFrame.TypeOf(parameter, frame), property.OriginalDefinition) is { } own
                ? Declared(reading, reference, own, null, frame, isOneOfSeveral: false)
                : Reading.Unknown(reference);
        var running = property.ContainingType.DeclaringSyntaxReferences.IsEmpty
            ? []
            : Overrides.Of(reading, property.OriginalDefinition, () => owner);
        return running.IsEmpty
            ? EntryNames.Of(reading, reference, reference.Instance, [], frame)
            : Alternatives.Union(running.Select(runs => Declared(reading, reference, runs, owner, frame, isOneOfSeveral)));
    }

    private static Alternatives Declared(Reading reading, IPropertyReferenceOperation reference, IPropertySymbol property, ObjectValue? owner,
        CallFrame? frame, bool isOneOfSeveral)
    {
        if (property.GetMethod is { } getter
            && !IsAuto(property, reading)
            && frame?.Depth is not >= CallFrame.MaxDepth
            && reading.Source.Body(getter, reading.CancellationToken) is { } body
            && frame?.IsCalling(getter) != true)
            return reading.ReadReturned(body, isOneOfSeveral
                ? new CallFrame(getter, CallFrame.NoArguments, frame) { Owner = owner }
                : new CallFrame(getter, CallFrame.NoArguments, frame) { Instance = reference.Instance });
        var values = DeclaredReader.Read(reading, property, property.SetMethod is { IsInitOnly: false }, owner, reference, frame)
            .Select(value => WrittenObjects.InMember(reading, value, reference, owner, frame));
        // Settable from elsewhere: what is written here is one possibility, a setting that is bound at run time another.
        return values.Values.IsEmpty || property.SetMethod is { DeclaredAccessibility: not Accessibility.Private }
            ? Alternatives.Union([values.Where(value => value is not TextValue { Constant: "" } and not NullValue), Reading.Unknown(reference)])
            : values;
    }

    /// <summary>What was written into the very object: <c>new { aud }.aud</c>, a record's argument, a dictionary's entry.</summary>
    private static Alternatives? OfObject(Reading reading, ObjectValue? owner, IPropertyReferenceOperation reference, IPropertySymbol property,
        CallFrame? frame)
    {
        if (owner is null)
            return null;
        if (property.Parameters.Length > 0)
            return EntryReader.Read(reading, owner, reference.Arguments[0].Value, frame);
        if (owner.Property(property.Name) is { IsEmpty: false } writes)
            return Alternatives.Union(writes.Select(write => reading.Read(write.Value, owner.FrameOf(write))));
        return Parameter(owner, property) is { } argument ? reading.Read(argument, owner.Frame) : null;
    }

    // A record's argument; a library's constructor that takes "properties" keeps them in Properties.
    private static IOperation? Parameter(ObjectValue owner, IPropertySymbol property) =>
        property.ContainingType.IsRecord ? owner.Component(property.Name)
        : property.ContainingType.DeclaringSyntaxReferences.IsEmpty
        ? owner.Argument(char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1))
        : null;

    /// <summary>Does a property keep a value, and compute none?</summary>
    public static bool IsAuto(IPropertySymbol property, Reading reading) =>
        property.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken)).All(node =>
            node is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors }
                ? accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null)
                : node is not PropertyDeclarationSyntax);
}
