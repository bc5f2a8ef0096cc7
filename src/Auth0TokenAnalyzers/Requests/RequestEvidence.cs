using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Values;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>What shows where a token request goes and what it asks for.</summary>
/// <param name="IsForManagement">It asks for a Management API token.</param>
/// <param name="GoesToAuth0">It is sent to an Auth0 host, for whatever audience.</param>
/// <param name="IsCertain">False when only some of the audiences that it can have show it.</param>
/// <param name="Tenant">The tenant's host, when it is written in the code.</param>
internal sealed record RequestEvidence(bool IsForManagement, bool GoesToAuth0, bool IsCertain, string? Tenant)
{
    private const string ClientCredentials = "client_credentials";

    /// <summary>Judges a request; <see langword="null"/> when it is none of the client-credentials grant, or goes to others.</summary>
    public static RequestEvidence? Of(TokenRequest request, Auth0Hosts hosts, Auth0Surroundings surroundings)
    {
        if (!request.Values("grant_type").OfType<TextValue>().Any(grant => grant.Constant == ClientCredentials))
            return null;
        var endpoint = TokenEndpoint.Of(request, hosts);
        if (endpoint.HasOtherPath)
            return null;
        var audiences = request.Audiences.ToList();
        var urls = audiences.Select(audience => audience is TextValue text ? ManagementUrl.Parse(text.Pattern, hosts) : default).ToList();
        var names = audiences.Concat(request.Urls.SelectMany(url => url.Values)).Concat(request.Values("client_secret"))
            .SelectMany(value => value.Sources)
            .Select(step => step.Name);
        var speaksOfAuth0 = endpoint.HostKind == HostKind.Auth0
            || names.Any(SecretNames.SpeaksOfAuth0)
            || (endpoint.HostKind == HostKind.Unknown && surroundings.SpeakOfAuth0(request.Site));

        var management = audiences.Zip(urls, (audience, url) => IsManagement(audience, url)).Count(isIt => isIt);
        if (management == 0 && endpoint.HostKind != HostKind.Auth0)
            return null;
        var tenant = urls.Select(url => new TokenEndpoint(url.HostKind, url.Host)).Append(endpoint)
            .FirstOrDefault(url => url is { HostKind: HostKind.Auth0, Host: { } host } && Auth0Hosts.IsHostName(host)).Host;
        return new RequestEvidence(management > 0, endpoint.HostKind == HostKind.Auth0, management == audiences.Count, tenant);

        // An audience that is read from a setting is known by the name of the setting alone.
        bool IsManagement(Value audience, ManagementUrl url) => audience is TextValue
            ? url.IsManagementAudience && (url.HostKind == HostKind.Auth0 || speaksOfAuth0)
            : speaksOfAuth0 && audience.Sources.Any(step => SecretNames.SpeaksOfManagement(step.Name));
    }
}
