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

    public TimeSpan Next(TimeSpan? asked)
    {
        double random = Random.Shared.NextDouble();
        if (asked is { } wait) return wait + TimeSpan.FromSeconds(ShortestSeconds * random);

        _last = Math.Min(ShortestSeconds + random * (_last * Growth - ShortestSeconds), LongestSeconds);
        return TimeSpan.FromSeconds(_last);
    }
}
