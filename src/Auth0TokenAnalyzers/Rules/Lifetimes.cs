using System;
using System.Globalization;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Tokens;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Lifetimes in words.</summary>
internal static class Lifetimes
{
    public static string? Describe(Expiry expiry) => expiry.Kind switch
    {
        ExpiryKind.Never => "never expires",
        ExpiryKind.After or ExpiryKind.FixedDate when expiry.Seconds > 0 => "lives " + Length(expiry),
        _ => null,
    };

    public static string Length(Expiry expiry) => expiry.Kind == ExpiryKind.FixedDate
        ? expiry.Date is null ? "beyond the year 9999" : "until " + expiry.Date
        : Length(expiry.Seconds);

    /// <summary>The time from one to the other; null when there is none, or it is beyond all numbers.</summary>
    public static string? Between(NumericDate start, NumericDate end) =>
        start.IsBeyondNumbers || end.IsBeyondNumbers || end.Seconds <= start.Seconds ? null : Length(end.Seconds - start.Seconds);

    public static string Format(TimeSpan limit) => Length((decimal)limit.TotalSeconds);

    public static string Length(decimal seconds) => seconds switch
    {
        > 86400 when seconds % 86400 == 0 || seconds > 10 * 86400 => Count(decimal.Floor(seconds / 86400), "day"),
        // Rounded to hours, a little more than the limit would read like the limit.
        >= 3600 when seconds % 3600 == 0 || seconds > 25 * 3600 => Count(decimal.Round(seconds / 3600, 1), "hour"),
        _ => Count(decimal.Floor(seconds), "second"),
    };

    private static string Count(decimal number, string unit) =>
        number.ToString("0.#", CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? "" : "s");
}
