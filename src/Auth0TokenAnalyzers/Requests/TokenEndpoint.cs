using System;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// Where a token request goes. Auth0's token endpoint is <c>https://{tenant}/oauth/token</c>
/// (https://auth0.com/docs/api/authentication/client-credential-flow/get-token).
/// </summary>
internal readonly record struct TokenEndpoint(HostKind HostKind, string? Host)
{
    private const string Path = "oauth/token";

    /// <summary>The path is known, and is none of a token endpoint: whatever is sent there asks for no token.</summary>
    public bool HasOtherPath { get; private init; }

    /// <summary>The host of the first part of the address that has one, unless the path is known and is not the token endpoint's.</summary>
    public static TokenEndpoint Of(TokenRequest request, Auth0Hosts hosts)
    {
        var texts = request.Urls.SelectMany(url => url.Values).OfType<TextValue>().Select(text => text.Pattern.Trim()).ToList();
        var absolute = texts.FirstOrDefault(text => text.IndexOf("://", StringComparison.Ordinal) > 0
            || hosts.Classify(text.Split('/')[0]) == HostKind.Auth0);
        var url = absolute is null ? default : ManagementUrl.Parse(absolute, hosts);
        var paths = texts.Where(text => text != absolute).Append(url.Path ?? "")
            .Select(path => path.TrimEnd('/'))
            .Where(path => path.Length > 0).ToList();
        if (paths.Count > 0 && !paths.Exists(MayBeTokenPath))
            return new TokenEndpoint(HostKind.Other, null) { HasOtherPath = true };
        return absolute is null ? new TokenEndpoint(HostKind.Unknown, null) : new TokenEndpoint(url.HostKind, url.Host);
    }

    public static bool IsTokenPath(string path) => path.TrimEnd('/').EndsWith(Path, StringComparison.OrdinalIgnoreCase);

    // An unknown end can hold anything; the known end of another endpoint decides.
    private static bool MayBeTokenPath(string path) => IsTokenPath(path) || (path.Length > 0 && path[path.Length - 1] == Auth0Hosts.Hole);
}
