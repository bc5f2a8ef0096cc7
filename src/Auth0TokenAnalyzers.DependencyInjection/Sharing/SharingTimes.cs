using System;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>How long the parts of sharing a token may take.</summary>
internal sealed class SharingTimes
{
    public static readonly SharingTimes Default = new();

    /// <summary>A distributed cache that does not answer for so long counts as down.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a lease lasts: long enough for nearly all token requests, short enough to wait for when its holder has died.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How long a process waits for the others: longer than a lease, so that after the death of a holder again only one fetches.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>How long a process at least waits to see whether its lease is still there.</summary>
    public TimeSpan MinSettle { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan MaxSettle { get; init; } = TimeSpan.FromSeconds(2);
}
