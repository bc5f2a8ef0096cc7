using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Linq;

namespace Auth0ManagementTokens.Tests;

/// <summary>Everything that events, traces and metrics say while it lives.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    public const string Name = "Auth0ManagementTokens";

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly Events _events;
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public TelemetryRecorder()
    {
        _events = new Events(_lines.Enqueue);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Name,
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
            if (instrument.Meter.Name == Name) listener.EnableMeasurementEvents(instrument);
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
            Observe();
            return _lines.ToArray();
        }
    }

    /// <summary>Notes what the gauges show now.</summary>
    public void Observe() => _meters.RecordObservableInstruments();

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
            if (eventSource.Name == Name) EnableEvents(eventSource, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            add?.Invoke($"{eventData.EventName} {eventData.Message} {string.Join(' ', eventData.Payload!)}");
    }
}
