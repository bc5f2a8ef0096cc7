using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>Shares tokens through an <see cref="IDistributedCache"/>: encrypted, under hashed names, and with one process at a time fetching a new one.</summary>
internal sealed class DistributedTokenStore : ITokenStore
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _timeProvider;
    private readonly ITokenLog _log;
    private readonly TokenSharing _sharing;
    private readonly BoundedCache _cache;
    private readonly FetchLease _lease;
    private volatile bool _isUnreadableTold;

    public DistributedTokenStore(IDistributedCache cache, TokenSharing sharing, TimeProvider timeProvider, ITokenLog log)
    {
        _timeProvider = timeProvider;
        _log = log;
        _sharing = sharing;
        _cache = new BoundedCache(cache, timeProvider, sharing.Times.CallLimit);
        _lease = new FetchLease(_cache, timeProvider, sharing.Times);
    }

    public async Task<SharedToken?> FindAsync(TokenSettings settings, Func<SharedToken, bool> isWanted, CancellationToken cancellationToken)
    {
        StoreKeys keys = new(settings, _sharing.Key);
        long start = _timeProvider.GetTimestamp();
        SharedToken? token = await ReadAsync(keys, settings, cancellationToken).ConfigureAwait(false);
        while (token is null || !isWanted(token))
        {
            // Whoever has waited long enough asks for itself: a dead endpoint must not make a queue of them.
            if (_timeProvider.GetElapsedTime(start) >= _sharing.Times.MaxWait) return null;

            bool isMyTurn = await _lease.TryTakeAsync(keys.Lease, cancellationToken).ConfigureAwait(false);
            if (!isMyTurn) await Task.Delay(s_poll, _timeProvider, cancellationToken).ConfigureAwait(false);

            // Also with the lease: its last holder may have finished just before it was taken.
            token = await ReadAsync(keys, settings, cancellationToken).ConfigureAwait(false);
            if (!isMyTurn) continue;
            if (token is not null && isWanted(token)) await _lease.ReleaseAsync(keys.Lease, cancellationToken).ConfigureAwait(false);
            return token;
        }

        return token;
    }

    public async Task PublishAsync(TokenSettings settings, SharedToken? token, CancellationToken cancellationToken)
    {
        StoreKeys keys = new(settings, _sharing.Key);
        TimeSpan left = token is null ? TimeSpan.Zero : token.RequestedAt + token.Lifetime - _timeProvider.GetUtcNow();
        if (left > TimeSpan.Zero)
            await _cache.SetAsync(keys.Token, SealedToken.Seal(token!, keys.Encryption), left, cancellationToken).ConfigureAwait(false);
        await _lease.ReleaseAsync(keys.Lease, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An entry that cannot be read is none: it may be from before the secret was rotated, or from whoever else can write there.</summary>
    private async Task<SharedToken?> ReadAsync(StoreKeys keys, TokenSettings settings, CancellationToken cancellationToken)
    {
        if (await _cache.GetAsync(keys.Token, cancellationToken).ConfigureAwait(false) is not { } entry) return null;
        try
        {
            SharedToken token = SealedToken.Open(entry, keys.Encryption);
            _isUnreadableTold = false;
            return token;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            if (!_isUnreadableTold) _log.SharingFailed(settings.EndpointHost, e);
            _isUnreadableTold = true;
            return null;
        }
    }
}
