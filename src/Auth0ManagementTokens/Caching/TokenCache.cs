using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Keeps the current token and sees to it that there is at most one request for the next. No lock is held while anything waits; the lock only guards
/// the four fields that change together.
/// </summary>
internal sealed partial class TokenCache : IDisposable
{
    private readonly object _gate = new();
    private readonly TokenClock _clock;
    private readonly ITokenLog _log;
    private readonly TokenSource _source;
    private readonly CancellationTokenSource _disposal = new();

    private volatile TokenSnapshot? _snapshot;
    private volatile TokenFlight? _flight;
    private volatile FailureHold? _hold;
    private volatile TokenSettings _settings;
    private volatile string? _previousToken;
    private volatile bool _isDisposed;

    public TokenCache(TokenSettings settings, ITokenLog log, ITokenStore? store)
    {
        _settings = settings;
        _clock = new TokenClock(settings.TimeProvider);
        _log = log;
        _source = new TokenSource(new TokenRequester(settings, _clock, log), store, _clock, log);
        TokenMetrics.Track(this);
    }

    public TokenSettings Settings => _settings;

    /// <summary>The token that can be given out now, or null when one has to be fetched. The hot path: one read, one clock, one comparison.</summary>
    public TokenSnapshot? Current
    {
        get
        {
            TokenSnapshot? snapshot = _snapshot;
            return snapshot is null || _clock.Milliseconds < snapshot.UncheckedUntil ? snapshot : Check(snapshot);
        }
    }

    /// <summary>Whether the token is given out only because a newer one could not be fetched.</summary>
    public bool IsStale => _hold is not null;

    public bool IsDisposed => _isDisposed;

    /// <summary>Whether a request is under way.</summary>
    public bool IsFetching => _flight is not null;

    /// <summary>The remaining lifetime of the token that is held, or null when there is none.</summary>
    public TimeSpan? RemainingLifetime => _snapshot?.Token.ExpiresAt - _clock.UtcNow;

    /// <summary>Joins the request that is under way, or starts one.</summary>
    public Task<TokenOutcome> FetchAsync()
    {
        TokenFlight flight;
        lock (_gate)
        {
            if (_isDisposed) return Task.FromResult(TokenOutcome.Disposed);

            Instant now = _clock.Now;
            if (_snapshot is { } snapshot && !snapshot.IsExpired(now)) return Task.FromResult(TokenOutcome.Success(snapshot));
            if (_flight is { } underWay) return underWay.Outcome;
            if (_hold is { } hold && now.Milliseconds < hold.ProbeAt)
                return Task.FromResult(TokenOutcome.Failure(() => hold.ToException(now.Milliseconds)));

            _flight = flight = new TokenFlight(_settings, Activity.Current?.Context ?? default);
        }

        flight.Start(RunAsync);
        return flight.Outcome;
    }

    /// <summary>Drops the token if it is the current one: of many reports of one rejected token only the first has an effect.</summary>
    public bool Invalidate(string token)
    {
        lock (_gate)
        {
            if (_snapshot is not { } snapshot || snapshot.Token.Value != token) return false;
            _previousToken = token;
            _snapshot = null;
            _hold = null;
        }

        _log.Invalidated(_settings.EndpointHost);
        return true;
    }

    /// <summary>Whether a token came from here lately: it is the current one or the one before.</summary>
    public bool Issued(string token) => _snapshot?.Token.Value == token || _previousToken == token;

    /// <summary>
    /// Uses other settings from the next request on, and ends the hold of the old ones. The token stays while it is for the same client and audience; else
    /// it goes, and a request for it that is under way serves only those who wait for it already.
    /// </summary>
    public void Reconfigure(TokenSettings settings)
    {
        lock (_gate)
        {
            if (!settings.IsForSameTokenAs(_settings))
            {
                _snapshot = null;
                _flight = null;
            }

            _settings = settings;
            _hold = null;
        }
    }

    public void Dispose()
    {
        TokenFlight? flight;
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            flight = _flight;
            _flight = null;
            _snapshot = null;
        }

        _disposal.Cancel();
        flight?.Complete(TokenOutcome.Disposed);
        _source.Dispose();
        TokenMetrics.Forget(this);
    }
}
