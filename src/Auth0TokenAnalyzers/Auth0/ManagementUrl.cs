using System;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>A URL of a tenant, of which some parts may be unknown (<see cref="Auth0Hosts.Hole"/>), taken apart without guessing.</summary>
internal readonly record struct ManagementUrl(HostKind HostKind, string Host, string Path)
{
    private const string ApiPath = "/api/v2";
    private const string Http = "http://";
    private const string Https = "https://";

    /// <summary>One of its schemes is <c>http:</c>.</summary>
    public bool IsInsecure { get; init; }

    /// <summary>More than one scheme is written before the host: <c>https://https://…</c>, as a setting with a scheme in a text with one gives.</summary>
    public bool HasDoubledScheme { get; init; }

    /// <summary>The audience of the Management API: <c>https://{tenant}/api/v2/</c>, the last slash optional.</summary>
    public bool IsManagementAudience => HostKind != HostKind.Other && (Path == ApiPath || Path == ApiPath + "/");

    /// <summary>Any URL of the Management API.</summary>
    public bool IsManagementApi =>
        HostKind != HostKind.Other
            && Path.StartsWith(ApiPath, StringComparison.Ordinal)
            && (Path.Length == ApiPath.Length || Path[ApiPath.Length] is '/' or '?' or Auth0Hosts.Hole);

    /// <summary>The issuer of a tenant's tokens, <c>https://{tenant}/</c>; old code also writes the bare domain.</summary>
    public bool IsTenant => HostKind != HostKind.Other && Path is "" or "/";

    /// <summary>Reads <c>https://host/path</c>, also without a scheme. A text that starts with an unknown part has an unknown host.</summary>
    public static ManagementUrl Parse(string text, Auth0Hosts hosts)
    {
        text = text.Trim();
        var isInsecure = Starts(text, Http);
        var isDoubled = false;
        while ((Starts(text, Https) || Starts(text, Http))
            && text.Substring(text.IndexOf('/') + 2) is var rest
            && (Starts(rest, Https) || Starts(rest, Http)))
        {
            text = rest;
            isDoubled = true;
            isInsecure |= Starts(text, Http);
        }

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var end = text.IndexOf('/', start);
        var host = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        var path = end < 0 ? "" : text.Substring(end);
        if (host.Length == 0)
            return default;

        // $"{baseUrl}api/v2/": the unknown part holds scheme, host and slash.
        if (scheme < 0 && host.Length > 1 && host[0] == Auth0Hosts.Hole && host.Substring(1) is "api")
            (host, path) = (host.Substring(0, 1), "/api" + path);
        return new ManagementUrl(hosts.Classify(host), host.ToLowerInvariant(), path) { IsInsecure = isInsecure, HasDoubledScheme = isDoubled };
    }

    private static bool Starts(string text, string scheme) => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
}
