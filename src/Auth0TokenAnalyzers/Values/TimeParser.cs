using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads dates and durations that are parsed from known texts, in the invariant culture: what another culture makes of them is not known here.</summary>
internal static class TimeParser
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary><c>Parse</c>, <c>ParseExact</c> and the <c>Try…</c> forms of both.</summary>
    public static Alternatives Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var formats = call.TargetMethod.Name.EndsWith("Exact", StringComparison.Ordinal)
            && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 1) is { } format
            ? SequenceReader.Elements(reading, format.Value,
                frame)?.Select(value => value.Values is [TextValue { Constant: { } known }] ? known : null).ToArray() ?? [null]
            : [];
        return reading.Read(call.Arguments[0].Value, frame)
            .Select(text => Parsed(text, formats, call)
                ?? new UnknownValue { Written = call.Syntax, Trail = [.. text.Sources], Said = Lifetime.SaidBy(text) });
    }

    private static Value? Parsed(Value value, string?[] formats, IInvocationOperation call)
    {
        if (value is not TextValue { Constant: { } text } || formats.Contains(null))
            return null;
        if (call.TargetMethod.ContainingType.Is("System", "TimeSpan"))
        {
            return formats.Length == 0 ? TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? Duration(span, call) : null
                : TimeSpan.TryParseExact(text, formats!, CultureInfo.InvariantCulture, out span) ? Duration(span, call) : null;
        }

        return formats.Length == 0
            ? DateTime.TryParse(text, CultureInfo.InvariantCulture, Utc, out var date) ? TimeReader.Instant(TimeForm.Of(date.Ticks), call) : null
            : DateTime.TryParseExact(text, formats!, CultureInfo.InvariantCulture, Utc, out date)
            ? TimeReader.Instant(TimeForm.Of(date.Ticks), call)
            : null;
    }

    private static Value Duration(TimeSpan span, IInvocationOperation call) =>
        TimeReader.Duration(new TimeForm(false, span.Ticks, span.Ticks,
            call.TargetMethod.Name.StartsWith("Try", StringComparison.Ordinal)
                ? []
                : [new TimePart(call.Syntax, span.Ticks, LifetimeShapes.Duration, 0)]), call);
}
