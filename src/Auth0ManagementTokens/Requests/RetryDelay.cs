using System;

namespace Auth0ManagementTokens;

/// <summary>
/// The waits between the attempts of one request: what the server asks for plus a little, else decorrelated jitter (each wait at random between the
/// shortest and three times the last), so that replicas that fail together do not come back together.
/// </summary>
internal sealed class RetryDelay
{
    private const double ShortestSeconds = 0.25;
    private const double LongestSeconds = 2;
    private const double Growth = 3;
    private double _last = ShortestSeconds;

    /// <param name="asked">How long the server asks to wait; null when it did not say.</param>
    /// <param name="random">From 0 (inclusive) to 1 (exclusive).</param>
    public TimeSpan Next(TimeSpan? asked, double random)
    {
        if (asked is { } wait) return WholeMilliseconds(wait.TotalSeconds + ShortestSeconds * random);

        _last = Math.Min(ShortestSeconds + random * (_last * Growth - ShortestSeconds), LongestSeconds);
        return WholeMilliseconds(_last);
    }

    // Timers drop the fraction of a millisecond: a wait of half a millisecond would be none at all, and any other end before its time.
    private static TimeSpan WholeMilliseconds(double seconds) => TimeSpan.FromMilliseconds(Math.Max(Math.Ceiling(seconds * 1000), 1));
}
