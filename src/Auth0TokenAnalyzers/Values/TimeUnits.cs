using System;

namespace Auth0TokenAnalyzers.Values;

/// <summary>The lengths of the units of time, in ticks, by the names that .NET's members have.</summary>
internal static class TimeUnits
{
    public const decimal Second = TimeSpan.TicksPerSecond;
    public const decimal Day = TimeSpan.TicksPerDay;

    /// <summary>1970-01-01 in ticks since the year 1.</summary>
    public const decimal Epoch = 621355968000000000;

    private static readonly int[] LeastDays = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
    private static readonly int[] MostDays = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

    /// <summary>The unit that a member such as <c>AddDays</c>, <c>FromHours</c> or <c>TotalSeconds</c> ends with; 0 for none of fixed length.</summary>
    public static decimal OfName(string name, int prefix) => name.Substring(prefix) switch
    {
        "Days" => Day,
        "Hours" => TimeSpan.TicksPerHour,
        "Minutes" => TimeSpan.TicksPerMinute,
        "Seconds" => Second,
        "Milliseconds" => TimeSpan.TicksPerMillisecond,
        "Microseconds" => 10,
        "Ticks" => 1,
        _ => 0,
    };

    /// <summary>The shortest and longest time that so many months can be.</summary>
    public static (decimal Low, decimal High) Months(int months)
    {
        var sign = Math.Sign(months);
        months = Math.Abs(months);
        var low = ((months / 12 * 365m) + LeastDays[months % 12]) * Day;
        var high = ((months / 12 * 366m) + MostDays[months % 12]) * Day;
        return sign < 0 ? (-high, -low) : (low, high);
    }
}
