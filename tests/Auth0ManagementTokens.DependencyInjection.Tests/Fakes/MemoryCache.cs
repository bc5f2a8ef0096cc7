using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>A distributed cache in memory, whose entries end by the clock of the test.</summary>
internal sealed class MemoryCache(TimeProvider timeProvider) : IDistributedCache
{
    private readonly ConcurrentDictionary<string, (byte[] Value, DateTimeOffset EndsAt)> _entries = new();
    private readonly ConcurrentQueue<string> _calls = new();

    /// <summary>Runs before each call; may throw, or not return.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    public string[] Calls => [.. _calls];

    public IReadOnlyDictionary<string, byte[]> Entries => _entries.Where(entry => entry.Value.EndsAt > timeProvider.GetUtcNow())
        .ToDictionary(entry => entry.Key, entry => entry.Value.Value);

    public byte[]? TokenEntry => Entries.SingleOrDefault(entry => !entry.Key.EndsWith(":lease", StringComparison.Ordinal)).Value;

    public bool HasLease => Entries.Keys.Any(key => key.EndsWith(":lease", StringComparison.Ordinal));

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await CallAsync("get", key);
        return Entries.GetValueOrDefault(key);
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await CallAsync("set", key);
        _entries[key] = (value, timeProvider.GetUtcNow() + options.AbsoluteExpirationRelativeToNow!.Value);
    }

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await CallAsync("remove", key);
        _entries.TryRemove(key, out _);
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    private async Task CallAsync(string verb, string key)
    {
        string call = verb + (key.EndsWith(":lease", StringComparison.Ordinal) ? " lease" : " token");
        _calls.Enqueue(call);
        await Before(call);
    }
}
