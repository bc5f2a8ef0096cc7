using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>
/// Lets one process at a time fetch a token. A distributed cache has no atomic operation, so this is Fischer's algorithm: whoever finds no lease writes its
/// own, waits until all who found none with it must have written theirs, and holds the lease if it is still there. That can fail when a process is slow
/// between reading and writing; two then fetch, which costs one request and nothing else.
/// </summary>
internal sealed class FetchLease(BoundedCache cache, TimeProvider timeProvider, SharingTimes times)
{
    private const int SettleFactor = 4;
    private readonly byte[] _me = RandomNumberGenerator.GetBytes(16);

    public async Task<bool> TryTakeAsync(string key, CancellationToken cancellationToken)
    {
        long start = timeProvider.GetTimestamp();
        if (await cache.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } holder && !IsMe(holder)) return false;
        await cache.SetAsync(key, _me, times.Lease, cancellationToken).ConfigureAwait(false);

        // Where this process is slow, so are the others: they probably share the machine or the cache.
        TimeSpan settle = timeProvider.GetElapsedTime(start) * SettleFactor;
        settle = settle < times.MinSettle ? times.MinSettle : settle > times.MaxSettle ? times.MaxSettle : settle;
        await Task.Delay(settle, timeProvider, cancellationToken).ConfigureAwait(false);
        return await IsHeldAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the lease if this process holds it.</summary>
    public async Task ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        if (await IsHeldAsync(key, cancellationToken).ConfigureAwait(false)) await cache.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsHeldAsync(string key, CancellationToken cancellationToken) =>
        await cache.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } holder && IsMe(holder);

    private bool IsMe(byte[] holder) => holder.AsSpan().SequenceEqual(_me);
}
