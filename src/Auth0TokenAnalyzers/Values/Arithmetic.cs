using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Sums, differences, products and quotients of numbers, dates and durations.</summary>
internal static class Arithmetic
{
    public static Value? Apply(Value left, Value right, BinaryOperatorKind kind, IOperation at)
    {
        try
        {
            return Result(left, right, kind, at);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Value? Result(Value left, Value right, BinaryOperatorKind kind, IOperation at) => (left, kind, right) switch
    {
        (InstantValue a, BinaryOperatorKind.Add, DurationValue b) => Instant(a.Time.Plus(b.Time), at),
        (InstantValue a, BinaryOperatorKind.Subtract, DurationValue b) => Instant(a.Time.Minus(b.Time), at),
        (InstantValue a, BinaryOperatorKind.Subtract, InstantValue b) => Duration(a.Time.Minus(b.Time), at),
        (DurationValue a, BinaryOperatorKind.Add, DurationValue b) => Duration(a.Time.Plus(b.Time), at),
        (DurationValue a, BinaryOperatorKind.Subtract, DurationValue b) => Duration(a.Time.Minus(b.Time), at),
        (DurationValue a, BinaryOperatorKind.Divide, DurationValue { Time: { Now: false, Low: not 0 } } b)
            => TimeReader.Number(a.Time, b.Time.Low, at),
        (DurationValue a, BinaryOperatorKind.Multiply, NumberValue { Exact: { } factor }) => NumberReader.Scale(a, factor, at),
        (NumberValue { Exact: { } factor }, BinaryOperatorKind.Multiply, DurationValue b) => NumberReader.Scale(b, factor, at),
        (DurationValue a, BinaryOperatorKind.Divide, NumberValue { Exact: { } divisor and not 0 }) => NumberReader.Scale(a, 1 / divisor, at),
        (NumberValue { Exact: { } a }, _, NumberValue { Exact: { } b }) => Exact(a, b, kind, at),
        (NumberValue a, BinaryOperatorKind.Add, NumberValue b) => Sum(a, b, at),
        (NumberValue a, BinaryOperatorKind.Subtract, NumberValue b) => Difference(a, b, at),
        (NumberValue { Time: { } time } a, BinaryOperatorKind.Multiply, NumberValue { Exact: { } factor and > 0 })
            => TimeReader.Number(time, a.UnitTicks / factor, at),
        (NumberValue { Exact: { } factor and > 0 }, BinaryOperatorKind.Multiply, NumberValue { Time: { } time } b)
            => TimeReader.Number(time, b.UnitTicks / factor, at),
        (NumberValue { Time: { } time } a, BinaryOperatorKind.Divide, NumberValue { Exact: { } divisor and > 0 })
            => TimeReader.Number(time, a.UnitTicks * divisor, at),
        _ => null,
    };

    private static Value? Exact(decimal a, decimal b, BinaryOperatorKind kind, IOperation at)
    {
        decimal? result = kind switch
        {
            BinaryOperatorKind.Add => a + b,
            BinaryOperatorKind.Subtract => a - b,
            BinaryOperatorKind.Multiply => a * b,
            BinaryOperatorKind.Divide when b != 0 => a / b,
            BinaryOperatorKind.Remainder when b != 0 => a % b,
            _ when NumberReader.IsIntegral(at.Type) => Bits(a, b, kind),
            _ => null,
        };
        if (result is not { } number)
            return null;
        if (NumberReader.IsIntegral(at.Type))
            number = decimal.Truncate(number);
        return Fits(number, at.Type) ? NumberValue.Of(number) with { Written = at.Syntax } : null;
    }

    private static decimal? Bits(decimal a, decimal b, BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LeftShift when b is >= 0 and < 31 => a * (1L << (int)b),
        BinaryOperatorKind.RightShift when b is >= 0 and < 31 => decimal.Floor(a / (1L << (int)b)),
        BinaryOperatorKind.And => (long)a & (long)b,
        BinaryOperatorKind.Or => (long)a | (long)b,
        _ => null,
    };

    // What overflows its type is some other number at run time.
    private static bool Fits(decimal number, ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Int32 => number is >= int.MinValue and <= int.MaxValue,
        SpecialType.System_UInt32 => number is >= uint.MinValue and <= uint.MaxValue,
        SpecialType.System_Int64 => number is >= long.MinValue and <= long.MaxValue,
        SpecialType.System_UInt64 => number is >= ulong.MinValue and <= ulong.MaxValue,
        _ => true,
    };

    private static Value? Sum(NumberValue a, NumberValue b, IOperation at)
    {
        var unit = a.Time is null ? b.UnitTicks : a.UnitTicks;
        return Times(a, unit) is { } left && Times(b, unit) is { } right && left.Plus(right) is { } time ? Counted(time, unit, a, b, at) : null;
    }

    private static Value? Difference(NumberValue a, NumberValue b, IOperation at)
    {
        var unit = a.Time is null ? b.UnitTicks : a.UnitTicks;
        return Times(a, unit) is { } left && Times(b, unit) is { } right && left.Minus(right) is { } time ? Counted(time, unit, a, b, at) : null;
    }

    // A sum does not choose the unit, the time in it does.
    private static NumberValue Counted(TimeForm time, decimal unit, NumberValue a, NumberValue b, IOperation at) =>
        NumberValue.Of(time, unit) with { Written = at.Syntax, Counted = a.UnitSource ?? b.UnitSource };

    private static TimeForm? Times(NumberValue number, decimal unit) => NumberReader.Times(number, unit);

    private static Value? Instant(TimeForm? time, IOperation at) => time is null ? null : TimeReader.Instant(time, at);

    private static Value? Duration(TimeForm? time, IOperation at) => time is null ? null : TimeReader.Duration(time, at);
}
