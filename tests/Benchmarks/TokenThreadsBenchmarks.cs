using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Auth0ManagementTokens;
using BenchmarkDotNet.Attributes;

namespace Benchmarks;

/// <summary>The same from several threads at once. The time is that of all calls divided by their number: with more cores it falls, and it must not rise.</summary>
[MemoryDiagnoser]
public class TokenThreadsBenchmarks
{
    private const int Calls = 4_000_000;
    private Auth0ManagementTokenProvider _provider = null!;
    private HttpMessageInvoker _authorized = null!;

    [Params(1, 2, 8)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _provider = TokenBenchmark.CreateProvider();
        _authorized = new HttpMessageInvoker(new Auth0ManagementTokenHandler(_provider, new StubHandler("")));
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public void CachedGet() => RunOnAll(count =>
    {
        for (int i = 0; i < count; i++) _provider.GetTokenAsync();
    });

    [Benchmark(OperationsPerInvoke = Calls)]
    public void GetShared() => RunOnAll(static count =>
    {
        for (int i = 0; i < count; i++) Auth0ManagementTokenProvider.GetShared(TokenBenchmark.Domain, TokenBenchmark.ClientId, TokenBenchmark.ClientSecret);
    });

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Handler_Cached() => RunOnAll(count =>
    {
        using HttpRequestMessage request = TokenBenchmark.CreateRequest();
        for (int i = 0; i < count; i++) _authorized.SendAsync(request, CancellationToken.None);
    });

    private void RunOnAll(Action<int> calls)
    {
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() => calls(Calls / Threads)))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
    }
}
