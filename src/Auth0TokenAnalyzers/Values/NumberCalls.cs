using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads numbers that library methods give: rounded, parsed, converted, the greater of two.</summary>
internal static class NumberCalls
{
    /// <summary><c>Math.Round(x)</c>, <c>Convert.ToInt64(x)</c>, <c>long.Parse(text)</c>: the number stays what it is.</summary>
    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (!method.IsStatic || call.Arguments.Length == 0)
            return null;
        if (method.ContainingType.Is("System", "Math") && method.Name is "Max" or "Min")
            return Extreme(reading, call, frame);
        var rounds = method.ContainingType.Is("System", "Math") && method.Name is "Round" or "Floor" or "Ceiling" or "Truncate";
        var converts = method.ContainingType.Is("System", "Convert")
            && method.Name.StartsWith("To", StringComparison.Ordinal)
            && NumberReader.IsNumber(method.ReturnType);
        if (converts || (method.Name == "Parse" && NumberReader.IsNumber(method.ContainingType)))
            return Parsed(reading, call, frame);
        return !rounds ? null : reading.Read(call.Arguments[0].Value, frame).Select(value => NumberReader.Number(value) switch
        {
            { Exact: { } exact } number => NumberReader.Same(NumberValue.Of(Round(exact, method.Name)), number),
            { } number => number,
            null => Reading.Derived(call, value),
        });
    }

    /// <summary>A text, or a number of another type, as a number: by <c>Parse</c>, <c>TryParse</c> or <c>Convert</c>.</summary>
    public static Alternatives Parsed(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var second = call.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 1, RefKind: RefKind.None })?.Value;
        var isBase = call.TargetMethod.ContainingType.Is("System", "Convert") && NumberReader.IsIntegral(second?.Type);
        var option = second?.ConstantValue is { HasValue: true, Value: int known }
            && (isBase || second.Type.Is("System.Globalization", "NumberStyles")) ? known : (int?)null;
        return reading.Read(call.Arguments[0].Value, frame).Select(value => (value, option) switch
        {
            (TextValue { Constant: { } text }, 16) when isBase => FromText(text, NumberStyles.HexNumber, value),
            (TextValue { Constant: { } text }, { } style) when !isBase => FromText(text, (NumberStyles)style, value),
            _ when isBase && option != 10 => null,
            _ => NumberReader.Number(value),
        } is { } number ? number with { Said = Lifetime.SaidBy(value) } : Reading.Derived(call, value));
    }

    private static NumberValue? FromText(string text, NumberStyles style, Value of)
    {
        if ((style & NumberStyles.AllowHexSpecifier) != 0)
            return long.TryParse(text, style, CultureInfo.InvariantCulture, out var hexadecimal)
                ? NumberReader.Same(NumberValue.Of(hexadecimal), of)
                : null;
        return decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? NumberReader.Same(NumberValue.Of(number), of) : null;
    }

    private static Alternatives? Extreme(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var sets = call.Arguments.Select(argument => reading.Read(argument.Value, frame)).ToList();
        if (sets.Count != 2)
            return null;
        var greatest = call.TargetMethod.Name == "Max";
        return sets[0].SelectMany(a => sets[1].Select(b => (a, b) switch
        {
            (NumberValue { Exact: { } left }, NumberValue { Exact: { } right }) => left > right == greatest ? a : b,
            _ => Reading.Derived(call, a, b),
        }));
    }

    private static decimal Round(decimal number, string method) => method switch
    {
        "Floor" => decimal.Floor(number),
        "Ceiling" => decimal.Ceiling(number),
        "Truncate" => decimal.Truncate(number),
        _ => decimal.Round(number),
    };
}
