using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>A distributed cache that answers in time or counts as down: nobody waits longer for it, even if it blocks the thread.</summary>
internal sealed class BoundedCache(IDistributedCache cache, TimeProvider timeProvider, TimeSpan limit)
{
    /// <exception cref="TimeoutException">There was no answer in time. All methods here may throw it, and whatever the cache throws.</exception>
    public Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        RunAsync(token => cache.GetAsync(key, token), cancellationToken);

    public Task SetAsync(string key, byte[] value, TimeSpan lifetime, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            await cache.SetAsync(key, value, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime }, token)
                .ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => RunAsync(
        async token =>
        {
            await cache.RemoveAsync(key, token).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timer = new(limit, timeProvider);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        CancellationToken token = either.Token;
        try
        {
            return await Task.Run(() => call(token), CancellationToken.None).WaitObservedAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The distributed cache did not answer in time.");
        }
    }
}
