using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>Replicas, each with a container of its own, that share a token through one cache.</summary>
public sealed class SharingTests : IAsyncDisposable
{
    /// <summary>So long a time limit that a timer shows by its due time whether it is one.</summary>
    private static readonly SharingTimes s_patient = new() { CallLimit = TimeSpan.FromDays(2) };

    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly RecordingLoggerProvider _log = new();
    private readonly List<ServiceProvider> _replicas = [];
    private readonly MemoryCache _cache;

    public SharingTests() => _cache = new MemoryCache(_time);

    private IEnumerable<string> Warnings => _log.Lines.Where(line => line.StartsWith("Warning 7", StringComparison.Ordinal));

    [Fact]
    public async Task TheSecondReplica_TakesTheTokenOfTheFirst()
    {
        Assert.Equal("token-1", await GetAsync(AddReplica()));
        await PublishedAsync();
        Assert.Equal("token-1", await GetAsync(AddReplica()));

        Assert.Equal(1, _endpoint.Count);
        Assert.Contains(_log.Lines, line => line.StartsWith("Information 6", StringComparison.Ordinal));
        Assert.Empty(Warnings);
    }

    [Fact]
    public async Task TheLocalToken_ComesFirst_WithoutALookAtTheCache()
    {
        Auth0ManagementTokenProvider replica = AddReplica();
        await GetAsync(replica);
        await PublishedAsync();
        int calls = _cache.Calls.Length;
        _cache.Before = _ => throw new InvalidOperationException();

        for (int i = 0; i < 100; i++) Assert.Equal("token-1", await replica.GetTokenAsync());
        Assert.Equal(calls, _cache.Calls.Length);
    }

    [Fact]
    public async Task ReplicasThatStartTogether_MakeOneRequest()
    {
        Auth0ManagementTokenProvider[] replicas = [.. Enumerable.Range(0, 20).Select(_ => AddReplica())];

        // The worst case: all of them have read that there is no lease before the first of them writes its own.
        TaskCompletionSource allHaveRead = new();
        _cache.Before = call =>
        {
            if (_cache.Calls.Count(c => c == "get lease") == replicas.Length) allHaveRead.TrySetResult();
            return call == "set lease" ? allHaveRead.Task : Task.CompletedTask;
        };
        _endpoint.Close();
        Task<string>[] gets = [.. replicas.Select(replica => replica.GetTokenAsync())];
        await PumpAsync(() => _cache.Calls.Count(call => call == "get lease") >= 3 * replicas.Length); // reads, second looks, and waiting
        _endpoint.Open();
        await PumpAsync(() => gets.All(get => get.IsCompleted));

        Assert.All(gets, get => Assert.Equal("token-1", get.Result));
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task ATokenThatComesWhileTheLeaseIsTaken_IsUsed()
    {
        byte[] entry = SealedToken.Seal(new SharedToken("just-in-time", TimeSpan.FromHours(24), null, _time.GetUtcNow()), Keys().Encryption);
        _cache.Before = call => call == "set lease" ? PlantAsync(entry) : Task.CompletedTask;

        Assert.Equal("just-in-time", await GetAsync(AddReplica()));
        Assert.Equal(0, _endpoint.Count);
        Assert.False(_cache.HasLease);
    }

    [Fact]
    public async Task WhileOneFetches_TheOthersWaitForItsToken()
    {
        _endpoint.Close();
        Task<string> first = AddReplica().GetTokenAsync();
        await PumpAsync(() => _endpoint.Count == 1);
        Task<string> second = AddReplica().GetTokenAsync();
        await PumpAsync(() => _cache.Calls.Count(call => call == "get lease") >= 5);
        Assert.False(second.IsCompleted);
        _endpoint.Open();
        await PumpAsync(() => second.IsCompleted);

        Assert.Equal("token-1", await first);
        Assert.Equal("token-1", await second);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task AfterTheLeaseOfAReplicaThatDied_AgainOnlyOneFetches()
    {
        await LeaseToSomebodyElseAsync(SharingTimes.Default.Lease);
        Task<string>[] gets = [.. Enumerable.Range(0, 5).Select(_ => AddReplica().GetTokenAsync())];
        await PumpAsync(() => gets.All(get => get.IsCompleted));

        Assert.All(gets, get => Assert.Equal("token-1", get.Result));
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task ALeaseThatNeverEnds_HoldsTheOthersUpForAWhileOnly()
    {
        await LeaseToSomebodyElseAsync(TimeSpan.FromDays(1));
        DateTimeOffset start = _time.GetUtcNow();
        Task<string> get = AddReplica().GetTokenAsync();
        await PumpAsync(() => get.IsCompleted);

        Assert.Equal("token-1", await get);
        Assert.InRange(_time.GetUtcNow() - start, SharingTimes.Default.MaxWait, SharingTimes.Default.MaxWait + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task AfterAFailedFetch_TheLeaseIsFree_AndNothingIsStored()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden));
        Task<string> failing = AddReplica().GetTokenAsync();
        await PumpAsync(() => failing.IsCompleted);
        await Assert.ThrowsAsync<Auth0TokenException>(() => failing);
        await Patience.UntilAsync(() => _cache.Calls.Contains("remove lease") && !_cache.HasLease);

        Assert.Null(_cache.TokenEntry);
        Assert.Equal("token-2", await GetAsync(AddReplica()));
    }

    [Fact]
    public async Task AfterAFetch_TheLeaseIsFree_AndTheEntryEndsWithTheToken()
    {
        await GetAsync(AddReplica());
        await PublishedAsync();
        await Patience.UntilAsync(() => !_cache.HasLease);

        _time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.NotNull(_cache.TokenEntry);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_cache.TokenEntry);
    }

    [Fact]
    public async Task ATokenThatOneReplicaReportsAsRejected_IsReplacedForAll_ByOneRequest()
    {
        Auth0ManagementTokenProvider[] replicas = [AddReplica(), AddReplica(), AddReplica()];
        foreach (Auth0ManagementTokenProvider replica in replicas) await GetAsync(replica);
        foreach (Auth0ManagementTokenProvider replica in replicas)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(replica.Invalidate("token-1"));
            Assert.Equal("token-2", await GetAsync(replica));
            await Patience.UntilAsync(() => !_cache.HasLease);
        }

        Assert.Equal(2, _endpoint.Count);
    }

    [Fact]
    public async Task AnEntryOfTheOldSecret_IsAMiss_AndIsReplaced()
    {
        await GetAsync(AddReplica());
        await PublishedAsync();
        byte[] old = _cache.TokenEntry!;
        Assert.Equal("token-2", await GetAsync(AddReplica(secret: "second-secret")));
        await Patience.UntilAsync(() => _cache.TokenEntry is { } entry && !entry.AsSpan().SequenceEqual(old));

        Assert.Equal("token-2", await GetAsync(AddReplica(secret: "second-secret")));
        Assert.Contains("AuthenticationTagMismatchException", Assert.Single(Warnings));
    }

    [Fact]
    public async Task AWrongKey_IsAMiss_AndToldOnce()
    {
        await GetAsync(AddReplica(key: new byte[32]));
        await PublishedAsync();
        Assert.Equal("token-2", await GetAsync(AddReplica(key: [.. Enumerable.Repeat((byte)1, 32)])));

        Assert.Single(Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\u0001")]
    [InlineData("{\"access_token\":\"planted\",\"expires_in\":86400,\"token_type\":\"Bearer\"}")]
    public async Task AnEntryOfAnotherForm_IsAMiss(string entry)
    {
        await PlantAsync(System.Text.Encoding.UTF8.GetBytes(entry));
        Assert.Equal("token-1", await GetAsync(AddReplica()));
        Assert.Contains("FormatException", Assert.Single(Warnings));
    }

    [Fact]
    public async Task AnExpiredEntry_IsAMiss()
    {
        SharedToken expired = new("expired", TimeSpan.FromHours(1), null, _time.GetUtcNow() - TimeSpan.FromHours(2));
        await PlantAsync(SealedToken.Seal(expired, Keys().Encryption));

        Assert.Equal("token-1", await GetAsync(AddReplica()));
        Assert.Empty(Warnings);
    }

    [Theory]
    [InlineData("get token")]
    [InlineData("get lease")]
    [InlineData("set lease")]
    [InlineData("set token")]
    [InlineData("remove lease")]
    public async Task ACallThatFails_IsAMiss_AndNobodyNotices(string failing)
    {
        _cache.Before = call => call == failing ? throw new InvalidOperationException() : Task.CompletedTask;

        Assert.Equal("token-1", await GetAsync(AddReplica()));
        await Patience.UntilAsync(() => Warnings.Any());
    }

    [Theory]
    [InlineData("get token")]
    [InlineData("get lease")]
    [InlineData("set lease")]
    public async Task ASlowCall_IsAMiss_AfterItsLimit(string slow)
    {
        _cache.Before = call => call == slow ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;
        Task<string> get = AddReplica(times: SharingTimes.Default).GetTokenAsync();
        await Patience.UntilAsync(() => _cache.Calls.Contains(slow));
        Assert.False(get.IsCompleted);
        _time.Advance(SharingTimes.Default.CallLimit);

        Assert.Equal("token-1", await get.WaitAsync(Patience.Limit));
        Assert.Contains("TimeoutException", Warnings.First());
    }

    [Fact]
    public async Task ACallThatBlocksItsThread_IsAMiss_AfterItsLimit()
    {
        using ManualResetEventSlim blocked = new();
        _cache.Before = _ =>
        {
            blocked.Wait();
            return Task.CompletedTask;
        };
        Task<string> get = AddReplica(times: SharingTimes.Default).GetTokenAsync();
        await Patience.UntilAsync(() => _cache.Calls.Length == 1);
        _time.Advance(SharingTimes.Default.CallLimit);

        Assert.Equal("token-1", await get.WaitAsync(Patience.Limit));
        blocked.Set();
    }

    [Fact]
    public async Task ASlowWriteOfTheToken_HoldsNobodyUp()
    {
        _cache.Before = call => call == "set token" ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;
        Assert.Equal("token-1", await GetAsync(AddReplica()));
    }

    [Fact]
    public async Task Dispose_EndsTheWaitForAnotherReplica()
    {
        _endpoint.Close();
        Task<string> first = AddReplica().GetTokenAsync();
        await PumpAsync(() => _endpoint.Count == 1);
        Auth0ManagementTokenProvider second = AddReplica();
        Task<string> waiting = second.GetTokenAsync();
        await PumpAsync(() => _cache.Calls.Count(call => call == "get lease") >= 5);
        second.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.WaitAsync(Patience.Limit));
        _endpoint.Open();
        Assert.Equal("token-1", await first);
    }

    [Fact]
    public async Task Row70_OrganizationsAndNames_DoNotShare()
    {
        ServiceCollection registered = [];
        registered.AddSingleton<IDistributedCache>(_cache);
        foreach (string organization in (string[])["org_a", "org_b"])
        {
            registered.AddAuth0ManagementTokens(organization, options =>
            {
                Services.Credentials()(options);
                options.Organization = organization;
            }).ShareThroughDistributedCache(organization);
        }

        await using ServiceProvider services = registered.UseEndpoint(_endpoint, _time).Build();
        Assert.Equal("token-1", await GetAsync(services.GetRequiredKeyedService<Auth0ManagementTokenProvider>("org_a")));
        Assert.Equal("token-2", await GetAsync(services.GetRequiredKeyedService<Auth0ManagementTokenProvider>("org_b")));
        await Patience.UntilAsync(() => _cache.Entries.Keys.Count(key => !key.EndsWith(":lease", StringComparison.Ordinal)) == 2);
    }

    /// <summary>
    /// Each token is replaced 19.2 to 20.4 hours after it was requested, by the first replica that gets to it; without sharing, each replica would do so.
    /// </summary>
    [Fact]
    public async Task TwentyReplicas_MakeNoMoreRequestsInTenDays_ThanOneDoes()
    {
        const int Days = 10;
        Auth0ManagementTokenProvider[] replicas = [.. Enumerable.Range(0, 20).Select(_ => AddReplica())];
        TimeSpan step = TimeSpan.FromMinutes(10);
        for (TimeSpan time = TimeSpan.Zero; time < TimeSpan.FromDays(Days); time += step)
        {
            foreach (Auth0ManagementTokenProvider replica in replicas)
            {
                int requests = _endpoint.Count;
                await GetAsync(replica);
                await PumpAsync(() => !replica.Cache.IsFetching);
                if (_endpoint.Count > requests) await Patience.UntilAsync(() => _cache.TokenEntry is not null && !_cache.HasLease);
            }

            _time.Advance(step);
        }

        double mostRarely = Days * 24 / (20.4 + step.TotalHours);
        Assert.InRange(_endpoint.Count, 1 + (int)mostRarely, 1 + (int)(Days * 24 / 19.2));
        Assert.Empty(Warnings);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider replica in _replicas) await replica.DisposeAsync();
    }

    private static StoreKeys Keys()
    {
        Auth0TokenOptions options = new();
        Services.Credentials()(options);
        return new StoreKeys(TokenSettings.FromOptions(options), key: null);
    }

    private Auth0ManagementTokenProvider AddReplica(string secret = "client-secret", byte[]? key = null, SharingTimes? times = null)
    {
        ServiceProvider services = new ServiceCollection().AddSingleton<IDistributedCache>(_cache)
            .AddAuth0ManagementTokens(Services.Credentials(secret: secret)).ShareThroughDistributedCache(key)
            .AddKeyedSingleton(Options.DefaultName, new TokenSharing(key, times ?? s_patient))
            .UseEndpoint(_endpoint, _time).AddLogging(logging => logging.AddProvider(_log)).Build();
        _replicas.Add(services);
        return services.GetRequiredService<Auth0ManagementTokenProvider>();
    }

    private async Task<string> GetAsync(Auth0ManagementTokenProvider replica)
    {
        Task<string> get = replica.GetTokenAsync();
        await PumpAsync(() => get.IsCompleted);
        return await get;
    }

    private Task PlantAsync(byte[] entry) => _cache.SetAsync(
        Keys().Token, entry, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(1) });

    private Task LeaseToSomebodyElseAsync(TimeSpan duration) => _cache.SetAsync(
        Keys().Lease, [1, 2, 3], new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = duration });

    private Task PublishedAsync() => Patience.UntilAsync(() => _cache.TokenEntry is not null);

    /// <summary>
    /// Moves the time from one wait of the replicas to the next, until something has happened; never while a call of the cache is under way, which has a timer
    /// of two days.
    /// </summary>
    private Task PumpAsync(Func<bool> condition) => Patience.UntilAsync(() =>
    {
        if (condition()) return true;
        bool isCalling = _time.HasTimerDueBetween(TimeSpan.FromDays(1), TimeSpan.FromDays(3));
        if (!isCalling && _time.HasTimerDueWithin(SharingTimes.Default.MaxSettle)) _time.Advance(TimeSpan.FromMilliseconds(50));
        return false;
    });
}
