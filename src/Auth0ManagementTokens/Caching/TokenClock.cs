using System;

namespace Auth0ManagementTokens;

/// <summary>A moment by both clocks: monotonic milliseconds, and UTC.</summary>
internal readonly record struct Instant(long Milliseconds, DateTimeOffset Utc)
{
    public Instant Plus(TimeSpan time) => new(Milliseconds + (long)time.TotalMilliseconds, Utc + time);

    /// <summary>
    /// Whether this moment has come by either clock. A step of the wall clock must not keep a token alive, nor must a suspended machine, where the
    /// monotonic clock stands still.
    /// </summary>
    public bool IsReachedAt(Instant now) => now.Milliseconds >= Milliseconds || now.Utc >= Utc;

    public static Instant Later(Instant a, Instant b) => a.Milliseconds >= b.Milliseconds ? a : b;

    public static Instant Earlier(Instant a, Instant b) => a.Milliseconds <= b.Milliseconds ? a : b;
}

/// <summary>Reads the two clocks of a <see cref="TimeProvider"/>.</summary>
internal sealed class TokenClock
{
    private readonly TimeProvider _timeProvider;
    private readonly long _origin;
#if NET
    private readonly bool _isSystem;
#endif

    public TokenClock(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _origin = timeProvider.GetTimestamp();
#if NET
        _isSystem = ReferenceEquals(timeProvider, TimeProvider.System);
#endif
    }

    /// <summary>Monotonic milliseconds. The tick count is the fastest clock there is (4 ns against 27 ns), and the cost of a cached get is the clock.</summary>
#if NET
    public long Milliseconds => _isSystem ? Environment.TickCount64 : ElapsedMilliseconds();
#else
    public long Milliseconds => ElapsedMilliseconds();
#endif

    public DateTimeOffset UtcNow => _timeProvider.GetUtcNow();

    public Instant Now => new(Milliseconds, UtcNow);

    private long ElapsedMilliseconds() => (long)_timeProvider.GetElapsedTime(_origin).TotalMilliseconds;
}
