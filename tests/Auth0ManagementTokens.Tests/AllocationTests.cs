using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What a token from the cache costs: nothing. Counted, not timed.</summary>
[Collection(ProcessWide.Name)]
public sealed class AllocationTests
{
    private const int Calls = 1_000_000;

    [Fact]
    public async Task Row85_AMillionCachedGets_AllocateNothing()
    {
        FakeTokenEndpoint endpoint = new();
        using Auth0ManagementTokenProvider system = endpoint.CreateProvider();
        using Auth0ManagementTokenProvider manual = endpoint.CreateProvider(new ManualTimeProvider());
        foreach (Auth0ManagementTokenProvider provider in (Auth0ManagementTokenProvider[])[system, manual])
        {
            await provider.GetTokenAsync();
            Assert.Equal(0, AllocatedBy(() => provider.GetTokenAsync()));
            Assert.Equal(0, AllocatedBy(() => provider.GetToken()));
            Assert.Equal(0, AllocatedBy(() => provider.GetAccessTokenAsync()));
        }
    }

    [Fact]
    public void GetShared_AfterTheFirstTime_AllocatesNothing()
    {
        string[] domains = ["first.auth0.com", "https://second.auth0.com/", "third.auth0.com", "fourth.auth0.com", "fifth.auth0.com", "sixth.auth0.com"];
        int next = 0;
        foreach (string domain in domains) Auth0ManagementTokenProvider.GetShared(domain, "id", "secret");
        Assert.Equal(0, AllocatedBy(() => Auth0ManagementTokenProvider.GetShared(domains[next++ % domains.Length], "id", "secret")));
    }

    [Fact]
    public async Task TheHandler_AllocatesNothing()
    {
        FakeTokenEndpoint endpoint = new();
        using Auth0ManagementTokenProvider provider = endpoint.CreateProvider();
        await provider.GetTokenAsync();
        using Invoker handler = new(provider);
        using HttpRequestMessage request = new(HttpMethod.Get, "https://tenant.eu.auth0.com/api/v2/users");

        Assert.Equal(0, AllocatedBy(() => handler.SendAsync(request)));
    }

    private static long AllocatedBy(Action call)
    {
        call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++) call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Invoker(IAuth0TokenProvider provider) : IDisposable
    {
        private readonly HttpMessageInvoker _invoker = new(new Auth0ManagementTokenHandler(provider, new Stub()));

        public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _invoker.SendAsync(request, CancellationToken.None);

        public void Dispose() => _invoker.Dispose();
    }

    private sealed class Stub : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> _response = Task.FromResult(new HttpResponseMessage());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _response;
    }
}
