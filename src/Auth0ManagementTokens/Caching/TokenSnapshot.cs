using System;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// A token with everything that callers are handed, made once so that a cached get allocates nothing, and the moments that rule its use. One reference
/// to it is the whole state of the cache: token and expiry cannot be read from two different answers.
/// </summary>
internal sealed class TokenSnapshot
{
    private static readonly TimeSpan s_minimumUse = TimeSpan.FromSeconds(1);
    private const double MaxLeewayShare = 0.1;
    private const double JitterShare = 0.25;
    private const int WallClockCheckMilliseconds = 1000;

    private readonly Instant _refreshAt;
    private readonly Instant _usableUntil;
    private long _uncheckedUntil;

    public TokenSnapshot(IssuedToken issued, TokenSettings settings, Instant receivedAt, double jitter)
    {
        Token = new Auth0AccessToken(issued.Value, issued.SentAt.Utc + issued.Lifetime, issued.Scope);
        AccessTokenTask = Task.FromResult(Token);
        TokenTask = Task.FromResult(issued.Value);
        Authorization = new AuthenticationHeaderValue("Bearer", issued.Value);

        TimeSpan window = Share(issued.Lifetime, settings.RefreshAhead);
        TimeSpan refreshAfter = issued.Lifetime - window + Share(window, JitterShare * jitter);

        // However short it lives, a token serves for a second: otherwise each call would become a request.
        Instant earliest = receivedAt.Plus(s_minimumUse);
        _usableUntil = Instant.Later(issued.SentAt.Plus(UsableTime(issued.Lifetime, settings)), earliest);
        _refreshAt = Instant.Earlier(Instant.Later(issued.SentAt.Plus(refreshAfter), earliest), _usableUntil);
        ServeUncheckedUntil(_refreshAt.Milliseconds, receivedAt);
    }

    public Auth0AccessToken Token { get; }

    public Task<Auth0AccessToken> AccessTokenTask { get; }

    public Task<string> TokenTask { get; }

    public AuthenticationHeaderValue Authorization { get; }

    /// <summary>Up to this monotonic moment the token can be given out with no other check than this.</summary>
    public long UncheckedUntil => Volatile.Read(ref _uncheckedUntil);

    /// <summary>How long a token is given out, counted from its request.</summary>
    public static TimeSpan UsableTime(TimeSpan lifetime, TokenSettings settings) =>
        lifetime - Min(settings.ExpiryLeeway, Share(lifetime, MaxLeewayShare));

    public bool IsExpired(Instant now) => _usableUntil.IsReachedAt(now);

    public bool IsRefreshDue(Instant now) => _refreshAt.IsReachedAt(now);

    /// <summary>Lets the fast path serve until <paramref name="milliseconds"/>, but no longer than a second without a look at the wall clock.</summary>
    public void ServeUncheckedUntil(long milliseconds, Instant now)
    {
        long limit = Math.Min(_usableUntil.Milliseconds, now.Milliseconds + WallClockCheckMilliseconds);
        Volatile.Write(ref _uncheckedUntil, Math.Min(milliseconds, limit));
    }

    /// <summary>As <see cref="ServeUncheckedUntil"/>, until the refresh is due.</summary>
    public void ServeUncheckedUntilRefresh(Instant now) => ServeUncheckedUntil(_refreshAt.Milliseconds, now);

    private static TimeSpan Share(TimeSpan time, double share) => TimeSpan.FromTicks((long)(time.Ticks * share));

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
