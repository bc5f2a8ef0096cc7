using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// A number of ticks (100 ns), exact or with a margin, counted from the year 1 or as a distance, with or without the moment "now" in it:
/// <c>now + [Low, High]</c>. All arithmetic of dates, durations and Unix times is arithmetic of these forms.
/// </summary>
/// <param name="Now">Is "now" (as ticks since the year 1) one of the summands?</param>
/// <param name="Low">The least sum of the other summands, in ticks.</param>
/// <param name="High">The greatest; it differs for months, years and "today".</param>
/// <param name="Parts">The pieces of code that wrote the durations in it.</param>
internal sealed record TimeForm(bool Now, decimal Low, decimal High, ImmutableArray<TimePart> Parts)
{
    public static readonly TimeForm Zero = new(false, 0, 0, []);

    /// <summary>The parameter that holds the moment which "now" is here, when only a caller knows which one: two times of the same moment have a distance all the same.</summary>
    public IParameterSymbol? Moment { get; init; }

    public static TimeForm Of(decimal ticks) => new(false, ticks, ticks, []);

    /// <summary>The time that a parameter holds.</summary>
    public static TimeForm Of(IParameterSymbol moment) => Zero with { Now = true, Moment = moment };

    /// <summary>The sum; <see langword="null"/> when "now" would be in it twice, which no date is.</summary>
    public TimeForm? Plus(TimeForm other) =>
        Now && other.Now
            ? null
            : new(Now || other.Now, Low + other.Low, High + other.High, Parts.AddRange(other.Parts)) { Moment = Moment ?? other.Moment };

    public TimeForm? Minus(TimeForm other) => other.Now && !(Now && IsOfMoment(other))
        ? null
        : new(Now && !other.Now, Low - other.High, High - other.Low,
            Parts.AddRange(other.Parts.Select(part => part with { Ticks = -part.Ticks }))) { Moment = other.Now ? null : Moment };

    /// <summary>Is the same moment in both?</summary>
    public bool IsOfMoment(TimeForm other) => SymbolEqualityComparer.Default.Equals(Moment, other.Moment);
}

/// <summary>A place that adds a duration: where a long lifetime is written, and how.</summary>
/// <param name="Node">The number, call or duration.</param>
/// <param name="Ticks">How much it adds at the least; negative when it is subtracted.</param>
/// <param name="Shape">One of <see cref="LifetimeShapes"/>.</param>
/// <param name="SecondsPerUnit">For a number: the length of one unit.</param>
internal sealed record TimePart(SyntaxNode Node, decimal Ticks, string Shape, decimal SecondsPerUnit);

/// <summary>A point in time: a <c>DateTime</c> or <c>DateTimeOffset</c>, in ticks since the year 1, UTC.</summary>
internal sealed record InstantValue(TimeForm Time) : Value;

/// <summary>A <c>TimeSpan</c>; with "now" in it, it is the distance of now from a fixed date.</summary>
internal sealed record DurationValue(TimeForm Time) : Value;

/// <summary>
/// A number: an exact one, or a time counted in units of <see cref="UnitTicks"/> (10,000,000 for seconds), as Unix times are.
/// </summary>
internal sealed record NumberValue : Value
{
    private NumberValue(decimal? exact, TimeForm? time, decimal unitTicks) => (Exact, Time, UnitTicks) = (exact, time, unitTicks);

    public decimal? Exact { get; }

    public TimeForm? Time { get; }

    public decimal UnitTicks { get; }

    /// <summary>For a time: the expression that counts it in that unit, such as <c>x.Ticks</c>.</summary>
    public SyntaxNode? Counted { get; init; }

    /// <summary>The expression that brings the unit: a read or call of what counts elsewhere, or <see cref="Counted"/> itself.</summary>
    public SyntaxNode? UnitSource => Trail.LastOrDefault(step => step.Kind is SourceKind.Member or SourceKind.MethodResult)?.Node ?? Counted;

    public static NumberValue Of(decimal exact) => new(exact, null, 0);

    public static NumberValue Of(TimeForm time, decimal unitTicks) => new(null, time, unitTicks);
}
