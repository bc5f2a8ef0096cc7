using System;
using System.Globalization;
using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>A time of a JWT: seconds since 1970-01-01T00:00:00Z (RFC 7519, section 2). Any number is one, also where no date type reaches.</summary>
internal readonly record struct NumericDate(decimal Seconds)
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Numbers beyond it are all the same, so that they can be added and subtracted.</summary>
    private const decimal Bound = 1e18m;

    /// <summary>It is so far away that the number does not say where.</summary>
    public bool IsBeyondNumbers => Math.Abs(Seconds) >= Bound;

    /// <summary>The date, UTC; null when it is not within the years 1 to 9999.</summary>
    public DateTime? Date =>
        Seconds >= Floor((DateTime.MinValue - Epoch).Ticks) && Seconds <= Floor((DateTime.MaxValue - Epoch).Ticks)
            ? Epoch.AddTicks((long)(Seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>Reads the number of a JSON text. The size of the number does not matter.</summary>
    public static NumericDate? Parse(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return new NumericDate(Math.Max(-Bound, Math.Min(Bound, seconds)));
        var isNumber = text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is '-' or '+' or '.' or 'e' or 'E');
        return isNumber ? new NumericDate(text[0] == '-' ? -Bound : Bound) : null;
    }

    /// <summary>The day, or on which side of the years that have one.</summary>
    public override string ToString() =>
        Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (Seconds > 0 ? "a day after the year 9999" : "a day before the year 1");

    private static decimal Floor(long ticks) => decimal.Floor((decimal)ticks / TimeSpan.TicksPerSecond);
}
