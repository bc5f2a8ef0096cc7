using System;
using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>How long a token can live: one finding for each value that its expiry can have.</summary>
internal static class TokenExpiry
{
    /// <summary>From this second on (2038-01-19) a fixed expiry is far away whenever the code runs; earlier ones are judged only against a fixed <c>iat</c>.</summary>
    private const decimal FarFuture = int.MaxValue;

    private const decimal MaxValue = 3155378975999999999m;

    public static IReadOnlyList<Expiry> Of(MintedToken token)
    {
        var findings = token.Claims.Of("exp").SelectMany(claim => Of(claim, IssuedAt(token))).ToList();
        // An expiry that is only set on some paths is one: which paths run together is not known here.
        if (!token.Claims.Of("exp").Any() || token.Claims.Of("exp").Any(claim => claim.MayBeNull))
            findings.AddRange(Missing(token));
        return findings;
    }

    private static IEnumerable<Expiry> Missing(MintedToken token) => token.Default.Kind switch
    {
        DefaultExpiryKind.None when token.Claims.IsComplete => [new Expiry(ExpiryKind.Never, 0, null, null)],
        DefaultExpiryKind.Configured => token.Default.Minutes.Values.Select(value => Configured(value, token.Default.Where!)),
        DefaultExpiryKind.Short => [new Expiry(ExpiryKind.After, 3600, null, null)],
        _ => [Expiry.Unknown],
    };

    private static Expiry Configured(Value minutes, IOperation where) =>
        minutes is NumberValue number && NumberReader.Times(number, TimeSpan.TicksPerMinute) is { } time
            ? new Expiry(ExpiryKind.After, Seconds(time), LifetimePlace.Of(where.Syntax, time), null)
            : Expiry.Unknown;

    private static IEnumerable<Expiry> Of(Claim claim, Value? issuedAt)
    {
        foreach (var values in claim.Value.Values.GroupBy(value => value.Said))
        {
            // The ways in which a parser may understand a text are known better by what the text says, unless only one way is left.
            if (values.Key is { } said && values.ToList() is not [not UnknownValue])
                yield return new Expiry(ExpiryKind.After, Seconds(said.Time), LifetimePlace.OfText(said.Text, claim.Where), null);
            else
                foreach (var value in values)
                    yield return Of(claim, value, issuedAt) is { Place: not null } expiry && values.Key is not null
                            ? expiry with { Place = LifetimePlace.OfText(values.Key.Text, claim.Where) }
                            : Of(claim, value, issuedAt);
        }
    }

    private static Expiry Of(Claim claim, Value value, Value? issuedAt)
    {
        var time = SinceEpoch(value);
        if (time is null)
            return Expiry.Unknown;
        if (!time.Now && time.Low + TimeUnits.Epoch >= MaxValue - TimeUnits.Second && IsMaxValue(value))
            return new Expiry(ExpiryKind.Never, 0, LifetimePlace.OfFixed(claim.Where, value), null);
        if (issuedAt is not null && SinceEpoch(issuedAt) is { } start && start.Now == time.Now && start.IsOfMoment(time))
            return new Expiry(ExpiryKind.After, Seconds(time.Minus(start)!), Place(), null);
        if (time.Moment is not null)
            return Expiry.Unknown;
        if (time.Now)
            return new Expiry(ExpiryKind.After, Seconds(time.Plus(TimeForm.Of(TimeUnits.Epoch))!), Place(), null);
        return Seconds(time.Low) >= FarFuture ? new Expiry(ExpiryKind.FixedDate, Seconds(time.Low), Place(), Date(time.Low)) : Expiry.Unknown;

        LifetimePlace Place() => time.Parts.IsEmpty ? LifetimePlace.OfFixed(claim.Where, value) : LifetimePlace.Of(claim.Where, time);
    }

    /// <summary>The time since 1970 that a claim's value means: a date, or a number of seconds. Other units are another rule's business.</summary>
    private static TimeForm? SinceEpoch(Value value)
    {
        if (value is InstantValue instant)
            return instant.Time.Minus(TimeForm.Of(TimeUnits.Epoch));
        try
        {
            return NumberReader.Number(value) switch
            {
                { Exact: { } seconds } when MiscountedTime.UnitOf(seconds) is null => TimeForm.Of(seconds * TimeUnits.Second),
                { Time: { } time, UnitTicks: TimeUnits.Second } => time,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Value? IssuedAt(MintedToken token) =>
        token.Claims.Of("iat") is [{ IsConditional: false } claim] && claim.Value.Values is [var value] ? value : null;

    // DateTime.MaxValue says "never"; the same number of seconds as a literal is a date like any other.
    private static bool IsMaxValue(Value value) => value is InstantValue || NumberReader.Number(value) is { Time: not null };

    // A token counts whole seconds: 24 hours and a millisecond are 24 hours. A range ("today") is longer than its lower bound.
    private static decimal Seconds(TimeForm time) => time.Low == time.High ? Seconds(time.Low) : time.Low / TimeUnits.Second;

    private static decimal Seconds(decimal ticks) => decimal.Floor(ticks / TimeUnits.Second);

    private static string? Date(decimal ticks)
    {
        var sinceYearOne = ticks + TimeUnits.Epoch;
        return sinceYearOne < MaxValue
            ? new DateTime((long)sinceYearOne).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}

internal enum ExpiryKind
{
    Unknown,
    After,
    FixedDate,
    Never,
}

/// <summary>One way in which a token can expire.</summary>
/// <param name="Kind">How.</param>
/// <param name="Seconds">After so many seconds at the least; for a fixed date its seconds since 1970.</param>
/// <param name="Place">Where that is written.</param>
/// <param name="Date">The fixed date, when it is one that dates can show.</param>
internal sealed record Expiry(ExpiryKind Kind, decimal Seconds, LifetimePlace? Place, string? Date)
{
    public static readonly Expiry Unknown = new(ExpiryKind.Unknown, 0, null, null);

    public bool Exceeds(TimeSpan limit) => Kind == ExpiryKind.FixedDate || (Kind == ExpiryKind.After && Seconds > (decimal)limit.TotalSeconds);
}
