using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Events, traces and metrics, and that no secret gets into them.</summary>
[Collection(ProcessWide.Name)]
public sealed class TelemetryTests
{
    private const string Source = "Auth0ManagementTokens";
    private const string Secret = "SENTINEL-secret+0123456789%";
    private const string Assertion = "SENTINEL-assertion";
    private const string Token = "SENTINEL-token-0123456789";
    private readonly FakeTokenEndpoint _endpoint = new() { Default = _ => FakeTokenEndpoint.Token(Token) };

    [Fact]
    public async Task NoSecretAndNoToken_IsInAnyTextThatLeavesTheHelper()
    {
        using Recorder recorder = new();
        StringBuilder text = new();
        foreach ((string sent, Action<Auth0TokenOptions> authentication) in Authentications())
        {
            foreach (Func<HttpResponseMessage>? answer in Answers(sent))
            {
                FakeTokenEndpoint endpoint = new() { Default = _ => FakeTokenEndpoint.Token(Token) };
                if (answer is not null) endpoint.Then(answer);
                Auth0TokenOptions? options = null;
                using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(new ManualTimeProvider(), configured =>
                {
                    configured.MaxRetries = 0;
                    configured.ClientSecret = Secret;
                    authentication(configured);
                    options = configured;
                });
                text.AppendLine(options!.ToString()).AppendLine(provider.ToString());
                try
                {
                    Auth0AccessToken token = await provider.GetAccessTokenAsync();
                    text.AppendLine(token.ToString()).AppendLine(recorder.ToString());
                    provider.Invalidate(token.Value);
                }
                catch (Auth0TokenException e)
                {
                    text.AppendLine(e.ToString()).AppendLine(e.Error).AppendLine(e.ErrorDescription).AppendLine(e.CorrelationId);
                    foreach (object? value in e.Data.Values) text.Append(value);
                }
            }
        }

        text.AppendLine(recorder.ToString());
        Assert.Contains("TokenFetched", text.ToString());
        Assert.Contains("RequestFailed", text.ToString());
        Assert.Contains("auth0.token.request", text.ToString());
        Assert.Contains("auth0.token.remaining_lifetime", text.ToString());
        Assert.DoesNotContain("SENTINEL", text.ToString());
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.ASCII.GetBytes(Secret))[..12], text.ToString());
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.ASCII.GetBytes("client-id:" + Uri.EscapeDataString(Secret)))[..24], text.ToString());
        Assert.DoesNotContain("client-id", text.ToString());
    }

    [Fact]
    public async Task EachRequest_IsCountedByOutcome()
    {
        using Recorder recorder = new();
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
        using Recorder recorder = new();
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
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => throw new InvalidOperationException(),
            ActivityStopped = _ => throw new InvalidOperationException(),
        };
        ActivitySource.AddActivityListener(activities);
        using MeterListener metrics = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Source) listener.EnableMeasurementEvents(instrument);
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
        TaskScheduler.UnobservedTaskException += note;
        try
        {
            await FailInBackgroundAsync();
            for (int i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= note;
        }

        Assert.DoesNotContain(unobserved, text => text.Contains(Source, StringComparison.Ordinal));
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

    private static IEnumerable<(string Sent, Action<Auth0TokenOptions> Configure)> Authentications()
    {
        yield return (Secret, _ => { });
        yield return (Convert.ToBase64String(Encoding.ASCII.GetBytes("client-id:" + Uri.EscapeDataString(Secret))), options => options.UseBasicAuthentication = true);
        yield return (Secret, options => (options.ClientSecret, options.ClientSecretProvider) = (null, _ => new ValueTask<string>(Secret)));
        yield return (Secret, options => (options.ClientSecret, options.ClientSecretProvider) = (null, _ => throw new InvalidOperationException(Secret)));
        yield return (Assertion, options => (options.ClientSecret, options.ClientAssertionProvider) = (null, (_, _) => new ValueTask<string>(Assertion)));
    }

    private static IEnumerable<Func<HttpResponseMessage>?> Answers(string sent)
    {
        string echo = $"{sent} {Uri.EscapeDataString(sent)}";
        yield return null;
        foreach (int status in (int[])[400, 401, 403, 404, 429, 500])
        {
            yield return () =>
            {
                HttpResponseMessage response = FakeTokenEndpoint.Error((HttpStatusCode)status, sent, echo);
                response.Headers.TryAddWithoutValidation("x-auth0-requestid", echo);
                return response;
            };
        }

        yield return () => FakeTokenEndpoint.Json($$"""{"access_token":"{{Token}}","token_type":"{{sent}}"}""");
        yield return () => FakeTokenEndpoint.Json($$"""{"access_token":"{{Token}} ","scope":1}""");
        yield return () => FakeTokenEndpoint.Json($$"""{{{Token}}""");
        yield return () => throw new HttpRequestException("sent " + echo);
        yield return () => throw new InvalidOperationException("sent " + echo);
    }

    /// <summary>Everything that events, traces and metrics say while it lives.</summary>
    private sealed class Recorder : IDisposable
    {
        private readonly ConcurrentQueue<string> _lines = new();
        private readonly ConcurrentQueue<Activity> _activities = new();
        private readonly Events _events;
        private readonly ActivityListener _listener;
        private readonly MeterListener _meters = new();

        public Recorder()
        {
            _events = new Events(_lines.Enqueue);
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Source,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    _activities.Enqueue(activity);
                    _lines.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {Join(activity.TagObjects)}");
                },
            };
            ActivitySource.AddActivityListener(_listener);
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Source) listener.EnableMeasurementEvents(instrument);
            };
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _lines.Enqueue($"{instrument.Name} {value} {Join(tags.ToArray())}"));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _lines.Enqueue($"{instrument.Name} {value} {Join(tags.ToArray())}"));
            _meters.Start();
        }

        public Activity[] Activities => _activities.ToArray();

        public string[] Lines
        {
            get
            {
                _meters.RecordObservableInstruments();
                return _lines.ToArray();
            }
        }

        public override string ToString() => string.Join(Environment.NewLine, Lines);

        public void Dispose()
        {
            _events.Dispose();
            _listener.Dispose();
            _meters.Dispose();
        }

        private static string Join(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));

        private sealed class Events(Action<string> add) : EventListener
        {
            protected override void OnEventSourceCreated(EventSource eventSource)
            {
                if (eventSource.Name == Source) EnableEvents(eventSource, EventLevel.Verbose);
            }

            protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
                add?.Invoke($"{eventData.EventName} {eventData.Message} {string.Join(' ', eventData.Payload!)}");
        }
    }
}
