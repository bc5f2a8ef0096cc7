using System;
using System.Collections.Concurrent;
using System.Runtime.Versioning;

namespace Auth0ManagementTokens;

/// <summary>The providers that the whole process uses, one for each endpoint, client, audience and organization.</summary>
[UnsupportedOSPlatform("browser")]
internal static class SharedProviders
{
    private static readonly object s_gate = new();

    // A provider is found under its normalised key and, without the cost of normalising, under each spelling that it was asked for by.
    private static readonly ConcurrentDictionary<Key, Auth0ManagementTokenProvider> s_providers = new();

    // Most programs ask for a few providers only: comparing the strings of each is cheaper than hashing three. Never changed in place.
    private const int MaxCompared = 4;
    private static volatile Spelled[] s_first = [];

    private static volatile Auth0ManagementTokenProvider? s_fromEnvironment;

    /// <summary>A failure is not remembered: a process that starts before its environment is complete recovers.</summary>
    public static Auth0ManagementTokenProvider FromEnvironment() =>
        s_fromEnvironment ??= Register(EnvironmentSettings.Read(Environment.GetEnvironmentVariable));

    public static Auth0ManagementTokenProvider Get(string domain, string clientId, string clientSecret, string? audience)
    {
        Key spelling = new(domain, clientId, audience, null);
        foreach (Spelled first in s_first)
        {
            if (first.Spelling == spelling && first.Provider.Cache.Settings.ClientSecret == clientSecret) return first.Provider;
        }

        if (s_providers.TryGetValue(spelling, out Auth0ManagementTokenProvider? known)
            && known.Cache.Settings.ClientSecret == clientSecret) return known;

        Auth0ManagementTokenProvider provider = Register(TokenSettings.FromArguments(domain, clientId, clientSecret, audience));
        s_providers[spelling] = provider;
        Remember(spelling, provider);
        return provider;
    }

    private static void Remember(Key spelling, Auth0ManagementTokenProvider provider)
    {
        lock (s_gate)
        {
            bool isKnown = Array.Exists(s_first, first => first.Spelling == spelling);
            if (!isKnown && s_first.Length < MaxCompared) s_first = [.. s_first, new Spelled(spelling, provider)];
        }
    }

    private static Auth0ManagementTokenProvider Register(TokenSettings settings)
    {
        Key key = new(settings.Domain, settings.ClientId, settings.Audience, settings.Organization);
        lock (s_gate)
        {
            if (!s_providers.TryGetValue(key, out Auth0ManagementTokenProvider? provider))
                return s_providers[key] = new Auth0ManagementTokenProvider(settings, isShared: true);

            if (provider.Cache.Settings.ClientSecret != settings.ClientSecret) provider.Cache.Reconfigure(settings);
            return provider;
        }
    }

    private readonly record struct Key(string Domain, string ClientId, string? Audience, string? Organization);

    private sealed class Spelled(Key spelling, Auth0ManagementTokenProvider provider)
    {
        public readonly Key Spelling = spelling;

        public Auth0ManagementTokenProvider Provider { get; } = provider;
    }
}
