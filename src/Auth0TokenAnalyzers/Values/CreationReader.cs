using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads creations: dates and durations from their parts, URLs, and all else as an object with what is written into it.</summary>
internal static class CreationReader
{
    public static Alternatives Read(IAnonymousObjectCreationOperation creation, CallFrame? frame)
    {
        var writes = creation.Initializers.OfType<ISimpleAssignmentOperation>()
            .Select(assignment => assignment.Target is IPropertyReferenceOperation target ? ObjectWrite.Assignment(target, assignment, false) : null)
            .Where(write => write is not null);
        return Alternatives.Of(new ObjectValue(creation.Type, creation, frame, [.. writes!], true) { Written = creation.Syntax });
    }

    public static Alternatives Read(Reading reading, IObjectCreationOperation creation, CallFrame? frame)
    {
        var type = creation.Type;
        var arguments = creation.Arguments.OrderBy(x => x.Parameter?.Ordinal ?? 0)
            .Where(x => x.ArgumentKind != ArgumentKind.DefaultValue)
            .Select(x => x.Value).ToArray();
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } && arguments.Length == 1)
            return reading.Read(arguments[0], frame);
        if (type.Is("System", "Uri") && arguments.Length > 0)
            return Uri(reading, arguments, creation, frame);
        if (TimeReader.IsInstant(type))
            return arguments.Length > 0 && TimeReader.IsInstant(arguments[0].Type)
                ? reading.Read(arguments[0], frame)
                : Parts(reading, arguments, creation, frame, Date);
        if (type.Is("System", "TimeSpan"))
            return Parts(reading, arguments, creation, frame, Span);
        if (EncodingReader.IsJsonObject(type) && type!.Name is "JValue" && arguments.Length > 0)
            return reading.Read(arguments[0], frame);
        if (EncodingReader.IsJsonObject(type) && type!.Name is "JArray" or "JsonArray" && creation.Initializer is null)
            return Alternatives.Of(new CollectionValue([.. arguments.SelectMany(argument => SequenceReader.IsSequence(argument)
                && SequenceReader.Items(reading, argument, frame) is { } items
                    ? items
                    : [new Operand(argument, frame)])]) { Written = creation.Syntax });
        var made = new ObjectValue(type, creation, frame, [.. ObjectValue.Initializer(creation.Initializer)], true) { Written = creation.Syntax };
        return Alternatives.Of(InheritedWrites.Into(reading, ObjectCalls.AfterInitializer(made, creation.Initializer)));
    }

    /// <summary><c>new T()</c></summary>
    public static Alternatives Read(ITypeParameterObjectCreationOperation creation, CallFrame? frame) =>
        Alternatives.Of(new ObjectValue(CallFrame.TypeOf(creation.Type, frame), creation, frame, [.. ObjectValue.Initializer(creation.Initializer)],
            true) { Written = creation.Syntax });

    /// <summary>A copy with other properties: <c>x with { P = 1 }</c>.</summary>
    public static Alternatives Copy(Reading reading, IWithOperation copy, CallFrame? frame) =>
        reading.Read(copy.Operand, frame).Select(value => value is ObjectValue made
            ? made with { Writes = made.Writes.AddRange(ObjectValue.Initializer(copy.Initializer)
                .Select(write => write with { Frame = frame, IsOutsideCalls = frame is null })) }
            : new UnknownValue { Written = copy.Syntax });

    // new Uri(new Uri("https://x/"), "api/v2/")
    private static Alternatives Uri(Reading reading, IOperation[] arguments, IOperation creation, CallFrame? frame)
    {
        var first = reading.Read(arguments[0], frame);
        if (arguments.Length == 1 || !arguments[0].Type.Is("System", "Uri"))
            return first;
        var root = first.Select(value => value is TextValue text ? text.TrimEnd(['/']) : value);
        var path = reading.Read(arguments[1], frame)
            .Select(value => value is TextValue { Constant: { } text } ? TextValue.Literal("/" + text.TrimStart('/')) : value);
        return TextReader.Join([root, path], creation);
    }

    private static Alternatives Parts(Reading reading, IOperation[] arguments, IOperation creation, CallFrame? frame,
        Func<decimal[], IOperation, Value?> make)
    {
        var numbers = arguments.TakeWhile(x => NumberReader.IsIntegral(x.Type))
            .Select(x => reading.Read(x, frame).Values is [NumberValue { Exact: { } number }] ? number : (decimal?)null).ToArray();
        var value = numbers.All(x => x is not null) ? make([.. numbers.Select(x => x!.Value)], creation) : null;
        return value is null ? Reading.Unknown(creation) : Alternatives.Of(value);
    }

    private static Value? Date(decimal[] parts, IOperation at)
    {
        try
        {
            DateTime? date = parts switch
            {
                [var ticks] => new DateTime((long)ticks),
                [var year, var month, var day] => new DateTime((int)year, (int)month, (int)day),
                [var year, var month, var day, var hour, var minute, var second, ..]
                    => new DateTime((int)year, (int)month, (int)day, (int)hour, (int)minute, (int)second),
                _ => null,
            };
            return date is { } known ? TimeReader.Instant(TimeForm.Of(known.Ticks), at) : null;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static Value? Span(decimal[] parts, IOperation at)
    {
        decimal[] units = parts.Length switch
        {
            1 => [1],
            3 => [TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond],
            4 or 5 or 6
                => [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond, 10],
            _ => [],
        };
        if (units.Length == 0)
            return parts.Length == 0 ? TimeReader.Duration(TimeForm.Zero, at) : null;
        var ticks = parts.Zip(units, (part, unit) => part * unit).Sum();
        return TimeReader.Duration(new TimeForm(false, ticks, ticks, [new TimePart(at.Syntax, ticks, LifetimeShapes.Duration, 0)]), at);
    }
}
