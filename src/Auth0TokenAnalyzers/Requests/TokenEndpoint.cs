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

    /// <summary>The host of the first part of the address that has one, unless a path is known to be another one's: then it is no endpoint of Auth0's.</summary>
    public static TokenEndpoint Of(TokenRequest request, Auth0Hosts hosts)
    {
        var texts = request.Urls.SelectMany(url => url.Values).OfType<TextValue>().Select(text => text.Pattern.Trim()).ToList();
        var absolute = texts.FirstOrDefault(text => text.IndexOf("://", StringComparison.Ordinal) > 0 || hosts.Classify(text.Split('/')[0]) == HostKind.Auth0);
        var url = absolute is null ? default : ManagementUrl.Parse(absolute, hosts);
        var path = texts.LastOrDefault(text => text != absolute) ?? url.Path ?? "";
        if (!MayBeTokenPath(path))
            return new TokenEndpoint(HostKind.Other, null);
        return absolute is null ? new TokenEndpoint(HostKind.Unknown, null) : new TokenEndpoint(url.HostKind, url.Host);
    }

    // An unknown end can hold anything; the known end of another vendor's endpoint decides.
    private static bool MayBeTokenPath(string path)
    {
        var plain = path.TrimEnd('/');
        return plain.Length == 0 || plain.EndsWith(Path, StringComparison.OrdinalIgnoreCase) || plain[plain.Length - 1] == Auth0Hosts.Hole;
    }
}
