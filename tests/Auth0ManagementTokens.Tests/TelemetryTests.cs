using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Events, traces and metrics.</summary>
[Collection(ProcessWide.Name)]
public sealed class TelemetryTests
{
    private const string Token = "the-token";
    private readonly FakeTokenEndpoint _endpoint = new() { Default = _ => FakeTokenEndpoint.Token(Token) };

    [Fact]
    public async Task EachRequest_IsCountedByOutcome()
    {
        using TelemetryRecorder recorder = new();
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden));
        ManualTimeProvider time = new();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(time);
        await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        time.Advance(TimeSpan.FromSeconds(10));
        await provider.GetTokenAsync();
        await provider.GetTokenAsync();

        string[] lines = recorder.Lines;
        Assert.Single(lines, line => line.StartsWith("auth0.token.requests 1 outcome=failure error=Rejected status=403", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("auth0.token.requests 1 outcome=success", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("auth0.token.served 1 source=fetch", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("auth0.token.served 1 source=cache", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.StartsWith("auth0.token.request.duration", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Row83_TheRequest_SeesNothingOfTheFirstCaller_AndLinksToIt()
    {
        using TelemetryRecorder recorder = new();
        AsyncLocal<string> local = new() { Value = "of the first caller" };
        string? seen = "not called";
        Activity? inherited = null;
        _endpoint.ThenAsync(_ =>
        {
            seen = local.Value;
            inherited = Activity.Current?.Parent;
            return Task.FromResult(FakeTokenEndpoint.Token(Token));
        });
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(new ManualTimeProvider());
        using Activity caller = new Activity("caller").Start();
        await provider.GetTokenAsync();
        caller.Stop();

        Assert.Null(seen);
        Assert.Null(inherited);
        Activity request = Assert.Single(recorder.Activities);
        Assert.NotEqual(caller.TraceId, request.TraceId);
        Assert.Equal(caller.TraceId, Assert.Single(request.Links).Context.TraceId);
        Assert.Equal(request.TraceId, Assert.Single(caller.Links).Context.TraceId);
    }

    [Fact]
    public async Task Row84_AListenerThatThrows_CostsNobodyAToken()
    {
        using ActivityListener activities = new()
        {
            ShouldListenTo = source => source.Name == TelemetryRecorder.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => throw new InvalidOperationException(),
            ActivityStopped = _ => throw new InvalidOperationException(),
        };
        ActivitySource.AddActivityListener(activities);
        using MeterListener metrics = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == TelemetryRecorder.Name) listener.EnableMeasurementEvents(instrument);
            },
        };
        metrics.SetMeasurementEventCallback<long>((_, _, _, _) => throw new InvalidOperationException());
        metrics.SetMeasurementEventCallback<double>((_, _, _, _) => throw new InvalidOperationException());
        metrics.Start();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(new ManualTimeProvider());

        Assert.Equal(Token, await provider.GetTokenAsync());
        Assert.Equal(Token, await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row52_AFailedBackgroundRefresh_LeavesNoUnobservedException()
    {
        ConcurrentQueue<string> unobserved = new();
        EventHandler<UnobservedTaskExceptionEventArgs> note = (_, e) => unobserved.Enqueue(e.Exception.ToString());
        // What other tests have left behind is not of this provider.
        CollectGarbage();
        TaskScheduler.UnobservedTaskException += note;
        try
        {
            await FailInBackgroundAsync();
            CollectGarbage();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= note;
        }

        Assert.DoesNotContain(unobserved, text => text.Contains(TelemetryRecorder.Name, StringComparison.Ordinal));
    }

    private static void CollectGarbage()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static async Task FailInBackgroundAsync()
    {
        ManualTimeProvider time = new();
        FakeTokenEndpoint endpoint = new();
        using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(time, options => options.MaxRetries = 0);
        await provider.GetTokenAsync();
        endpoint.Default = _ => throw new HttpRequestException("down");
        time.Advance(TimeSpan.FromHours(21));
        await provider.GetTokenAsync();
        await Patience.UntilAsync(() => endpoint.Count == 2 && !provider.Cache.IsFetching);
    }
}
