using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// A time of a token that is not counted in seconds since 1970, as NumericDate of RFC 7519 asks for.
/// See https://www.rfc-editor.org/rfc/rfc7519#section-2.
/// </summary>
/// <param name="Claim">The claim: <c>iat</c>, <c>nbf</c> or <c>exp</c>.</param>
/// <param name="Value">The expression of its value.</param>
/// <param name="Counted">The expression that brings the unit.</param>
/// <param name="TicksPerUnit">The unit.</param>
/// <param name="IsFromYearOne">Counted from the year 1, as <c>DateTime.Ticks</c> is, and not from 1970.</param>
/// <param name="IsCertain">False when only some of the values that the claim can have are miscounted.</param>
internal sealed record MiscountedTime(string Claim, SyntaxNode Value, SyntaxNode Counted, decimal TicksPerUnit, bool IsFromYearOne, bool IsCertain)
{
    // As milliseconds these are 2001-09-09 and the end of the year 9999; as seconds, dates that no calendar has.
    private const decimal LeastMilliseconds = 1_000_000_000_000;
    private const decimal MostMilliseconds = 253_402_300_799_999;

    /// <summary>Where the wrong unit is written, as an expression: the claim's value, the initialiser of a local, an argument.</summary>
    public SyntaxNode Place => LifetimePlace.Expression(Counted, Value);

    /// <summary>The miscounted times of a token, in the order of their claims.</summary>
    public static IReadOnlyList<MiscountedTime> Of(MintedToken token) =>
        [.. new[] { "iat", "nbf", "exp" }.SelectMany(name => token.Claims.Of(name)).SelectMany(Of)];

    /// <summary>The unit that a number must be counted in, because as seconds it is no date and as that unit it is one; else <see langword="null"/>.</summary>
    public static decimal? UnitOf(decimal number) => number switch
    {
        >= LeastMilliseconds and <= MostMilliseconds => TimeSpan.TicksPerMillisecond,
        > TimeUnits.Epoch when number <= DateTime.MaxValue.Ticks => 1,
        _ => null,
    };

    private static IEnumerable<MiscountedTime> Of(Claim claim)
    {
        var times = claim.Value.Values.Select(value => Of(claim, value)).ToList();
        var isCertain = !claim.IsConditional && times.All(time => time is not null);
        return times.OfType<MiscountedTime>().Select(time => time with { IsCertain = isCertain });
    }

    private static MiscountedTime? Of(Claim claim, Value value)
    {
        var outside = value.Trail.LastOrDefault(step => step.Kind is SourceKind.Member or SourceKind.MethodResult)?.Node;
        return NumberReader.Number(value) switch
        {
            { Exact: { } exact } number when UnitOf(exact) is { } unit => Made(number, unit, unit == 1),
            { Time: { } time, UnitTicks: not TimeUnits.Second and var unit } number when IsDate(time) => Made(number, unit, StartsAtYearOne(time)),
            _ => null,
        };

        MiscountedTime Made(NumberValue number, decimal unit, bool isFromYearOne) =>
            new(claim.Name, claim.Where, outside ?? number.UnitSource ?? number.Written ?? claim.Where, unit, isFromYearOne, true);
    }

    // A duration alone (TimeSpan.FromDays(1).TotalMilliseconds) is another mistake. What a number counts that a caller passes is not known.
    private static bool IsDate(TimeForm time) =>
        time.Now ? !NumberReader.IsNumber(time.Moment?.Type) : time.Low >= LeastMilliseconds * TimeSpan.TicksPerMillisecond;

    private static bool StartsAtYearOne(TimeForm time) => time.Now ? time.Low > -TimeUnits.Epoch / 2 : time.Low > TimeUnits.Epoch;
}
