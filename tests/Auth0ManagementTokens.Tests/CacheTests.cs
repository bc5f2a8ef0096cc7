using System;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What is kept, for how long, and what one request looks like. Row numbers are those of the fault table.</summary>
public sealed class CacheTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Fact]
    public async Task Row01_AGoodAnswer_IsCached()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal("token-1", provider.GetToken());
        Assert.Equal("token-1", (await provider.GetAccessTokenAsync()).Value);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task TheRequest_IsAClientCredentialsGrantForTheManagementApi()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();

        ReceivedRequest request = Assert.Single(_endpoint.Requests);
        Assert.Equal("https://tenant.eu.auth0.com/oauth/token", request.Address.AbsoluteUri);
        Assert.Null(request.Authorization);
        Assert.Equal(
            ["audience=https://tenant.eu.auth0.com/api/v2/", "client_id=client-id", "client_secret=client-secret", "grant_type=client_credentials"],
            request.Form.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task BasicAuthentication_EscapesBothPartsAndKeepsThemOutOfTheForm()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.UseBasicAuthentication = true;
            options.ClientSecret = "a:b+c%";
        });
        await provider.GetTokenAsync();

        ReceivedRequest request = Assert.Single(_endpoint.Requests);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("client-id:a%3Ab%2Bc%25")), request.Authorization);
        Assert.DoesNotContain("client_secret", request.Form.Keys);
        Assert.DoesNotContain("client_id", request.Form.Keys);
    }

    [Fact]
    public async Task MtlsEndpoint_IsTheAliasOfTheDomain()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options => options.UseMtlsEndpoint = true);
        await provider.GetTokenAsync();

        Assert.Equal("https://mtls.tenant.eu.auth0.com/oauth/token", Assert.Single(_endpoint.Requests).Address.AbsoluteUri);
    }

    [Fact]
    public async Task Row70_OrganizationsAreSentAndHaveTokensOfTheirOwn()
    {
        using Auth0ManagementTokenProvider a = _endpoint.CreateProvider(_time, options => options.Organization = "org_a");
        using Auth0ManagementTokenProvider b = _endpoint.CreateProvider(_time, options => options.Organization = "org_b");

        Assert.NotEqual(await a.GetTokenAsync(), await b.GetTokenAsync());
        Assert.Equal(["org_a", "org_b"], _endpoint.Requests.Select(request => request.Form["organization"]));
    }

    [Fact]
    public async Task ExpiresAt_CountsFromBeforeTheRequestWasSent()
    {
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        DateTimeOffset sentAt = _time.GetUtcNow();
        Task<Auth0AccessToken> pending = provider.GetAccessTokenAsync();
        await _endpoint.ReceivedAsync(1);
        _time.Advance(TimeSpan.FromSeconds(5));
        _endpoint.Open();

        Assert.Equal(sentAt.AddDays(1), (await pending).ExpiresAt);
    }

    [Fact]
    public async Task TheLeeway_EndsTheUseOfATokenAMinuteEarly()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options => options.RefreshAhead = 0);
        await provider.GetTokenAsync();

        _time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(61));
        Assert.Equal("token-1", await provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task TheScope_IsPassedOn()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json("""{"access_token":"t","scope":"read:users read:clients"}"""));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal("read:users read:clients", (await provider.GetAccessTokenAsync()).Scope);
    }

    [Fact]
    public async Task Invalidate_DropsTheCurrentToken()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();

        Assert.True(provider.Invalidate("token-1"));
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Invalidate_OfAnotherToken_HasNoEffect()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Assert.False(provider.Invalidate("token-1"));
        await provider.GetTokenAsync();

        Assert.False(provider.Invalidate("token-0"));
        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public void Invalidate_OfNull_IsAnError()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Assert.Throws<ArgumentNullException>("token", () => provider.Invalidate(null!));
    }

    [Fact]
    public async Task Row66_ANewSecret_IsUsedByTheNextRequest_EndsTheHold_AndKeepsTheToken()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        provider.Cache.Reconfigure(WithSecret("second-secret"));
        Assert.Equal("token-1", await provider.GetTokenAsync());

        provider.Invalidate("token-1");
        _endpoint.Then(() => FakeTokenEndpoint.Error(System.Net.HttpStatusCode.Unauthorized));
        await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        provider.Cache.Reconfigure(WithSecret("third-secret"));
        await provider.GetTokenAsync();

        Assert.Equal(["client-secret", "second-secret", "third-secret"], _endpoint.Requests.Select(request => request.Form["client_secret"]));
    }

    [Fact]
    public async Task Row66_WhatTheOldSecretMetWith_DoesNotHoldTheNewOne()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        _endpoint.Then(() => FakeTokenEndpoint.Error(System.Net.HttpStatusCode.Unauthorized));
        _endpoint.Close();
        Task<string> first = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(1);
        provider.Cache.Reconfigure(WithSecret("second-secret"));
        _endpoint.Open();

        await Assert.ThrowsAsync<Auth0TokenException>(() => first);
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task ANewClientOrAudience_EndsTheOldToken_AlsoOneThatIsStillOnItsWay()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        provider.Cache.Reconfigure(WithAudience("https://second.example/"));
        _endpoint.Close();
        Task<string> second = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(2);
        provider.Cache.Reconfigure(WithAudience("https://third.example/"));
        Task<string> third = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(3);
        _endpoint.Open();

        Assert.Equal("token-2", await second);
        Assert.Equal("token-3", await third);
        Assert.Equal("token-3", await provider.GetTokenAsync());
        Assert.Equal(
            ["https://tenant.eu.auth0.com/api/v2/", "https://second.example/", "https://third.example/"],
            _endpoint.Requests.Select(request => request.Form["audience"]));
    }

    [Fact]
    public async Task ADisposedProvider_LeavesTheCallersHandlerAlone()
    {
        Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        provider.Dispose();
        provider.Dispose();

        Assert.False(_endpoint.IsDisposed);
    }

    private TokenSettings WithSecret(string secret) => With(secret, audience: null);

    private TokenSettings WithAudience(string audience) => With("client-secret", audience);

    private TokenSettings With(string secret, string? audience) => TokenSettings.FromOptions(new Auth0TokenOptions
    {
        Domain = FakeTokenEndpoint.Domain,
        ClientId = "client-id",
        ClientSecret = secret,
        Audience = audience,
        BackchannelHandler = _endpoint,
        TimeProvider = _time,
    });
}
