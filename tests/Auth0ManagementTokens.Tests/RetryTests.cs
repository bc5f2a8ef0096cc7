using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What is repeated within one request, after which wait, and what is not.</summary>
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
    [InlineData(524)]
    [InlineData(429)] // row 11: without a header, the own back-off
    public async Task Row05And11_ATransientStatus_IsRepeatedAfterAShortWait(int status)
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
        Assert.Equal(503, e.StatusCode);
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

    [Theory]
    [InlineData("Retry-After", "2", 2)] // row 6
    [InlineData("Retry-After", "Thu, 01 Jan 2026 12:00:04 GMT", 4)] // row 7: by the server's clock, which is 12 hours off
    [InlineData("X-RateLimit-Reset", "1767268805", 5)] // row 9
    [InlineData("X-RateLimit-Reset", "1767268000", 0)] // in the past
    [InlineData("Auth0-Client-Quota-Limit", "b=per_hour;q=10;r=0;t=3,b=per_day;q=100;r=7;t=5000", 3)]
    public async Task Row06To09_TheServersWait_IsHonoured(string header, string value, int seconds)
    {
        _endpoint.Then(() => RateLimited(header, value));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string> pending = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(1);
        TimeSpan wait = await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(9));
        _time.Advance(wait);

        Assert.InRange(wait.TotalSeconds, seconds, seconds + 0.25);
        Assert.Equal("token-2", await pending);
    }

    [Theory]
    [InlineData("Retry-After", "3600", 3600)] // row 8
    [InlineData("Retry-After", "86400", 86400)]
    [InlineData("Auth0-Client-Quota-Limit", "b=per_hour;q=10;r=0;t=3540,b=per_day;q=100;r=7;t=5000", 3540)] // row 10
    [InlineData("Auth0-Organization-Quota-Limit", "b=per_hour;q=10;r=0;t=60,b=per_day;q=100;r=0;t=7200", 7200)]
    public async Task Row08And10_AWaitBeyondTheBudget_FailsAtOnceAndSaysHowLong(string header, string value, int seconds)
    {
        _endpoint.Then(() => RateLimited(header, value));
        Auth0TokenException e = await FailAsync(retries: 0);

        Assert.Equal(Auth0TokenErrorKind.RateLimited, e.Kind);
        Assert.Equal(TimeSpan.FromSeconds(seconds), e.RetryAfter);
        Assert.True(e.IsTransient);
        Assert.Equal(1, _endpoint.Count);
    }

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
        _endpoint.Then(() => RateLimited(header, value));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string> pending = provider.GetTokenAsync();
        await PassRetryAsync(1);

        Assert.Equal("token-2", await pending);
    }

    [Fact]
    public async Task Row13_AServerErrorWithRetryAfter_WaitsThatLong()
    {
        _endpoint.Then(() =>
        {
            HttpResponseMessage response = new(HttpStatusCode.ServiceUnavailable);
            response.Headers.TryAddWithoutValidation("Retry-After", "1800");
            return response;
        });
        Auth0TokenException e = await FailAsync(retries: 0);

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Equal(TimeSpan.FromMinutes(30), e.RetryAfter);
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
    public async Task Row67_ASecretProviderThatThrows_IsAConfigurationErrorWithoutItsText()
    {
        Auth0TokenException e = await FailWithSecretAsync(_ => throw new InvalidOperationException("vault says s3cr3t-value"));

        Assert.Equal(Auth0TokenErrorKind.Configuration, e.Kind);
        Assert.Contains("InvalidOperationException", e.Message);
        Assert.DoesNotContain("s3cr3t", e.ToString());
        Assert.Equal(0, _endpoint.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("secret\n")]
    [InlineData("YOUR_CLIENT_SECRET")]
    public async Task Row67_ASecretProviderWithoutASecret_IsAConfigurationError(string? secret)
    {
        Auth0TokenException e = await FailWithSecretAsync(_ => new ValueTask<string>(secret!));

        Assert.Equal(Auth0TokenErrorKind.Configuration, e.Kind);
        Assert.Equal(0, _endpoint.Count);
    }

    [Fact]
    public async Task Row67_ASlowSecretProvider_TimesOut()
    {
        TaskCompletionSource<string> never = new();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientSecretProvider = _ => new ValueTask<string>(never.Task);
            options.MaxRetries = 0;
        });
        Task<string> pending = provider.GetTokenAsync();
        _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(10.01)));

        Assert.Equal(Auth0TokenErrorKind.Timeout, (await Assert.ThrowsAsync<Auth0TokenException>(() => pending)).Kind);
    }

    [Fact]
    public async Task Row67_TheSecretProvider_RunsOnceForAllCallers()
    {
        int calls = 0;
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientSecretProvider = _ => new ValueTask<string>($"secret-{Interlocked.Increment(ref calls)}");
        });
        Task<string>[] all = Enumerable.Range(0, 50).Select(_ => provider.GetTokenAsync()).ToArray();
        await _endpoint.ReceivedAsync(1);
        _endpoint.Open();
        await Task.WhenAll(all);

        Assert.Equal(1, calls);
        Assert.Equal("secret-1", Assert.Single(_endpoint.Requests).Form["client_secret"]);
    }

    [Fact]
    public async Task Row68_EachAttempt_HasANewAssertion()
    {
        int calls = 0;
        string? audience = null;
        _endpoint.Then(() => new HttpResponseMessage(HttpStatusCode.BadGateway));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientAssertionProvider = (aud, _) =>
            {
                audience = aud;
                return new ValueTask<string>($"assertion-{++calls}");
            };
        });
        Task<string> pending = provider.GetTokenAsync();
        await PassRetryAsync(1);
        await pending;

        Assert.Equal("https://tenant.eu.auth0.com/", audience);
        Assert.Equal(["assertion-1", "assertion-2"], _endpoint.Requests.Select(request => request.Form["client_assertion"]));
        Assert.All(_endpoint.Requests, request => Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", request.Form["client_assertion_type"]));
        Assert.All(_endpoint.Requests, request => Assert.DoesNotContain("client_secret", request.Form.Keys));
    }

    private static HttpResponseMessage RateLimited(string header, string value)
    {
        HttpResponseMessage response = FakeTokenEndpoint.Error((HttpStatusCode)429, "too_many_requests", "Client quota exceeded");
        response.Headers.Date = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        response.Headers.TryAddWithoutValidation(header, value);
        return response;
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

    private async Task<Auth0TokenException> FailWithSecretAsync(Func<CancellationToken, ValueTask<string>> getSecret)
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientSecretProvider = getSecret;
        });
        return await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
    }
}
