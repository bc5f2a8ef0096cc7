using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

internal sealed class BrokenCacheException(string message) : Exception(message);

/// <summary>A distributed cache that is down, and says things that are not for logs.</summary>
internal sealed class BrokenCache(string message) : IDistributedCache
{
    public byte[]? Get(string key) => throw Failure();

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw Failure();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw Failure();

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => throw Failure();

    public void Refresh(string key) => throw Failure();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw Failure();

    public void Remove(string key) => throw Failure();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw Failure();

    private BrokenCacheException Failure() => new(message);
}
