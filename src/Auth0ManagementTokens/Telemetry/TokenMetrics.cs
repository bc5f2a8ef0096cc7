using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;

namespace Auth0ManagementTokens;

/// <summary>The instruments of the meter <c>Auth0ManagementTokens</c>. Tags carry domain and audience, never a client id, a secret or a token.</summary>
internal static class TokenMetrics
{
    public const string Name = "Auth0ManagementTokens";

    private static readonly Meter s_meter = new(Name);
    private static readonly List<WeakReference<TokenCache>> s_caches = [];

    private static readonly Counter<long>? s_requests = Guarded.Create(() =>
        s_meter.CreateCounter<long>("auth0.token.requests", "{request}", "Requests for a token, each with its retries."));

    private static readonly Histogram<double>? s_duration = Guarded.Create(() =>
        s_meter.CreateHistogram<double>("auth0.token.request.duration", "s", "How long requests for a token took, with their retries."));

    private static readonly Counter<long>? s_served = Guarded.Create(() =>
        s_meter.CreateCounter<long>("auth0.token.served", "{token}", "Tokens given out, by where they came from."));

    static TokenMetrics() => Guarded.Run(() => s_meter.CreateObservableGauge(
        "auth0.token.remaining_lifetime", ObserveLifetimes, "s", "How long the cached tokens will live."));

    /// <summary>Whether anybody counts the tokens that are given out; asked on the hot path.</summary>
    public static bool IsServedEnabled => s_served is { Enabled: true };

    public static void CountServed(TokenSettings settings, string source)
    {
        if (s_served is not { Enabled: true }) return;
        Guarded.Run(() => s_served.Add(1, new("source", source), new("auth0.domain", settings.Domain), new("auth0.audience", settings.Audience)));
    }

    public static void CountRequest(TokenSettings settings, TokenFailure? failure, TimeSpan duration)
    {
        if (s_requests is not { Enabled: true } && s_duration is not { Enabled: true }) return;
        KeyValuePair<string, object?>[] tags =
        [
            new("outcome", failure is null ? "success" : "failure"),
            new("error", failure?.Kind.ToString()),
            new("status", (int?)failure?.StatusCode),
            new("auth0.domain", settings.Domain),
            new("auth0.audience", settings.Audience),
        ];
        Guarded.Run(() => s_requests?.Add(1, tags));
        Guarded.Run(() => s_duration?.Record(duration.TotalSeconds, tags));
    }

    /// <summary>Lets the gauge see a cache, without keeping it alive.</summary>
    public static void Track(TokenCache cache)
    {
        lock (s_caches)
        {
            s_caches.RemoveAll(static reference => !reference.TryGetTarget(out _));
            s_caches.Add(new WeakReference<TokenCache>(cache));
        }
    }

    public static void Forget(TokenCache cache)
    {
        lock (s_caches) s_caches.RemoveAll(reference => !reference.TryGetTarget(out TokenCache? target) || ReferenceEquals(target, cache));
    }

    private static List<Measurement<double>> ObserveLifetimes()
    {
        List<Measurement<double>> lifetimes = [];
        lock (s_caches)
        {
            foreach (WeakReference<TokenCache> reference in s_caches)
            {
                if (reference.TryGetTarget(out TokenCache? cache) && cache.RemainingLifetime is { } left)
                    lifetimes.Add(new(left.TotalSeconds, new("auth0.domain", cache.Settings.Domain), new("auth0.audience", cache.Settings.Audience)));
            }
        }

        return lifetimes;
    }
}
