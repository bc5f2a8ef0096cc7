using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <content>How a token is renewed: when a refresh is due, and what becomes of the cache when it ends.</content>
internal sealed partial class TokenCache
{
    private TokenSnapshot? Check(TokenSnapshot snapshot)
    {
        Instant now = _clock.Now;
        if (snapshot.IsExpired(now)) return null;

        if (!snapshot.IsRefreshDue(now))
            snapshot.ServeUncheckedUntilRefresh(now);
        else if (_hold is { } hold && now.Milliseconds < hold.RefreshAt)
            snapshot.ServeUncheckedUntil(hold.RefreshAt, now);
        else if (_flight is null)
            StartRefresh();

        return snapshot;
    }

    private void StartRefresh()
    {
        TokenFlight flight;
        lock (_gate)
        {
            // Another caller may have finished the refresh since this one looked at the clock.
            Instant now = _clock.Now;
            if (_isDisposed || _flight is not null || _snapshot?.IsRefreshDue(now) == false || now.Milliseconds < _hold?.RefreshAt) return;
            _flight = flight = new TokenFlight(_settings, Activity.Current?.Context ?? default);
        }

        flight.Start(RunAsync);
    }

    private async Task RunAsync(TokenFlight flight)
    {
        TokenOutcome outcome;
        try
        {
            IssuedToken issued = await _source.GetAsync(flight, _disposal.Token).ConfigureAwait(false);
            outcome = Accept(flight, issued);
        }
        catch (TokenFailedException e)
        {
            outcome = Reject(flight, e.Failure);
        }
        catch (OperationCanceledException)
        {
            outcome = TokenOutcome.Disposed;
        }

        flight.Complete(outcome);
    }

    private TokenOutcome Accept(TokenFlight flight, IssuedToken issued)
    {
        TokenSnapshot snapshot = new(issued, flight.Settings, _clock.Now, Random.Shared.NextDouble());
        lock (_gate)
        {
            if (_isDisposed) return TokenOutcome.Disposed;
            if (ReferenceEquals(flight, _flight))
            {
                _previousToken = _snapshot?.Token.Value ?? _previousToken;
                _snapshot = snapshot;
                _hold = null;
                _flight = null;
            }
        }

        return TokenOutcome.Success(snapshot, flight.Trace);
    }

    private TokenOutcome Reject(TokenFlight flight, TokenFailure failure)
    {
        bool isServing;
        lock (_gate)
        {
            Instant now = _clock.Now;
            isServing = _snapshot is { } snapshot && !snapshot.IsExpired(now);

            // What the old credentials met with says nothing about those that have replaced them meanwhile.
            if (ReferenceEquals(flight.Settings, _settings))
                _hold = new FailureHold(failure, _hold, now.Milliseconds, Random.Shared.NextDouble());
            if (ReferenceEquals(flight, _flight)) _flight = null;
        }

        _log.Failed(flight.Settings.EndpointHost, failure, isServing);
        return TokenOutcome.Failure(failure.ToException, flight.Trace);
    }
}
