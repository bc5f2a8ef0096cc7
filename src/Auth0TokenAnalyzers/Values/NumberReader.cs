using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads numbers: conversions, arithmetic, rounding and parsing. What would overflow is unknown, never an exception.</summary>
internal static class NumberReader
{
    public static decimal? ToDecimal(object? constant)
    {
        try
        {
            return constant switch
            {
                sbyte or byte or short or ushort or int or uint or long or ulong or decimal
                    => System.Convert.ToDecimal(constant, CultureInfo.InvariantCulture),
                float or double => System.Convert.ToDecimal(System.Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static Alternatives Convert(Reading reading, IConversionOperation conversion, CallFrame? frame) =>
        reading.Read(conversion.Operand, frame)
            .Select(value => value is NumberValue { Exact: { } number } exact && IsIntegral(conversion.Type) && decimal.Truncate(number) != number
            ? Same(NumberValue.Of(decimal.Truncate(number)), exact)
            : value);

    public static Alternatives Negate(Reading reading, IUnaryOperation operation, CallFrame? frame) =>
        reading.Read(operation.Operand, frame).Select(value => value switch
        {
            NumberValue { Exact: { } number } => NumberValue.Of(-number) with { Written = operation.Syntax },
            DurationValue span when TimeForm.Zero.Minus(span.Time) is { } time => TimeReader.Duration(time, operation),
            _ => new UnknownValue { Written = operation.Syntax },
        });

    public static Alternatives Binary(Reading reading, IBinaryOperation operation, CallFrame? frame) =>
        Combine(reading.Read(operation.LeftOperand, frame), reading.Read(operation.RightOperand, frame), operation.OperatorKind, operation);

    public static Alternatives Compound(Reading reading, ICompoundAssignmentOperation operation, CallFrame? frame) =>
        Compound(reading.Read(operation.Target, frame), reading.Read(operation.Value, frame), operation);

    /// <summary><c>text += more</c>, <c>number *= factor</c>, with known operands.</summary>
    public static Alternatives Compound(Alternatives left, Alternatives right, ICompoundAssignmentOperation operation) =>
        operation.Type?.SpecialType == SpecialType.System_String
            ? TextReader.Join([left, right], operation)
            : operation is { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate }
            ? HandlersReader.Combined(left, right, operation)
            : Combine(left, right, operation.OperatorKind, operation);

    /// <summary><c>days++</c></summary>
    public static Alternatives Step(Reading reading, IIncrementOrDecrementOperation step, CallFrame? frame) =>
        Combine(reading.Read(step.Target, frame), Alternatives.Of(NumberValue.Of(1)),
            step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, step);

    private static Alternatives Combine(Alternatives left, Alternatives right, BinaryOperatorKind kind, IOperation operation) =>
        left.SelectMany(a => right.Select(b => Arithmetic.Apply(a, b, kind, operation) is { } result
            ? result with { Said = Lifetime.SaidBy(a, b) }
            : Reading.Derived(operation, a, b)));

    /// <summary>A number of units as a time: <c>365</c> of days. It remembers which number that was.</summary>
    public static TimeForm? Times(NumberValue number, decimal unit)
    {
        try
        {
            if (number.Exact is not { } exact)
                return number.Time is { } time && number.UnitTicks == unit ? time : null;
            var ticks = exact * unit;
            return new TimeForm(false, ticks, ticks,
                number.Written is { } node ? [new TimePart(node, ticks, LifetimeShapes.Amount, unit / TimeUnits.Second)] : []);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static Value? Scale(DurationValue span, decimal factor, IOperation at)
    {
        try
        {
            return span.Time.Now
                ? null
                : TimeReader.Duration(new TimeForm(false, span.Time.Low * factor, span.Time.High * factor,
                    [new TimePart(at.Syntax, span.Time.Low * factor, LifetimeShapes.Duration, 0)]), at);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The value as a number: it is one, or a text of one.</summary>
    public static NumberValue? Number(Value value) => value switch
    {
        NumberValue number => number,
        TextValue { Parts: [{ Hole: { } hole }] } => Number(hole),
        TextValue { Constant: { } text } when decimal.TryParse(text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number)
            => Same(NumberValue.Of(number), value),
        _ => null,
    };

    public static bool IsIntegral(ITypeSymbol? type) =>
        type?.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64;

    public static bool IsNumber(ITypeSymbol? type) =>
        IsIntegral(type) || type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    public static NumberValue Same(NumberValue number, Value of) => number with { Written = of.Written, Trail = of.Trail, Said = of.Said };
}
