using System;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What is repeated within one request, and what is not.</summary>
public sealed class RetryTests
{
    private static readonly TimeSpan s_longestOwnWait = TimeSpan.FromSeconds(2.01);
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(520)]
    [InlineData(521)]
    [InlineData(522)]
    [InlineData(523)]
    [InlineData(524)]
    public Task Row05_ATransientStatus_IsRepeatedAfterAShortWait(int status) => IsRepeatedAsync(status);

    [Fact]
    public Task Row11_ARateLimitWithoutAHint_IsRepeatedAfterAShortWait() => IsRepeatedAsync(429);

    private async Task IsRepeatedAsync(int status)
    {
        _endpoint.Then(() => new HttpResponseMessage((HttpStatusCode)status)).Then(() => new HttpResponseMessage((HttpStatusCode)status));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string> pending = provider.GetTokenAsync();
        await PassRetryAsync(1);
        await PassRetryAsync(2);

        Assert.Equal("token-3", await pending);
    }

    [Fact]
    public async Task Row05_AfterTwoRetries_TheEndpointIsUnavailable()
    {
        _endpoint.Default = _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        Auth0TokenException e = await FailAsync(retries: 2);

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, e.StatusCode);
        Assert.True(e.IsTransient);
        Assert.Equal(3, _endpoint.Count);
    }

    [Fact]
    public async Task MaxRetriesOfZero_MakesOneAttempt()
    {
        _endpoint.Default = _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());

        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row35_AHostThatDoesNotResolve_IsUnavailable_AndTheMessageHasTheHostOnly()
    {
        _endpoint.Default = _ => throw new HttpRequestException("no such host", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
        Auth0TokenException e = await FailAsync(retries: 2);

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.True(e.IsTransient);
        Assert.Null(e.StatusCode);
        Assert.Contains(FakeTokenEndpoint.Domain, e.Message);
        Assert.DoesNotContain("oauth", e.Message);
    }

    [Fact]
    public async Task Row37_ATlsFailure_IsNotRepeated()
    {
        _endpoint.Default = _ => throw new HttpRequestException("no TLS", new AuthenticationException("untrusted"));
        Auth0TokenException e = await FailAsync(retries: 0);

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row39_AHangingEndpoint_TimesOutEachTryAndThenTheWhole()
    {
        // These answers ignore their cancellation, as broken handlers do.
        TaskCompletionSource<HttpResponseMessage> never = new();
        for (int i = 0; i < 3; i++) _endpoint.ThenAsync(_ => never.Task);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        DateTimeOffset start = _time.GetUtcNow();
        Task<string> pending = provider.GetTokenAsync();
        for (int attempt = 1; attempt <= 3; attempt++)
        {
            await _endpoint.ReceivedAsync(attempt);
            _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(10.01)));
            if (attempt < 3) _time.Advance(await _time.TimerDueWithinAsync(s_longestOwnWait));
        }

        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => pending);
        Assert.Equal(Auth0TokenErrorKind.Timeout, e.Kind);
        Assert.True(e.IsTransient);
        Assert.InRange((_time.GetUtcNow() - start).TotalSeconds, 20, 30);
    }

    [Fact]
    public async Task ATimeProviderThatFails_LeavesNobodyWaiting()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(configure: options => options.TimeProvider = new BrokenTimeProvider());
        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync().WaitAsync(Patience.Limit));

        Assert.Equal(Auth0TokenErrorKind.Configuration, e.Kind);
        Assert.Contains(nameof(InvalidTimeZoneException), e.Message);
        Assert.False(provider.Cache.IsFetching);
    }

    private async Task PassRetryAsync(int attempt)
    {
        await _endpoint.ReceivedAsync(attempt);
        TimeSpan wait = await _time.TimerDueWithinAsync(s_longestOwnWait);
        Assert.InRange(wait.TotalSeconds, 0.25, 2);
        _time.Advance(wait);
    }

    private async Task<Auth0TokenException> FailAsync(int retries)
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string> pending = provider.GetTokenAsync();
        for (int attempt = 1; attempt <= retries; attempt++) await PassRetryAsync(attempt);
        return await Assert.ThrowsAsync<Auth0TokenException>(() => pending);
    }

    private sealed class BrokenTimeProvider : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            throw new InvalidTimeZoneException();
    }
}
