using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>How long a server asks to wait, in each of the ways that Auth0 has to say so.</summary>
public sealed class RetryHintTests
{
    private static readonly TimeSpan s_longestOwnWait = TimeSpan.FromSeconds(2.01);
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 0)]
    public Task Row06_RetryAfterInSeconds_IsHonoured(string value, int seconds) => IsWaitedForAsync("Retry-After", value, seconds);

    [Fact]
    public Task Row07_RetryAfterAsADate_IsReadByTheServersClock() => // which is 12 hours ahead
        IsWaitedForAsync("Retry-After", "Thu, 01 Jan 2026 12:00:04 GMT", 4);

    [Theory]
    [InlineData("Retry-After", "3600", 3600)]
    [InlineData("Retry-After", "86400", 86400)]
    [InlineData("Retry-After", "Thu, 01 Jan 2026 13:00:00 GMT", 3600)]
    public Task Row08_AWaitBeyondTheBudget_FailsAtOnceAndSaysHowLong(string header, string value, int seconds) => FailsAtOnceAsync(header, value, seconds);

    [Theory]
    [InlineData("1767268805", 5)]
    [InlineData("1767268000", 0)] // in the past
    public Task Row09_TheResetOfTheRateLimit_IsReadByTheServersClock(string value, int seconds) => IsWaitedForAsync("X-RateLimit-Reset", value, seconds);

    [Fact]
    public Task Row10_AQuotaThatComesBackSoon_IsWaitedFor() =>
        IsWaitedForAsync("Auth0-Client-Quota-Limit", "b=per_hour;q=10;r=0;t=3,b=per_day;q=100;r=7;t=5000", 3);

    [Theory]
    [InlineData("Auth0-Client-Quota-Limit", "b=per_hour;q=10;r=0;t=3540,b=per_day;q=100;r=7;t=5000", 3540)]
    [InlineData("Auth0-Organization-Quota-Limit", "b=per_hour;q=10;r=0;t=60,b=per_day;q=100;r=0;t=7200", 7200)]
    public Task Row10_AQuotaThatIsUsedUp_FailsAtOnceAndSaysHowLong(string header, string value, int seconds) => FailsAtOnceAsync(header, value, seconds);

    [Theory]
    [InlineData("Retry-After", "-5")]
    [InlineData("Retry-After", "garbage")]
    [InlineData("Retry-After", "1e3")]
    [InlineData("Retry-After", "120, 130")]
    [InlineData("Retry-After", "99999999999999")]
    [InlineData("X-RateLimit-Reset", "soon")]
    [InlineData("X-RateLimit-Reset", "99999999999999999999")]
    [InlineData("Auth0-Client-Quota-Limit", "r=0;t=")]
    [InlineData("Auth0-Client-Quota-Limit", "r=5;t=3540")]
    [InlineData("Auth0-Client-Quota-Limit", ";;==,,")]
    public async Task Row12_AnUnreadableHint_IsIgnored(string header, string value)
    {
        _endpoint.Then(() => Limited(429, header, value));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string> pending = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(1);
        TimeSpan wait = await _time.TimerDueWithinAsync(s_longestOwnWait);
        _time.Advance(wait);

        Assert.InRange(wait.TotalSeconds, 0.25, 2);
        Assert.Equal("token-2", await pending);
    }

    [Fact]
    public async Task Row13_AServerErrorWithRetryAfter_FailsAtOnceAndSaysHowLong()
    {
        _endpoint.Then(() => Limited(503, "Retry-After", "1800"));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Equal(TimeSpan.FromMinutes(30), e.RetryAfter);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public Task Row13_AServerErrorWithAShortRetryAfter_WaitsThatLong() => IsWaitedForAsync("Retry-After", "3", 3, status: 503);

    private static HttpResponseMessage Limited(int status, string header, string value)
    {
        HttpResponseMessage response = FakeTokenEndpoint.Error((HttpStatusCode)status, "too_many_requests", "Client quota exceeded");
        response.Headers.Date = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        response.Headers.TryAddWithoutValidation(header, value);
        return response;
    }

    private async Task IsWaitedForAsync(string header, string value, int seconds, int status = 429)
    {
        _endpoint.Then(() => Limited(status, header, value));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string> pending = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(1);
        TimeSpan wait = await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(9));
        _time.Advance(wait);

        Assert.InRange(wait.TotalSeconds, seconds, seconds + 0.25);
        Assert.Equal("token-2", await pending);
    }

    private async Task FailsAtOnceAsync(string header, string value, int seconds)
    {
        _endpoint.Then(() => Limited(429, header, value));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());

        Assert.Equal(Auth0TokenErrorKind.RateLimited, e.Kind);
        Assert.Equal(TimeSpan.FromSeconds(seconds), e.RetryAfter);
        Assert.True(e.IsTransient);
        Assert.Equal(1, _endpoint.Count);
    }
}
