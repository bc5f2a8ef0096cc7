using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace FakeTenant.Tests;

public sealed class RateLimitTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Too_many_token_requests_are_told_when_to_come_again()
    {
        await using TestTenant tenant = await TestTenant.StartAsync(
            new FakeTenantOptions { TimeProvider = _time, TokenRateLimit = new RateLimit(2, TimeSpan.FromSeconds(10)) });

        Answer first = await tenant.RequestTokenAsync(tenant.GoodRequest());
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(("2", "1", Reset(10)), Headers(first));
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(HttpStatusCode.OK, (await tenant.RequestTokenAsync(tenant.GoodRequest())).Status);

        Answer refused = await tenant.RequestTokenAsync(tenant.GoodRequest());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("too_many_requests", refused.Text("error"));
        Assert.Equal("Rate limit exceeded.", refused.Text("error_description"));
        Assert.Equal(("2", "0", Reset(6)), Headers(refused));
        Assert.Equal(TimeSpan.FromSeconds(6), refused.Headers.RetryAfter?.Delta);

        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(HttpStatusCode.OK, (await tenant.RequestTokenAsync(tenant.GoodRequest())).Status);
        Assert.Equal([200, 200, 429, 200], tenant.Server.Log.TokenResponses);
    }

    [Fact]
    public async Task The_Management_API_has_a_limit_of_its_own()
    {
        await using TestTenant tenant = await TestTenant.StartAsync(
            new FakeTenantOptions { TimeProvider = _time, ApiRateLimit = new RateLimit(1, TimeSpan.FromSeconds(1)) });
        string authorization = "Bearer " + await tenant.GetTokenAsync();

        Assert.Equal(HttpStatusCode.OK, (await tenant.GetAsync("users", authorization)).Status);
        Answer refused = await tenant.GetAsync("users", authorization);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("too_many_requests", refused.Text("errorCode"));
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal([200, 429], tenant.Server.Log.ApiCalls.Select(call => call.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await tenant.RequestTokenAsync(tenant.GoodRequest())).Status);
    }

    private string Reset(int seconds) => (_time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

    private static (string Limit, string Remaining, string Reset) Headers(Answer answer) => (
        answer.Headers.GetValues("X-RateLimit-Limit").Single(),
        answer.Headers.GetValues("X-RateLimit-Remaining").Single(),
        answer.Headers.GetValues("X-RateLimit-Reset").Single());
}
