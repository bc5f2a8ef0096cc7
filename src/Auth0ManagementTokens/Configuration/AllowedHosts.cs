using System;
using System.Collections.Generic;

namespace Auth0ManagementTokens;

/// <summary>The hosts that may receive a token. A handler is given any request, also one whose address came from elsewhere.</summary>
internal sealed class AllowedHosts
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public AllowedHosts(IEnumerable<string> hosts, string parameterName)
    {
        foreach (string host in hosts)
            _hosts.Add(Auth0Domain.Parse(host ?? throw new ArgumentNullException(parameterName, "A host is null."), parameterName));
    }

    /// <summary>The domain and, because they differ with a custom domain, the host of the audience.</summary>
    public static IEnumerable<string> Of(TokenSettings settings)
    {
        yield return settings.Domain;
        if (Uri.TryCreate(settings.Audience, UriKind.Absolute, out Uri? audience)
            && Auth0Domain.TryParse(audience.Host, out string host)) yield return host;
    }

    /// <exception cref="InvalidOperationException">The address is not https or its host is not among these.</exception>
    public void Require(Uri? address)
    {
        if (address is null || !address.IsAbsoluteUri) throw new InvalidOperationException("The request has no absolute address.");
        if (address.Scheme != Uri.UriSchemeHttps)
            throw new InvalidOperationException($"A token is sent over https only, and the request to {address.Host} uses {address.Scheme}.");
        if (!_hosts.Contains(address.Host))
            throw new InvalidOperationException($"The token is not for {address.Host}. Add the host to allowedHosts if it may receive the token.");
    }
}
