using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>
/// Listeners of the application that throw as soon as they hear of the helper. It announces itself once in a process, so each test loads a helper of its own.
/// </summary>
[Collection(ProcessWide.Name)]
public sealed class ListenerTests
{
    private const string Token = "the-token";
    private int _thrown;

    // What listens hears of the helper of the other tests at once.
    private bool _isArmed;

    [Fact]
    public async Task Row84_AnActivityListenerThatThrowsAtTheSource_CostsNobodyAToken()
    {
        using ActivityListener listener = new() { ShouldListenTo = source => Throw(source.Name) };
        ActivitySource.AddActivityListener(listener);

        await AssertNewHelperGetsTokenAsync();
    }

    [Fact]
    public async Task Row84_AnActivityListenerThatThrowsAtTheSample_CostsNobodyAToken()
    {
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == TelemetryRecorder.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => Throw(TelemetryRecorder.Name) ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
        };
        ActivitySource.AddActivityListener(listener);

        await AssertNewHelperGetsTokenAsync();
    }

    [Fact]
    public async Task Row84_AMeterListenerThatThrowsAtTheInstruments_CostsNobodyAToken()
    {
        using MeterListener listener = new() { InstrumentPublished = (instrument, _) => Throw(instrument.Meter.Name) };
        listener.Start();

        await AssertNewHelperGetsTokenAsync();
    }

    [Fact]
    public async Task Row84_AnEventListenerThatThrowsAtTheSource_CostsNobodyAToken()
    {
        using ThrowingListener listener = new() { OnSource = source => Throw(source.Name) };

        await AssertNewHelperGetsTokenAsync();
    }

    [Fact]
    public async Task Row84_AnEventListenerThatThrowsAtEachEvent_CostsNobodyAToken()
    {
        using ThrowingListener listener = new() { OnEvent = written => Throw(written.EventSource.Name) };

        await AssertNewHelperGetsTokenAsync();
    }

    private bool Throw(string name)
    {
        if (!_isArmed || name != TelemetryRecorder.Name) return false;
        Interlocked.Increment(ref _thrown);
        throw new InvalidOperationException();
    }

    private async Task AssertNewHelperGetsTokenAsync()
    {
        _isArmed = true;
        AssemblyLoadContext context = new(null, isCollectible: true);
        try
        {
            Assembly helper = context.LoadFromAssemblyPath(typeof(Auth0ManagementTokenProvider).Assembly.Location);
            using FakeTokenEndpoint endpoint = new() { Default = _ => FakeTokenEndpoint.Token(Token) };
            object options = Activator.CreateInstance(helper.GetType(typeof(Auth0TokenOptions).FullName!)!)!;
            Set(options, nameof(Auth0TokenOptions.Domain), FakeTokenEndpoint.Domain);
            Set(options, nameof(Auth0TokenOptions.ClientId), "dummy-client");
            Set(options, nameof(Auth0TokenOptions.ClientSecret), "dummy-secret");
            Set(options, nameof(Auth0TokenOptions.BackchannelHandler), endpoint);
            using var provider = (IDisposable)Activator.CreateInstance(helper.GetType(typeof(Auth0ManagementTokenProvider).FullName!)!, options)!;
            MethodInfo get = provider.GetType().GetMethod(nameof(Auth0ManagementTokenProvider.GetTokenAsync), [typeof(CancellationToken)])!;

            for (int call = 0; call < 2; call++)
            {
                dynamic token = get.Invoke(provider, [CancellationToken.None])!;
                Assert.Equal(Token, await (Task<string>)(token is Task<string> ? token : token.AsTask()));
            }

            Assert.Equal(1, endpoint.Count);
            Assert.NotEqual(0, _thrown);
        }
        finally
        {
            _isArmed = false;
            context.Unload();
        }
    }

    private static void Set(object options, string property, object value) => options.GetType().GetProperty(property)!.SetValue(options, value);

    private sealed class ThrowingListener : EventListener
    {
        public Action<EventSource>? OnSource { get; init; }

        public Action<EventWrittenEventArgs>? OnEvent { get; init; }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name != TelemetryRecorder.Name) return;
            EnableEvents(eventSource, EventLevel.Verbose);
            OnSource?.Invoke(eventSource);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => OnEvent?.Invoke(eventData);
    }
}
