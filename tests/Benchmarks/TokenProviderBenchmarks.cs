using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using BenchmarkDotNet.Attributes;

namespace Benchmarks;

/// <summary>What it costs to get a token that is cached, which is what nearly every call is.</summary>
[MemoryDiagnoser]
public class TokenProviderBenchmarks
{
    // Texts of configuration: equal to what the provider has, and other objects.
    private readonly string _domain = new(TokenBenchmark.Domain);
    private readonly string _clientId = new(TokenBenchmark.ClientId);
    private readonly string _clientSecret = new(TokenBenchmark.ClientSecret);
    private readonly string _otherDomain = "other.eu.auth0.com";
    private Auth0ManagementTokenProvider _provider = null!;
    private Auth0ManagementTokenProvider _shared = null!;
    private HttpMessageInvoker _plain = null!;
    private HttpMessageInvoker _authorized = null!;
    private HttpRequestMessage _request = null!;

    [GlobalSetup]
    public void Setup()
    {
        _provider = TokenBenchmark.CreateProvider();
        _plain = new HttpMessageInvoker(new StubHandler(""));
        _authorized = new HttpMessageInvoker(new Auth0ManagementTokenHandler(_provider, new StubHandler("")));
        _request = TokenBenchmark.CreateRequest();
    }

    [Benchmark]
    public Task<string> CachedGet() => _provider.GetTokenAsync();

    [Benchmark]
    public string CachedGet_Sync() => _provider.GetToken();

    [Benchmark]
    public Auth0ManagementTokenProvider GetShared() => Auth0ManagementTokenProvider.GetShared(_domain, _clientId, _clientSecret);

    /// <summary>Two providers in turn, of which only one can be the one that was added last.</summary>
    [Benchmark(OperationsPerInvoke = 2)]
    public void GetShared_InTurn()
    {
        _shared = Auth0ManagementTokenProvider.GetShared(_domain, _clientId, _clientSecret);
        _shared = Auth0ManagementTokenProvider.GetShared(_otherDomain, _clientId, _clientSecret);
    }

    /// <summary>The two calls of repaired code. The token is another provider's: a shared one would have to ask Auth0 for it.</summary>
    [Benchmark]
    public Task<string> GetShared_CachedGet()
    {
        _shared = Auth0ManagementTokenProvider.GetShared(_domain, _clientId, _clientSecret);
        return _provider.GetTokenAsync();
    }

    [Benchmark]
    public Task<HttpResponseMessage> Handler_Without() => _plain.SendAsync(_request, CancellationToken.None);

    [Benchmark]
    public Task<HttpResponseMessage> Handler_Cached() => _authorized.SendAsync(_request, CancellationToken.None);
}
