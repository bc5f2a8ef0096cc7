using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>What the methods of a date or duration give: <c>AddDays(365)</c>, <c>Subtract(…)</c>, <c>ToUnixTimeSeconds()</c>.</summary>
internal static class TimeCalls
{
    public static Value Apply(Value owner, Value? operand, IInvocationOperation call) =>
        Result(owner, operand, call) is { } result ? result with { Said = Lifetime.SaidBy(owner, operand) } : Reading.Derived(call, owner, operand);

    private static Value? Result(Value owner, Value? operand, IInvocationOperation call) => (owner, call.TargetMethod.Name, operand) switch
    {
        (InstantValue, "ToUniversalTime" or "ToLocalTime" or "ToOffset", _) => owner,
        (InstantValue instant, "ToUnixTimeSeconds", _) => UnixTime(instant, TimeUnits.Second, call),
        (InstantValue instant, "ToUnixTimeMilliseconds", _) => UnixTime(instant, TimeSpan.TicksPerMillisecond, call),
        (InstantValue instant, "AddYears", NumberValue { Exact: { } years }) => Calendar(instant, years * 12, call),
        (InstantValue instant, "AddMonths", NumberValue { Exact: { } months }) => Calendar(instant, months, call),
        (InstantValue instant, _, NumberValue number) => Add(instant, number, call),
        (InstantValue instant, "Add", DurationValue span) => Instant(instant.Time.Plus(span.Time), call),
        (InstantValue instant, "Subtract", DurationValue span) => Instant(instant.Time.Minus(span.Time), call),
        (InstantValue instant, "Subtract", InstantValue other) => Duration(instant.Time.Minus(other.Time), call),
        (DurationValue span, "Add", DurationValue other) => Duration(span.Time.Plus(other.Time), call),
        (DurationValue span, "Subtract", DurationValue other) => Duration(span.Time.Minus(other.Time), call),
        (DurationValue { Time: { Now: false } } span, "Duration", _) => span.Time.High < 0 ? Duration(TimeForm.Zero.Minus(span.Time), call) : span,
        (DurationValue span, "Negate", _) => Duration(TimeForm.Zero.Minus(span.Time), call),
        (DurationValue span, "Multiply", NumberValue { Exact: { } factor }) => NumberReader.Scale(span, factor, call),
        (DurationValue span, "Divide", NumberValue { Exact: { } divisor and not 0 }) => NumberReader.Scale(span, 1 / divisor, call),
        _ => null,
    };

    private static Value? Add(InstantValue instant, NumberValue amount, IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (!name.StartsWith("Add", StringComparison.Ordinal) || TimeUnits.OfName(name, 3) is not (> 0 and var unit))
            return null;
        return NumberReader.Times(amount, unit) is { } time ? Instant(instant.Time.Plus(time), call) : null;
    }

    private static Value? Calendar(InstantValue instant, decimal months, IInvocationOperation call)
    {
        if (Math.Abs(months) > 120000)
            return null;
        var (low, high) = TimeUnits.Months((int)months);
        return Instant(instant.Time.Plus(new TimeForm(false, low, high, [new TimePart(call.Syntax, low, LifetimeShapes.CalendarCall, 0)])), call);
    }

    private static Value? UnixTime(InstantValue instant, decimal unit, IOperation call) =>
        instant.Time.Minus(TimeForm.Of(TimeUnits.Epoch)) is { } time ? TimeReader.Number(time, unit, call) : null;

    private static Value? Instant(TimeForm? time, IOperation call) => time is null ? null : TimeReader.Instant(time, call);

    private static Value? Duration(TimeForm? time, IOperation call) => time is null ? null : TimeReader.Duration(time, call);
}
