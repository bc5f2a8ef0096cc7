using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>The refresh in the background, outages, and clocks that jump.</summary>
public sealed class RefreshTests
{
    private static readonly TimeSpan s_windowStart = TimeSpan.FromHours(19.2);
    private static readonly TimeSpan s_latestFirstTry = TimeSpan.FromHours(20.4);
    private static readonly TimeSpan s_longestRetryWait = TimeSpan.FromSeconds(2.01);
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Fact]
    public async Task Row43_TenThousandGetsInTheRefreshWindow_MakeOneRequest_AndNoneWaits()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _endpoint.Close();
        _time.Advance(s_latestFirstTry);

        Task<string>[] all = new Task<string>[10_000];
        Parallel.For(0, all.Length, i => all[i] = provider.GetTokenAsync());
        Assert.All(all, task => Assert.True(task.IsCompletedSuccessfully && task.Result == "token-1"));
        await _endpoint.ReceivedAsync(2);
        Assert.Equal("token-1", await provider.GetTokenAsync());
        _endpoint.Open();
        await ServesAsync(provider, "token-2");

        Assert.Equal(2, _endpoint.Count);
    }

    [Fact]
    public async Task BeforeTheWindow_NothingIsRefreshed()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _time.Advance(s_windowStart - TimeSpan.FromSeconds(1));

        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.False(provider.Cache.IsFetching);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task TheFirstTry_FallsAtRandomInTheFirstQuarterOfTheWindow()
    {
        const int Providers = 200;
        int refreshing = 0;
        for (int i = 0; i < Providers; i++)
        {
            FakeTokenEndpoint endpoint = new();
            ManualTimeProvider time = new();
            using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(time);
            await provider.GetTokenAsync();
            endpoint.Close();
            time.Advance((s_windowStart + s_latestFirstTry) / 2);
            await provider.GetTokenAsync();
            if (provider.Cache.IsFetching) refreshing++;
        }

        // Half of them on average; that all or none are past their moment has a chance of 2 to the power of -199.
        Assert.InRange(refreshing, 1, Providers - 1);
    }

    [Fact]
    public async Task RefreshAheadOfZero_NeverRefreshesInTheBackground()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options => options.RefreshAhead = 0);
        await provider.GetTokenAsync();
        _time.Advance(TimeSpan.FromHours(23.9));
        await provider.GetTokenAsync();

        Assert.False(provider.Cache.IsFetching);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task TokensOfTwoSeconds_AreRequestedAsOftenAsTheArithmeticSays()
    {
        const int Callers = 200;
        const double Seconds = 300;
        TimeSpan step = TimeSpan.FromMilliseconds(20);
        _endpoint.Default = number => FakeTokenEndpoint.Token($"token-{number}", expiresIn: 2);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        for (TimeSpan passed = TimeSpan.Zero; passed.TotalSeconds < Seconds; passed += step)
        {
            for (int caller = 0; caller < Callers; caller++) await provider.GetTokenAsync();
            await Patience.UntilAsync(() => !provider.Cache.IsFetching);
            _time.Advance(step);
        }

        // A window of a fifth of two seconds, of which a quarter is jitter: the next request comes after 1.65 s on average, and is noticed half a step later.
        Assert.InRange(_endpoint.Count / (Seconds / 1.66), 0.9, 1.1);
    }

    [Fact]
    public async Task Row40_AnOutageOfFourHours_IsNotNoticedByAnyCaller_NorByManyRequests()
    {
        TimeSpan step = TimeSpan.FromSeconds(5);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _endpoint.Default = _ => new HttpResponseMessage(HttpStatusCode.BadGateway);
        _time.Advance(s_windowStart);

        TimeSpan? sinceFirst = null;
        int firstHour = 0;
        for (TimeSpan outage = TimeSpan.Zero; outage < TimeSpan.FromHours(4); outage += step)
        {
            Assert.Equal("token-1", await provider.GetTokenAsync());
            await Patience.UntilAsync(() => !provider.Cache.IsFetching || _time.HasTimerDueWithin(s_longestRetryWait));
            if (_endpoint.Count > 1) sinceFirst = (sinceFirst ?? TimeSpan.Zero) + step;
            if (sinceFirst <= TimeSpan.FromHours(1)) firstHour = _endpoint.Count - 1;
            _time.Advance(step);
        }

        Assert.InRange(firstHour, 21, 27);
        Assert.InRange(_endpoint.Count - 1 - firstHour, 15, 48); // up to three hours more, with a series each quarter of an hour
        _endpoint.Default = _ => FakeTokenEndpoint.Token("after-the-outage");
        _time.Advance(TimeSpan.FromMinutes(18));
        await ServesAsync(provider, "after-the-outage");
    }

    [Fact]
    public async Task Row02_ARefusalInTheRefreshWindow_KeepsServingTheOldToken()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized));
        _time.Advance(s_latestFirstTry);
        await provider.GetTokenAsync();
        await Patience.UntilAsync(() => _endpoint.Count == 2 && !provider.Cache.IsFetching);

        Assert.Equal("token-1", await provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromSeconds(23));
        await provider.GetTokenAsync();
        Assert.False(provider.Cache.IsFetching);
        _time.Advance(TimeSpan.FromSeconds(13));
        await provider.GetTokenAsync();
        await ServesAsync(provider, "token-3");
    }

    [Fact]
    public async Task Row41_AnOutagePastTheExpiry_IsToldWithItsCause_AndHealsByItself()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options => options.MaxRetries = 0);
        await provider.GetTokenAsync();
        _endpoint.Default = _ => new HttpResponseMessage(HttpStatusCode.BadGateway);
        _time.Advance(TimeSpan.FromDays(1));

        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        Assert.Equal(HttpStatusCode.BadGateway, e.StatusCode);
        _endpoint.Default = _ => FakeTokenEndpoint.Token("healed");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("healed", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Invalidate_AfterAFailedRefresh_AsksAtOnce()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized));
        _time.Advance(s_latestFirstTry);
        await provider.GetTokenAsync();
        await Patience.UntilAsync(() => _endpoint.Count == 2 && !provider.Cache.IsFetching);

        Assert.True(provider.Invalidate("token-1"));
        Assert.Equal("token-3", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row53_WhenTheWallClockJumpsADayAhead_TheTokenCountsAsExpired()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _time.MoveWallClock(TimeSpan.FromDays(1));
        _time.MoveMonotonicClock(TimeSpan.FromSeconds(1)); // the wall clock is looked at once a second

        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row54_WhenTheWallClockJumpsADayBack_TheTokenStillExpiresInTime()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _time.MoveWallClock(TimeSpan.FromDays(-1));
        _time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));

        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row55_AMachineThatSleptPastTheExpiry_FetchesAnew()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        for (int i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal("token-1", await provider.GetTokenAsync());
        }

        _time.MoveWallClock(TimeSpan.FromHours(30)); // a suspended machine: the monotonic clock stood still
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row56_AWrongLocalClock_DoesNotMatter()
    {
        _time.MoveWallClock(TimeSpan.FromMinutes(-10));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        _time.Advance(s_windowStart - TimeSpan.FromSeconds(1));

        Assert.Equal("token-1", await provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromHours(4.8));
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    private static Task ServesAsync(Auth0ManagementTokenProvider provider, string token) =>
        Patience.UntilAsync(() => provider.GetTokenAsync() is { IsCompletedSuccessfully: true } task && task.Result == token);
}
