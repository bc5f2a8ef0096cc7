using System;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>Gets a token: from another process where tokens are shared, else from the token endpoint.</summary>
internal sealed class TokenSource(TokenRequester requester, ITokenStore? store, TokenClock clock, ITokenLog log) : IDisposable
{
    /// <summary>How far the clock of another process may be ahead. A clock that is behind makes a token look older, which is harmless.</summary>
    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromMinutes(1);

    private long _lastRequestedAt;

    /// <exception cref="TokenFailedException">No token could be had.</exception>
    /// <exception cref="OperationCanceledException">The provider is disposed of.</exception>
    public async Task<IssuedToken> GetAsync(TokenFlight flight, CancellationToken disposal)
    {
        IssuedToken issued = await FindSharedAsync(flight.Settings, disposal).ConfigureAwait(false)
            ?? await FetchAsync(flight, disposal).ConfigureAwait(false);
        Interlocked.Exchange(ref _lastRequestedAt, issued.SentAt.Utc.UtcTicks);
        return issued;
    }

    public void Dispose() => requester.Dispose();

    private async Task<IssuedToken> FetchAsync(TokenFlight flight, CancellationToken disposal)
    {
        IssuedToken? issued = null;
        try
        {
            issued = await requester.RequestAsync(flight, disposal).ConfigureAwait(false);
            log.Fetched(flight.Settings.EndpointHost, issued.Lifetime);
            return issued;
        }
        finally
        {
            // Nobody waits for the store: neither those who want the token nor those who want to know that there is none.
            if (store is not null) _ = PublishAsync(store, flight.Settings, issued, disposal);
        }
    }

    private async Task<IssuedToken?> FindSharedAsync(TokenSettings settings, CancellationToken disposal)
    {
        if (store is null) return null;
        SharedToken? found;
        try
        {
            found = await store.FindAsync(settings, token => IsWanted(token, settings), disposal).ConfigureAwait(false);
        }
        catch (Exception e) when (!disposal.IsCancellationRequested)
        {
            log.SharingFailed(settings.EndpointHost, e);
            return null;
        }

        if (found is null || !IsWanted(found, settings)) return null;
        log.Adopted(settings.EndpointHost, found.Lifetime);
        Instant requestedAt = new(clock.Milliseconds - (long)Age(found).TotalMilliseconds, found.RequestedAt);
        return new IssuedToken(found.Value, found.Lifetime, found.Scope, requestedAt);
    }

    private async Task PublishAsync(ITokenStore shared, TokenSettings settings, IssuedToken? issued, CancellationToken disposal)
    {
        try
        {
            SharedToken? token = issued is null ? null : new SharedToken(issued.Value, issued.Lifetime, issued.Scope, issued.SentAt.Utc);
            await shared.PublishAsync(settings, token, disposal).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            if (!disposal.IsCancellationRequested) log.SharingFailed(settings.EndpointHost, e);
        }
    }

    /// <summary>
    /// Only a token that was requested later than the last one here is of use: a refresh wants a newer token, and what a caller has reported as rejected
    /// must not come back.
    /// </summary>
    private bool IsWanted(SharedToken token, TokenSettings settings)
    {
        TimeSpan age = Age(token);
        return age >= TimeSpan.Zero
            && age < TokenSnapshot.UsableTime(token.Lifetime, settings)
            && token.RequestedAt.UtcTicks > Interlocked.Read(ref _lastRequestedAt)
            && BearerToken.IsValid(token.Value);
    }

    /// <summary>How long ago a token was requested; negative when its time cannot be right.</summary>
    private TimeSpan Age(SharedToken token)
    {
        TimeSpan age = clock.UtcNow - token.RequestedAt;
        return age < TimeSpan.Zero && age > -s_clockTolerance ? TimeSpan.Zero : age;
    }
}
