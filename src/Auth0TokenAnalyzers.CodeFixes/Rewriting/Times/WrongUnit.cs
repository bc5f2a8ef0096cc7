using System;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Times;

/// <summary>The unit in which a time is counted instead of seconds.</summary>
/// <param name="Ticks">The unit in ticks of 100 ns.</param>
/// <param name="IsFromYearOne">Counted from the year 1 and not from 1970.</param>
internal readonly record struct WrongUnit(decimal Ticks, bool IsFromYearOne)
{
    public bool IsTicks => Ticks == 1;

    /// <summary>How many of the units are a second; null when that is no whole number.</summary>
    public decimal? PerSecond =>
        TimeSpan.TicksPerSecond / Ticks is var perSecond && perSecond > 1 && decimal.Truncate(perSecond) == perSecond ? perSecond : null;

    /// <summary>The unit as the diagnostic gives it.</summary>
    public static WrongUnit? Of(Diagnostic diagnostic) => diagnostic.Number(PropertyKeys.TicksPerUnit) is { } ticks
        ? new WrongUnit(ticks, diagnostic.Property(PropertyKeys.CountsFromYearOne) == "true")
        : null;
}
