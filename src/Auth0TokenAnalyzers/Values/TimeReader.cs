using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads dates, durations and Unix times: the members of <c>DateTime</c>, <c>DateTimeOffset</c>, <c>TimeSpan</c> and their kin.</summary>
internal static class TimeReader
{
    public static Value? WellKnown(IOperation reference, IFieldSymbol field) => (field.ContainingType.Name, field.Name) switch
    {
        ("DateTime" or "DateTimeOffset", "MaxValue") => Instant(TimeForm.Of(DateTime.MaxValue.Ticks), reference),
        ("DateTime" or "DateTimeOffset", "MinValue") => Instant(TimeForm.Zero, reference),
        ("DateTime" or "DateTimeOffset" or "EpochTime", "UnixEpoch") => Instant(TimeForm.Of(TimeUnits.Epoch), reference),
        ("TimeSpan", "Zero") => Duration(TimeForm.Zero, reference),
        ("TimeSpan", "MaxValue") => Duration(TimeForm.Of(TimeSpan.MaxValue.Ticks), reference),
        _ => null,
    };

    public static Alternatives? Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame)
    {
        var property = reference.Property;
        if (property.Name is "UtcNow" or "Now" && IsInstant(property.Type))
            return Alternatives.Of(Instant(new TimeForm(true, 0, 0, []), reference));
        if (property.Name == "Today" && property.ContainingType.Is("System", "DateTime"))
            return Alternatives.Of(Instant(new TimeForm(true, 1 - TimeUnits.Day, 0, []), reference));
        if (reference.Instance is not { } instance)
            return null;
        if (property.Name == "Value" && property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return reading.Read(instance, frame);
        if (!IsTime(instance.Type))
            return null;
        return reading.Read(instance, frame).Select(value => Member(value, property.Name, reference));
    }

    private static Value Member(Value owner, string name, IOperation reference) => (owner, name) switch
    {
        (InstantValue, "UtcDateTime" or "DateTime" or "LocalDateTime") => owner,
        (InstantValue { Time.Now: true } instant, "Date") => instant with { Time = instant.Time with { Low = instant.Time.Low + 1 - TimeUnits.Day } },
        (InstantValue instant, "Date") => instant with { Time = TimeForm.Of(instant.Time.Low - (instant.Time.Low % TimeUnits.Day)) },
        (InstantValue instant, "Ticks" or "UtcTicks") => Number(instant.Time, 1, reference),
        (InstantValue instant, "TimeOfDay") when instant.Time.Now => new UnknownValue { Written = reference.Syntax },
        (DurationValue { Time: { Now: false } time }, "Days" or "Hours" or "Minutes" or "Seconds" or "Milliseconds") when time.Low == time.High
            => Component(time.Low, name, reference),
        (DurationValue duration, "Ticks") => Number(duration.Time, 1, reference),
        (DurationValue duration, _) when name.StartsWith("Total", StringComparison.Ordinal) && TimeUnits.OfName(name, 5) is > 0 and var unit
            => Number(duration.Time, unit, reference),
        _ => Reading.Derived(reference, owner),
    };

    // The days are all of them, the hours those of the last day.
    private static Value Component(decimal ticks, string name, IOperation reference)
    {
        var unit = TimeUnits.OfName(name, 0);
        var rest = name switch { "Days" => ticks, "Hours" => ticks % TimeUnits.Day, "Minutes" => ticks % TimeSpan.TicksPerHour,
            "Seconds" => ticks % TimeSpan.TicksPerMinute, _ => ticks % TimeUnits.Second };
        return NumberValue.Of(decimal.Truncate(rest / unit)) with { Written = reference.Syntax };
    }

    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.Name is "GetUtcNow" or "GetLocalNow" && IsInstant(method.ReturnType))
            return Alternatives.Of(Instant(new TimeForm(true, 0, 0, []), call));
        if (call.Instance is { } instance && IsTime(instance.Type))
        {
            return reading.Read(instance, frame)
                .SelectMany(value => call.Arguments.FirstOrDefault(x => x.ArgumentKind == ArgumentKind.Explicit) is { } argument
                ? reading.Read(argument.Value, frame).Select(operand => TimeCalls.Apply(value, operand, call))
                : Alternatives.Of(TimeCalls.Apply(value, null, call)));
        }

        var isTime = method.IsStatic && (IsTime(method.ContainingType) || method.ContainingType.Name == "EpochTime");
        return isTime && call.Arguments.Length > 0 ? Static(reading, call, frame) : null;
    }

    private static Alternatives? Static(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var name = call.TargetMethod.Name;
        // FromDays(int days, int hours = 0, …) of .NET 9: only the first one is ever given.
        var given = call.Arguments.Where(x => x.ArgumentKind == ArgumentKind.Explicit).ToList();
        if (given.Count == 0)
            return null;
        var first = reading.Read(given[0].Value, frame);
        return name switch
        {
            "SpecifyKind" => first,
            "GetIntDate" => first.Select(value => value is InstantValue instant && instant.Time.Minus(TimeForm.Of(TimeUnits.Epoch)) is { } time
                ? Number(time, TimeUnits.Second, call)
                : new UnknownValue { Written = call.Syntax }),
            "FromUnixTimeSeconds" or "FromUnixTimeMilliseconds"
                => first.Select(value => FromUnixTime(value, name == "FromUnixTimeSeconds" ? TimeUnits.Second : TimeSpan.TicksPerMillisecond, call)),
            "Parse" or "ParseExact" => TimeParser.Read(reading, call, frame),
            _ when given.Count == 1 && name.StartsWith("From", StringComparison.Ordinal) && TimeUnits.OfName(name, 4) is > 0 and var unit
                => first.Select(value => From(value, unit, call)),
            _ => null,
        };
    }

    private static Value From(Value amount, decimal unit, IOperation call) =>
        amount is NumberValue number && NumberReader.Times(number, unit) is { } time
            ? Duration(time, call) with { Said = Lifetime.SaidBy(amount) }
            : Reading.Derived(call, amount);

    private static Value FromUnixTime(Value amount, decimal unit, IOperation call) =>
        amount is NumberValue number && NumberReader.Times(number, unit)?.Plus(TimeForm.Of(TimeUnits.Epoch)) is { } time
            ? Instant(time, call)
            : Reading.Derived(call, amount);

    /// <summary>Is it a date or a duration?</summary>
    public static bool IsTime(ITypeSymbol? type) => IsInstant(type) || type.Is("System", "TimeSpan");

    public static bool IsInstant(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type is { SpecialType: SpecialType.System_DateTime } || type.Is("System", "DateTimeOffset");
    }

    public static Value Instant(TimeForm time, IOperation at) => new InstantValue(time) { Written = at.Syntax };

    public static Value Duration(TimeForm time, IOperation at) => new DurationValue(time) { Written = at.Syntax };

    public static Value Number(TimeForm time, decimal unit, IOperation at) =>
        NumberValue.Of(time, unit) with { Written = at.Syntax, Counted = at.Syntax };
}
