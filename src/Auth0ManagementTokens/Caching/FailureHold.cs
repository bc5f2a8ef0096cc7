using System;

namespace Auth0ManagementTokens;

/// <summary>
/// The last failure and when the endpoint may be asked again. Without a usable token, callers get the failure at once until <see cref="ProbeAt"/>: a wrong
/// secret or a dead endpoint is not hammered. With one, the background tries again at <see cref="RefreshAt"/>.
/// </summary>
internal sealed class FailureHold
{
    private static readonly Backoff s_refused = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));
    private static readonly Backoff s_unavailable = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
    private static readonly Backoff s_background = new(TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(15));
    private static readonly TimeSpan s_maxServerWait = TimeSpan.FromHours(1);
    private const double BackgroundJitter = 0.2;

    private readonly int _count;
    private readonly long _failedAt;

    public FailureHold(TokenFailure failure, FailureHold? previous, long now, double jitter)
    {
        Failure = failure;
        _failedAt = now;
        _count = previous is null ? 0 : previous._count + 1;

        TimeSpan? asked = failure.RetryAfter > s_maxServerWait ? s_maxServerWait : failure.RetryAfter;
        Backoff probe = failure.Kind is Auth0TokenErrorKind.Rejected or Auth0TokenErrorKind.Configuration ? s_refused : s_unavailable;
        TimeSpan background = s_background.After(_count);
        TimeSpan spread = TimeSpan.FromTicks((long)(background.Ticks * BackgroundJitter * (2 * jitter - 1)));
        ProbeAt = now + Milliseconds(asked ?? probe.After(_count));
        RefreshAt = now + Math.Max(Milliseconds(background + spread), Milliseconds(asked ?? TimeSpan.Zero));
    }

    public TokenFailure Failure { get; }

    public long ProbeAt { get; }

    public long RefreshAt { get; }

    public Auth0TokenException ToException(long now) => Failure.ToException(TimeSpan.FromMilliseconds(now - _failedAt));

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    /// <summary>A wait that doubles with each failure in a row, up to a limit.</summary>
    private sealed class Backoff(TimeSpan first, TimeSpan limit)
    {
        private const int MaxDoublings = 16;

        public TimeSpan After(int failuresBefore)
        {
            long ticks = first.Ticks << Math.Min(failuresBefore, MaxDoublings);
            return TimeSpan.FromTicks(Math.Min(ticks, limit.Ticks));
        }
    }
}
