using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>A distributed cache on Redis; what Microsoft.Extensions.Caching.StackExchangeRedis is in applications.</summary>
internal sealed class RedisCache : IDistributedCache, IDisposable
{
    private readonly ConnectionMultiplexer _redis;

    private RedisCache(ConnectionMultiplexer redis) => _redis = redis;

    private IDatabase Database => _redis.GetDatabase();

    /// <summary>Connects, or goes on trying in the background when there is no server.</summary>
    public static RedisCache Connect(string server) => new(ConnectionMultiplexer.Connect($"{server},abortConnect=false"));

    public byte[]? Get(string key) => Database.StringGet(key);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default) => await Database.StringGetAsync(key);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
        Database.StringSet(key, value, options.AbsoluteExpirationRelativeToNow);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        Database.StringSetAsync(key, value, options.AbsoluteExpirationRelativeToNow);

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => Database.KeyDelete(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => Database.KeyDeleteAsync(key);

    /// <summary>All names and values in the database, as Redis has them.</summary>
    public (string Key, byte[] Value)[] Dump()
    {
        IServer server = _redis.GetServer(_redis.GetEndPoints()[0]);
        return [.. System.Linq.Enumerable.Select(server.Keys(), key => (key.ToString(), (byte[])Database.StringGet(key)!))];
    }

    public void Dispose() => _redis.Dispose();
}
