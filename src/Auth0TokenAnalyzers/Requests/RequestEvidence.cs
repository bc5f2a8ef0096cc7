using System;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Tokens.Credentials;
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
    /// <param name="request">The request.</param>
    /// <param name="hosts">The hosts that are Auth0's.</param>
    /// <param name="surroundings">They may speak of Auth0.</param>
    /// <param name="settings">What the project writes for the settings that the request reads.</param>
    /// <param name="isSentThere">Does the code send the token to the Management API? Asked only where nothing else shows the audience.</param>
    public static RequestEvidence? Of(TokenRequest request, Auth0Hosts hosts, Auth0Surroundings surroundings, SettingTexts settings,
        Func<TokenRequest, bool>? isSentThere = null)
    {
        if (!request.Values("grant_type").OfType<TextValue>().Any(grant => grant.Constant == ClientCredentials))
            return null;
        var endpoint = TokenEndpoint.Of(request, hosts);
        if (endpoint.HasOtherPath)
            return null;
        var audiences = request.Audiences.ToList();
        var names = audiences.Concat(request.Urls.SelectMany(url => url.Values)).Concat(request.Values("client_secret"))
            .SelectMany(value => value.Sources)
            .Select(step => step.Name);
        var speaksOfAuth0 = endpoint.HostKind == HostKind.Auth0
            || names.Any(SecretNames.SpeaksOfAuth0)
            || (endpoint.HostKind == HostKind.Unknown && surroundings.SpeakOfAuth0(request.Site));

        var management = audiences.Count(IsManagement);
        if (management == 0 && endpoint.HostKind != HostKind.Auth0)
            return null;
        // What a file says stays in the file: it is another tenant's where the program runs with another file.
        var tenant = request.Urls.Select(url => url.Values).Prepend([.. audiences])
            .Select(urls => TenantDomain.OnlyHost(urls, hosts)).FirstOrDefault(host => host is not null);
        return new RequestEvidence(management > 0, endpoint.HostKind == HostKind.Auth0, management == audiences.Count, tenant);

        bool IsManagement(Value audience) => audience is TextValue text && IsAudience(text.Pattern) || IsNamed(audience) || IsWritten(audience) || IsSent(audience);

        bool IsAudience(string pattern) =>
            ManagementUrl.Parse(pattern, hosts) is { IsManagementAudience: true } url && (url.HostKind == HostKind.Auth0 || speaksOfAuth0);

        // An audience that is read from a setting is known by the name of the setting,
        bool IsNamed(Value audience) =>
            audience is not TextValue && speaksOfAuth0 && audience.Sources.Any(step => SecretNames.SpeaksOfManagement(step.Name));

        // or by what the project's files write there, if they agree.
        bool IsWritten(Value audience) => settings.Patterns(audience) is { Count: > 0 } patterns && patterns.All(IsAudience);

        // Where the files are silent as well, what is done with the token speaks for it.
        bool IsSent(Value audience) => isSentThere is not null
            && speaksOfAuth0
            && audience is UnknownValue
            && settings.Patterns(audience).Count == 0
            && isSentThere(request);
    }
}
