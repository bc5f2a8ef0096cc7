using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Clocks and conversions to Unix time that JWT libraries bring along.</summary>
internal static class LibraryTimes
{
    public static Alternatives? Read(IPropertyReferenceOperation reference)
    {
        var type = reference.Property.ContainingType;
        return reference.Property.Name switch
        {
            "UtcNow" when type.Is("JsonWebToken", "EpochTime") => Alternatives.Of(Seconds(Now, reference)),
            "Value" when type.Is("JWT", "UnixEpoch") => Alternatives.Of(TimeReader.Instant(TimeForm.Of(TimeUnits.Epoch), reference)),
            _ => null,
        };
    }

    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        // UtcDateTimeProvider, and the user's own clock behind the same interface.
        if (method is { Name: "GetNow", Parameters.IsEmpty: true }
            && (method.ContainingType.Is("JWT", "IDateTimeProvider") || method.ContainingType.Is("JWT", "UtcDateTimeProvider")))
            return Alternatives.Of(TimeReader.Instant(Now, call));
        if (call.Arguments.FirstOrDefault()?.Value is not { } argument)
            return null;
        return method.Name switch
        {
            "GetSecondsSince" when method.ContainingType.Is("JWT", "UnixEpoch") => UnixTime(reading, argument, call, frame),
            "ToEpochTime" when method.ContainingType.Is("JsonWebToken", "EpochTime") => UnixTime(reading, argument, call, frame),
            // So many seconds from now.
            "GenNumericDate" when method.ContainingType.Is("Chilkat", "Jwt") => reading.Read(argument, frame)
                .Select(offset => FromNow(offset, call) is InstantValue { Time: var time } ? Seconds(time, call) : Unknown(offset, call)),
            _ => null,
        };
    }

    /// <summary>The moment after a duration, or after a number of seconds.</summary>
    public static Value FromNow(Value lifetime, IOperation at)
    {
        var time = lifetime switch
        {
            DurationValue duration => duration.Time,
            NumberValue number => NumberReader.Times(number, TimeUnits.Second),
            _ => null,
        };
        return time is not null && Now.Plus(time) is { } end ? TimeReader.Instant(end, at) : Unknown(lifetime, at);
    }

    private static TimeForm Now => new(true, 0, 0, []);

    private static Alternatives UnixTime(Reading reading, IOperation date, IOperation call, CallFrame? frame) =>
        reading.Read(date, frame).Select(value => value is InstantValue instant ? Seconds(instant.Time, call) : Unknown(value, call));

    private static Value Seconds(TimeForm instant, IOperation at) =>
        instant.Minus(TimeForm.Of(TimeUnits.Epoch)) is { } time
            ? TimeReader.Number(time, TimeUnits.Second, at)
            : new UnknownValue { Written = at.Syntax };

    private static Value Unknown(Value of, IOperation at) => new UnknownValue { Written = at.Syntax, Trail = of.Trail };
}
