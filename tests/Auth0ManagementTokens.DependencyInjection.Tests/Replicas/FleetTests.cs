using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FakeTenant;
using Xunit;
using Xunit.Abstractions;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>Twenty processes of one service, a Redis server and a tenant, all real. They use the whole machine, so nothing else runs beside them.</summary>
[Collection(Alone.Name)]
public sealed class FleetTests(ITestOutputHelper output)
{
    private const int Size = 20;
    private const int Rejections = 5;

    /// <summary>The lease is no lock: where processes are slow at the wrong moment, more than one fetches. Far less than all it is in any case.</summary>
    private const int MaxAtOnce = Size / 5;

    /// <summary>No limit of the rate: a refused request is repeated, and requests are what is counted.</summary>
    private static readonly FakeTenantOptions s_tenant = new() { TokenRateLimit = new RateLimit(10_000, TimeSpan.FromSeconds(1)) };

    [RedisFact]
    public async Task TwentyProcesses_ShareOneToken_AtTheirStartAndAfterEachRejection_AndLiveOnWithoutRedis()
    {
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(s_tenant);
        using RedisServer redis = await RedisServer.StartAsync();
        using Fleet fleet = await Fleet.StartAsync(Size, tenant, redis.Address);

        int requests = await CountAsync("cold start", fleet, tenant);
        Assert.InRange(requests, 1, MaxAtOnce);
        AssertNothingReadable(redis);
        for (int rejection = 1; rejection <= Rejections; rejection++)
        {
            await fleet.TellAllAsync("reject");
            Assert.InRange(await CountAsync($"rejection {rejection}", fleet, tenant), 1, MaxAtOnce);
        }

        await fleet.TellAllAsync("reject");
        Task<string[]> gets = fleet.TellAllAsync("get");
        redis.Kill();
        AssertTokens(await gets);

        Assert.Equal(0, await CountAsync("cached, after the death of Redis", fleet, tenant));
        await fleet.TellAllAsync("reject");
        Assert.Equal(Size, await CountAsync("rejection without Redis", fleet, tenant));
    }

    [RedisFact]
    public async Task AProcessThatStartsWithoutRedis_GetsAToken()
    {
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(s_tenant);
        using RedisServer redis = await RedisServer.StartAsync();
        redis.Kill();
        using Fleet fleet = await Fleet.StartAsync(1, tenant, redis.Address);

        Assert.Equal(1, await CountAsync("cold start without Redis", fleet, tenant));
    }

    private static void AssertTokens(string[] answers) => Assert.All(answers, answer => Assert.Matches("^[0-9A-F]{16}$", answer));

    /// <summary>Whoever can read the database learns neither token nor client nor tenant.</summary>
    private static void AssertNothingReadable(RedisServer redis)
    {
        using RedisCache cache = RedisCache.Connect(redis.Address);
        (string Key, byte[] Value)[] entries = cache.Dump();
        string text = string.Join('\n', entries.Select(entry => entry.Key + Encoding.Latin1.GetString(entry.Value)));

        Assert.Contains(entries, entry => entry.Key.StartsWith("auth0-token:", StringComparison.Ordinal) && entry.Value.Length > 100);
        Assert.DoesNotContain("eyJ", text); // how every JWT begins
        Assert.DoesNotContain("lumen", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("dummy", text, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<int> CountAsync(string what, Fleet fleet, FakeTenantServer tenant)
    {
        int before = tenant.Log.TokenResponses.Count;
        AssertTokens(await fleet.TellAllAsync("get"));
        int requests = tenant.Log.TokenResponses.Count - before;
        output.WriteLine($"{what}: {requests} token requests");
        return requests;
    }
}
