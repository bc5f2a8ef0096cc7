using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>
/// One process of a service that runs many times. Does what the lines of its standard input say: <c>get</c> answers with a hash of the token,
/// <c>reject</c> reports the token as rejected.
/// </summary>
internal static class Replica
{
    // On a machine that is busy with twenty processes, or with a build, nothing may depend on how fast they are.
    private static readonly SharingTimes s_times = new()
    {
        CallLimit = TimeSpan.FromMinutes(5), Lease = TimeSpan.FromMinutes(5), MaxWait = TimeSpan.FromMinutes(5), MaxSettle = TimeSpan.FromMinutes(1),
    };

    public static async Task RunAsync(string redis, string domain)
    {
        using RedisCache cache = RedisCache.Connect(redis);
        ServiceCollection registered = [];
        registered.AddSingleton<IDistributedCache>(cache);
        registered.AddAuth0ManagementTokens(options =>
        {
            options.Domain = domain;
            options.ClientId = FakeTenant.LumenBooks.Jobs.ClientId;
            options.ClientSecret = FakeTenant.LumenBooks.Jobs.ClientSecret;
        }).ShareThroughDistributedCache();
        registered.AddKeyedSingleton(Options.DefaultName, new TokenSharing(key: null, s_times));
        await using ServiceProvider services = registered.BuildServiceProvider();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();

        Console.WriteLine("ready");
        string token = "";
        while (Console.ReadLine() is { } command)
        {
            Console.WriteLine(command == "get" ? Hash(token = await GetAsync(provider)) : provider.Invalidate(token).ToString());
        }
    }

    private static async Task<string> GetAsync(IAuth0TokenProvider provider)
    {
        try
        {
            return await provider.GetTokenAsync();
        }
        catch (Auth0TokenException e)
        {
            return "failed: " + e.Message;
        }
    }

    private static string Hash(string token) => token.StartsWith("failed", StringComparison.Ordinal)
        ? token
        : Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(token)))[..16];
}
