using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>One request for all callers, in success and in failure, whatever some of them do.</summary>
public sealed class SharingTests
{
    private const int Many = 10_000;
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Fact]
    public async Task Row42_TenThousandConcurrentColdGets_MakeOneRequest()
    {
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string>[] all = StartMany(provider);
        await _endpoint.ReceivedAsync(1);
        _endpoint.Open();

        Assert.All(await Task.WhenAll(all), token => Assert.Equal("token-1", token));
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row44_TenThousandConcurrentGets_ShareOneFailure_AndTheHoldAfterIt()
    {
        _endpoint.Default = _ => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized);
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string>[] all = StartMany(provider);
        await _endpoint.ReceivedAsync(1);
        _endpoint.Open();
        await Patience.UntilAsync(() => all.All(task => task.IsCompleted));

        Assert.All(all, task => Assert.IsType<Auth0TokenException>(task.Exception!.InnerException));
        Assert.Equal(Many, all.Select(task => task.Exception!.InnerException!).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(1, _endpoint.Count);

        Task<string>[] held = StartMany(provider);
        await Patience.UntilAsync(() => held.All(task => task.IsFaulted));
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row44_TenThousandConcurrentGets_ShareOneSeriesOfAttempts()
    {
        _endpoint.Default = _ => new System.Net.Http.HttpResponseMessage(HttpStatusCode.BadGateway);
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string>[] all = StartMany(provider);
        await _endpoint.ReceivedAsync(1);
        _endpoint.Open();
        await Patience.UntilAsync(() =>
        {
            if (_time.HasTimerDueWithin(TimeSpan.FromSeconds(2.01))) _time.Advance(TimeSpan.FromSeconds(2.01));
            return all.All(task => task.IsFaulted);
        });

        Assert.Equal(3, _endpoint.Count);
    }

    [Fact]
    public async Task Row45_AFailureIsHeld_AndThenThereIsOneProbe()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await FailAsync(provider);

        _time.Advance(TimeSpan.FromSeconds(9.9));
        Auth0TokenException held = await FailAsync(provider);
        Assert.Equal(Auth0TokenErrorKind.Rejected, held.Kind);
        Assert.Equal(1, _endpoint.Count);

        _time.Advance(TimeSpan.FromSeconds(0.1));
        await Task.WhenAll(StartMany(provider));
        Assert.Equal(2, _endpoint.Count);
    }

    [Fact]
    public async Task Row02_TheHoldOfARefusal_DoublesUpToFiveMinutes()
    {
        _endpoint.Default = _ => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await FailAsync(provider);
        foreach (int seconds in (int[])[10, 20, 40, 80, 160, 300, 300])
        {
            int before = _endpoint.Count;
            _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            await FailAsync(provider);
            Assert.Equal(before, _endpoint.Count);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await FailAsync(provider);
            Assert.Equal(before + 1, _endpoint.Count);
        }
    }

    [Fact]
    public async Task AnUnavailableEndpoint_IsHeldForSecondsOnly()
    {
        _endpoint.Default = _ => new System.Net.Http.HttpResponseMessage(HttpStatusCode.InternalServerError);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options => options.MaxRetries = 0);
        await FailAsync(provider);
        foreach (int seconds in (int[])[1, 2, 4, 8, 16, 30, 30])
        {
            int before = _endpoint.Count;
            _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            await FailAsync(provider);
            Assert.Equal(before, _endpoint.Count);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await FailAsync(provider);
            Assert.Equal(before + 1, _endpoint.Count);
        }
    }

    [Fact]
    public async Task Row08_ARateLimit_IsHeldAsLongAsTheServerSays_AndTheRemainingWaitIsTold()
    {
        _endpoint.Then(() =>
        {
            System.Net.Http.HttpResponseMessage response = FakeTokenEndpoint.Error((HttpStatusCode)429);
            response.Headers.Add("Retry-After", "3600");
            return response;
        });
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Assert.Equal(TimeSpan.FromHours(1), (await FailAsync(provider)).RetryAfter);

        _time.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal(TimeSpan.FromMinutes(10), (await FailAsync(provider)).RetryAfter);
        Assert.Equal(1, _endpoint.Count);

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row46_TheFirstCallerCancels_TheOthersGetTheToken()
    {
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        using CancellationTokenSource cancellation = new();
        Task<string> first = provider.GetTokenAsync(cancellation.Token);
        await _endpoint.ReceivedAsync(1);
        Task<string> second = provider.GetTokenAsync();
        await cancellation.CancelAsync();

        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(cancellation.Token, e.CancellationToken);
        Assert.False(second.IsCompleted);
        _endpoint.Open();
        Assert.Equal("token-1", await second);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row47_AllCallersCancel_TheRequestFinishesAndIsCached()
    {
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        using CancellationTokenSource cancellation = new();
        Task<string>[] all = Enumerable.Range(0, 50).Select(_ => provider.GetTokenAsync(cancellation.Token)).ToArray();
        await _endpoint.ReceivedAsync(1);
        await cancellation.CancelAsync();
        await Patience.UntilAsync(() => all.All(task => task.IsCanceled));
        _endpoint.Open();

        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row48_ACancelledToken_EndsTheCallAtOnce_AlsoWithAWarmCache()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        CancellationToken cancelled = new(canceled: true);
        Assert.True(provider.GetTokenAsync(cancelled).IsCanceled);
        Assert.Equal(0, _endpoint.Count);

        await provider.GetTokenAsync();
        Assert.True(provider.GetTokenAsync(cancelled).IsCanceled);
        Assert.True(provider.GetAccessTokenAsync(cancelled).IsCanceled);
        Assert.Throws<OperationCanceledException>(() => provider.GetToken(cancelled));
    }

    [Fact]
    public async Task Row49_TheCallersSourceMayBeDisposedOfBeforeTheRequestEnds()
    {
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        CancellationTokenSource cancellation = new();
        Task<string> pending = provider.GetTokenAsync(cancellation.Token);
        await _endpoint.ReceivedAsync(1);
        cancellation.Dispose();
        _endpoint.Open();

        Assert.Equal("token-1", await pending);
    }

    [Fact]
    public async Task Row50_Dispose_EndsTheRequestAndItsWaiters()
    {
        CancellationToken seen = default;
        _endpoint.ThenAsync(async cancellationToken =>
        {
            seen = cancellationToken;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null!;
        });
        Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string>[] all = Enumerable.Range(0, 50).Select(_ => provider.GetTokenAsync()).ToArray();
        await Patience.UntilAsync(() => seen.CanBeCanceled);
        provider.Dispose();

        foreach (Task<string> task in all) await Assert.ThrowsAsync<ObjectDisposedException>(() => task);
        Assert.True(seen.IsCancellationRequested);
    }

    [Fact]
    public async Task Row51_AfterDispose_EveryGetSaysSo()
    {
        Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        await provider.GetTokenAsync();
        provider.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => provider.GetTokenAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => provider.GetAccessTokenAsync());
        Assert.Throws<ObjectDisposedException>(() => provider.GetToken());
        Assert.False(provider.Invalidate("token-1"));
    }

    [Fact]
    public void Row57_GetToken_UnderASingleThreadedContext_DoesNotDeadlock()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        string? token = null;
        BlockingCollection<Action> queue = [];
        Thread thread = new(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new QueueContext(queue));
            token = provider.GetToken();
        });
        thread.Start();

        Assert.True(thread.Join(Patience.Limit));
        Assert.Equal("token-1", token);
        Assert.Empty(queue);
    }

    [Fact]
    public async Task GetToken_ThrowsTheSameErrorAsGetTokenAsync()
    {
        _endpoint.Default = _ => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal((await FailAsync(provider)).Message, Assert.Throws<Auth0TokenException>(() => provider.GetToken()).Message);
    }

    [Fact]
    public async Task GetToken_StopsWaitingWhenCancelled()
    {
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        using CancellationTokenSource cancellation = new();
        Task<string> blocked = Task.Run(() => provider.GetToken(cancellation.Token));
        await _endpoint.ReceivedAsync(1);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocked);
        _endpoint.Open();
        Assert.Equal("token-1", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row60_TenThousandReportsOfOneToken_CauseOneRefresh()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        string token = await provider.GetTokenAsync();
        int[] dropped = new int[1];
        string[] tokens = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() =>
        {
            if (provider.Invalidate(token)) Interlocked.Increment(ref dropped[0]);
            return provider.GetTokenAsync();
        })));

        Assert.Equal(1, dropped[0]);
        Assert.All(tokens, fresh => Assert.Equal("token-2", fresh));
        Assert.Equal(2, _endpoint.Count);
    }

    private static Task<string>[] StartMany(Auth0ManagementTokenProvider provider)
    {
        Task<string>[] all = new Task<string>[Many];
        Parallel.For(0, Many, i => all[i] = provider.GetTokenAsync());
        return all;
    }

    private static Task<Auth0TokenException> FailAsync(Auth0ManagementTokenProvider provider) =>
        Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());

    private sealed class QueueContext(BlockingCollection<Action> queue) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback callback, object? state) => queue.Add(() => callback(state));
    }
}
