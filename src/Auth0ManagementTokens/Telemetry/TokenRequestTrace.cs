using System;
using System.Diagnostics;

namespace Auth0ManagementTokens;

/// <summary>One request for a token in traces and metrics: an activity of its own, linked to the caller who caused it.</summary>
internal sealed class TokenRequestTrace
{
    private static readonly ActivitySource? s_source = Guarded.Create(() => new ActivitySource(TokenMetrics.Name));

    private readonly TokenSettings _settings;
    private readonly TimeProvider _timeProvider;
    private readonly long _startedAt;
    private Activity? _activity;

    private TokenRequestTrace(TokenSettings settings, TimeProvider timeProvider)
    {
        _settings = settings;
        _timeProvider = timeProvider;
        _startedAt = timeProvider.GetTimestamp();
    }

    public static TokenRequestTrace Start(TokenFlight flight, TimeProvider timeProvider)
    {
        TokenRequestTrace trace = new(flight.Settings, timeProvider);
        Guarded.Run(() =>
        {
            ActivityLink[] links = flight.StartedBy == default ? [] : [new ActivityLink(flight.StartedBy)];
            trace._activity = s_source?.StartActivity("auth0.token.request", ActivityKind.Client, default(ActivityContext), links: links);
            trace._activity?.SetTag("auth0.domain", flight.Settings.Domain);
            trace._activity?.SetTag("auth0.audience", flight.Settings.Audience);
            flight.Trace = trace._activity?.Context ?? default;
        });
        return trace;
    }

    /// <summary>Links a caller who waited for a request to that request.</summary>
    public static void LinkCaller(ActivityContext request)
    {
#if !NET8_0 // Activity.AddLink came with .NET 9
        if (request != default) Guarded.Run(() => Activity.Current?.AddLink(new ActivityLink(request)));
#endif
    }

    public void End(TokenFailure? failure)
    {
        Guarded.Run(() =>
        {
            if (failure is not null)
            {
                _activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
                _activity?.SetTag("error.type", failure.Kind.ToString());
            }

            _activity?.Dispose();
        });
        TokenMetrics.CountRequest(_settings, failure, _timeProvider.GetElapsedTime(_startedAt));
    }
}
