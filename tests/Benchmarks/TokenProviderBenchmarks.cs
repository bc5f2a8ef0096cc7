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
    private const int Calls = 1_000_000;
    private const string Domain = "tenant.eu.auth0.com";
    private Auth0ManagementTokenProvider _provider = null!;
    private HttpMessageInvoker _plain = null!;
    private HttpMessageInvoker _authorized = null!;
    private HttpRequestMessage _request = null!;

    [GlobalSetup]
    public void Setup()
    {
        _provider = new Auth0ManagementTokenProvider(new Auth0TokenOptions
        {
            Domain = Domain,
            ClientId = "client-id",
            ClientSecret = "client-secret",
            BackchannelHandler = new Stub("""{"access_token":"token","expires_in":86400}"""),
        });
        _provider.GetToken();
        _plain = new HttpMessageInvoker(new Stub(""));
        _authorized = new HttpMessageInvoker(new Auth0ManagementTokenHandler(_provider, new Stub("")));
        _request = new HttpRequestMessage(HttpMethod.Get, $"https://{Domain}/api/v2/users");
    }

    [Benchmark]
    public Task<string> CachedGet() => _provider.GetTokenAsync();

    [Benchmark(OperationsPerInvoke = 2 * Calls)]
    public void CachedGet_TwoThreads()
    {
        Thread other = new(GetMany);
        other.Start();
        GetMany();
        other.Join();
    }

    [Benchmark]
    public string CachedGet_Sync() => _provider.GetToken();

    [Benchmark]
    public Auth0ManagementTokenProvider GetShared() => Auth0ManagementTokenProvider.GetShared(Domain, "client-id", "client-secret");

    [Benchmark]
    public Task<HttpResponseMessage> Handler_Without() => _plain.SendAsync(_request, CancellationToken.None);

    [Benchmark]
    public Task<HttpResponseMessage> Handler_Cached() => _authorized.SendAsync(_request, CancellationToken.None);

    private void GetMany()
    {
        for (int i = 0; i < Calls; i++) _provider.GetTokenAsync();
    }

    private sealed class Stub(string body) : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> _response = Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _response;
    }
}
