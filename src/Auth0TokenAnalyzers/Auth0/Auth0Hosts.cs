using System;
using System.Collections.Immutable;
using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// Which hosts are Auth0 tenants: <c>*.auth0.com</c>, private clouds under <c>*.auth0app.com</c>, and the hosts that the options name.
/// See https://auth0.com/docs/get-started/auth0-overview/create-tenants (domains by region).
/// </summary>
internal sealed class Auth0Hosts(ImmutableArray<string> configured) : IEquatable<Auth0Hosts>
{
    /// <summary>Stands for the unknown parts of a text of which only some parts are known.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The longest label of a domain name (RFC 1035, section 2.3.4).</summary>
    private const int MaxLabel = 63;

    private static readonly ImmutableArray<string> Suffixes = [".auth0.com", ".auth0app.com"];

    /// <summary>Auth0's own sites below the tenant domains: no tenant has these names.</summary>
    private static readonly ImmutableArray<string> OwnSites =
        ["manage.auth0.com", "cdn.auth0.com", "community.auth0.com", "marketplace.auth0.com", "status.auth0.com", "www.auth0.com"];

    private ImmutableArray<string> Configured { get; } = configured;

    public bool Equals(Auth0Hosts? other) => other is not null && Configured.SequenceEqual(other.Configured);

    public override bool Equals(object? obj) => Equals(obj as Auth0Hosts);

    public override int GetHashCode() => Configured.Aggregate(0, (hash, host) => (hash * 31) + StringComparer.Ordinal.GetHashCode(host));

    /// <summary>Is it nothing but the name of a host? What else stands before a path, such as a user name with a password, is not repeated to anyone.</summary>
    public static bool IsHostName(string host) =>
        host.Split('.').All(label => label.Length is > 0 and <= MaxLabel && label.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'));

    /// <summary>Is it a tenant's host? The text may have holes: <c>￼.eu.auth0.com</c> is one.</summary>
    public HostKind Classify(string host)
    {
        host = host.ToLowerInvariant();
        if (host.Length > 0 && host.All(c => c == Hole))
            return HostKind.Unknown;
        if (OwnSites.Contains(host))
            return HostKind.Other;
        if (Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.Ordinal) && host.Length > suffix.Length) || Configured.Contains(host))
            return HostKind.Auth0;
        // A hole at the end can hold anything, the rest of the domain included; a known end that is not Auth0's decides.
        return host.Length > 0 && host[host.Length - 1] == Hole ? HostKind.Unknown : HostKind.Other;
    }
}

/// <summary>What is known of a host.</summary>
internal enum HostKind
{
    Other,
    Unknown,
    Auth0,
}
