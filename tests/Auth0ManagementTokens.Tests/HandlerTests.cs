using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>The handler on the way to the Management API.</summary>
public sealed class HandlerTests
{
    private const string Users = "https://tenant.eu.auth0.com/api/v2/users";
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly FakeApi _api = new();
    private readonly Auth0ManagementTokenProvider _provider;

    public HandlerTests() => _provider = _endpoint.CreateProvider(new ManualTimeProvider());

    [Fact]
    public async Task ARequest_GetsTheToken()
    {
        using HttpClient client = CreateClient();
        using HttpResponseMessage cold = await client.GetAsync(Users);
        using HttpResponseMessage warm = await client.GetAsync(Users);

        Assert.Equal(["Bearer token-1", "Bearer token-1"], _api.Received);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row59_AfterA401_TheRequestIsSentOnceMoreWithANewToken()
    {
        _api.Rejects("token-1");
        using HttpClient client = CreateClient();
        using HttpResponseMessage response = await client.GetAsync(Users);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _api.Received);
    }

    [Fact]
    public async Task Row59_ASecond401_IsReturnedAsItIs()
    {
        _api.Rejects("token-1", "token-2");
        using HttpClient client = CreateClient();
        using HttpResponseMessage response = await client.GetAsync(Users);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(2, _api.Received.Count);
    }

    [Fact]
    public async Task Row60_TenThousandSimultaneous401sOfOneToken_CauseOneRefresh()
    {
        const int Requests = 10_000;
        _api.Rejects("token-1");
        using HttpClient client = CreateClient();
        await _provider.GetTokenAsync();
        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => Task.Run(() => client.GetAsync(Users))));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(2, _endpoint.Count);
    }

    public static TheoryData<Func<HttpContent>, bool> Contents() => new()
    {
        { () => new StringContent("body"), true },
        { () => new ByteArrayContent([1, 2]), true },
        { () => new FormUrlEncodedContent([new KeyValuePair<string, string>("a", "b")]), true },
        { () => new StreamContent(new MemoryStream([1, 2])), false }, // row 61
        { () => new MultipartFormDataContent(), false },
        { () => new OneTimeContent(), false },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Row61_OnlyABodyInMemory_IsSentAgain(Func<HttpContent> create, bool isRepeated)
    {
        _api.Rejects("token-1");
        using HttpClient client = CreateClient();
        using HttpResponseMessage response = await client.PostAsync(Users, create());

        Assert.Equal(isRepeated ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(isRepeated ? 2 : 1, _api.Received.Count);
        Assert.Equal("token-2", await _provider.GetTokenAsync()); // the rejected token is gone in any case
    }

    [Fact]
    public async Task RetryOnUnauthorized_Off_OnlyReportsTheToken()
    {
        _api.Rejects("token-1");
        using HttpClient client = new(new Auth0ManagementTokenHandler(_provider, _api) { RetryOnUnauthorized = false });
        using HttpResponseMessage response = await client.GetAsync(Users);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Single(_api.Received);
        Assert.Equal("token-2", await _provider.GetTokenAsync());
    }

    [Theory]
    [InlineData("Bearer somebody-elses-token")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Row62_ACredentialOfTheCaller_IsNotTouched(string authorization)
    {
        _api.Rejects("somebody-elses-token", "dXNlcjpwYXNz");
        using HttpClient client = CreateClient();
        using HttpRequestMessage request = new(HttpMethod.Get, Users);
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal([authorization], _api.Received);
        Assert.Equal("token-1", await _provider.GetTokenAsync());
    }

    [Theory]
    [InlineData("Bearer token-1")] // what an SDK fills from the same provider
    [InlineData("Bearer ")] // what an SDK sends that was given an empty token
    [InlineData("Bearer")]
    public async Task Row62_AHeaderThatAnSdkFilled_CountsAsOurs(string authorization)
    {
        await _provider.GetTokenAsync();
        _api.Rejects("token-1");
        using HttpClient client = CreateClient();
        using HttpRequestMessage request = new(HttpMethod.Get, Users);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], _api.Received);
    }

    [Fact]
    public async Task Row62_ATokenThatWasReplacedMeanwhile_StillCountsAsOurs()
    {
        string old = await _provider.GetTokenAsync();
        _provider.Invalidate(old);
        await _provider.GetTokenAsync();
        using HttpClient client = CreateClient();
        using HttpRequestMessage request = new(HttpMethod.Get, Users);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", old);
        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(["Bearer token-2"], _api.Received);
    }

    [Fact]
    public async Task Row63_A403_IsReturnedAsItIs()
    {
        _api.Status = HttpStatusCode.Forbidden;
        using HttpClient client = CreateClient();
        using HttpResponseMessage response = await client.GetAsync(Users);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Single(_api.Received);
        Assert.Equal("token-1", await _provider.GetTokenAsync());
    }

    [Theory]
    [InlineData("http://tenant.eu.auth0.com/api/v2/users")]
    [InlineData("https://evil.example.com/api/v2/users")]
    [InlineData("https://tenant.eu.auth0.com.evil.example.com/")]
    [InlineData("https://tenant.eu.auth0.com@evil.example.com/")]
    [InlineData("https://auth0.com/")]
    [InlineData("https://xtenant.eu.auth0.com/")]
    public async Task Row64_ARequestElsewhere_IsRefusedBeforeItIsSent(string address)
    {
        using HttpClient client = CreateClient();

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(address));
        Assert.Empty(_api.Received);
        Assert.Equal(0, _endpoint.Count);
    }

    [Fact]
    public async Task TheHostOfTheAudience_IsAllowedToo()
    {
        using Auth0ManagementTokenProvider provider =
            _endpoint.CreateProvider(new ManualTimeProvider(), options => options.Audience = "https://canonical.eu.auth0.com/api/v2/");
        using HttpClient client = new(new Auth0ManagementTokenHandler(provider, _api));
        using HttpResponseMessage response = await client.GetAsync("https://canonical.eu.auth0.com/api/v2/users");

        Assert.Equal(["Bearer token-1"], _api.Received);
    }

    [Fact]
    public async Task AllowedHosts_ReplaceTheDefaults()
    {
        using HttpClient client = new(new Auth0ManagementTokenHandler(_provider, _api, "api.example.com"));
        using HttpResponseMessage response = await client.GetAsync("https://API.example.com/users");

        Assert.Single(_api.Received);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(Users));
    }

    [Fact]
    public void BadArguments_AreRefusedByName()
    {
        IAuth0TokenProvider other = Auth0ManagementTokenProvider.FromToken("t");
        Assert.Throws<ArgumentException>("allowedHosts", () => new Auth0ManagementTokenHandler(other));
        Assert.Throws<ArgumentException>("allowedHosts", () => new Auth0ManagementTokenHandler(_provider, "https://x.auth0.com/path"));
        Assert.Throws<ArgumentNullException>("allowedHosts", () => new Auth0ManagementTokenHandler(_provider, [null!]));
        Assert.Throws<ArgumentNullException>("provider", () => new Auth0ManagementTokenHandler(null!));
        Assert.Throws<ArgumentNullException>("innerHandler", () => new Auth0ManagementTokenHandler(_provider, (HttpMessageHandler)null!));
    }

    [Fact]
    public async Task WithoutAToken_TheRequestIsNotSent()
    {
        _endpoint.Default = _ => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized);
        using HttpClient client = CreateClient();

        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => client.GetAsync(Users));
        Assert.IsAssignableFrom<HttpRequestException>(e); // what callers of an HttpClient catch
        Assert.Equal(HttpStatusCode.Unauthorized, e.StatusCode);
        Assert.Empty(_api.Received);
    }

    [Fact]
    public async Task AnyOtherProvider_CanBeUsed_AndIsAskedOnceMore()
    {
        _api.Rejects("fixed");
        using HttpClient client = new(new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.FromToken("fixed"), _api, "tenant.eu.auth0.com"));
        using HttpResponseMessage response = await client.GetAsync(Users);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(["Bearer fixed"], _api.Received); // the same token again would be no use
    }

#if !HELPER_NETSTANDARD // HttpClient.Send came with .NET 5
    [Fact]
    public void SynchronousSend_BehavesTheSame()
    {
        _api.Rejects("token-1");
        using HttpClient client = CreateClient();
        using HttpResponseMessage response = client.Send(new HttpRequestMessage(HttpMethod.Get, Users));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _api.Received);
        Assert.Throws<InvalidOperationException>(() => client.Send(new HttpRequestMessage(HttpMethod.Get, "https://evil.example.com/")));
    }
#endif

    private HttpClient CreateClient() => new(new Auth0ManagementTokenHandler(_provider, _api));

    /// <summary>A Management API that accepts every token but some.</summary>
    private sealed class FakeApi : HttpMessageHandler
    {
        private readonly HashSet<string> _rejected = [];
        private readonly ConcurrentQueue<string> _received = new();

        public IReadOnlyCollection<string> Received => _received;

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public void Rejects(params string[] tokens) => _rejected.UnionWith(tokens);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Send(request, cancellationToken));

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _received.Enqueue(request.Headers.Authorization!.ToString());
            return new HttpResponseMessage(_rejected.Contains(request.Headers.Authorization.Parameter!) ? HttpStatusCode.Unauthorized : Status);
        }
    }

    /// <summary>Derives from a content in memory and is none.</summary>
    private sealed class OneTimeContent() : ByteArrayContent([1]);
}
