using System;
using System.Collections.Immutable;
using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>A Management API token, as its claims show it. See https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens.</summary>
/// <param name="Tenant">The host of the tenant; null when no claim names it.</param>
/// <param name="Scopes">All its scopes, also those that Auth0 does not know.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="Expiry">When it ends; null when it never does.</param>
internal sealed record ManagementJwt(string? Tenant, ImmutableArray<string> Scopes, NumericDate? IssuedAt, NumericDate? Expiry)
{
    private const int ClientIdLength = 32;

    /// <summary>The first Management API token in a text; null when there is none.</summary>
    public static ManagementJwt? In(string text, Auth0Hosts hosts) =>
        Jwt.In(text).Select(found => Of(found.Token, hosts)).FirstOrDefault(token => token is not null);

    /// <summary>The token, if it is one for the Management API.</summary>
    public static ManagementJwt? Of(Jwt token, Auth0Hosts hosts)
    {
        var audiences = token.Texts("aud")
            .Select(audience => ManagementUrl.Parse(audience, hosts))
            .Where(url => url is { IsManagementAudience: true, HostKind: HostKind.Auth0 }).ToList();
        var issuers = token.Texts("iss")
            .Select(issuer => ManagementUrl.Parse(issuer, hosts))
            .Where(url => url is { IsTenant: true, HostKind: HostKind.Auth0 }).ToList();
        var legacyScopes = LegacyScopes(token);
        ImmutableArray<string> scopes = legacyScopes.IsEmpty
            ? [.. token.Texts("scope").SelectMany(text => text.Split([' '], StringSplitOptions.RemoveEmptyEntries)).Distinct()]
            : legacyScopes;
        var isManagement = audiences.Count > 0
            || (legacyScopes.Any(ManagementScopes.IsScope) && !token.Texts("aud").Any(audience => audience.Contains("://")))
            || (issuers.Count > 0 && token.Texts("aud").Any(IsClientId) && scopes.Any(ManagementScopes.IsScope));
        return isManagement
            ? new ManagementJwt(audiences.Concat(issuers).Select(url => url.Host).FirstOrDefault(Auth0Hosts.IsHostName), scopes, token.Time("iat"),
                token.Time("exp"))
            : null;
    }

    // { "scopes": { "users": { "actions": ["read"] } } }: the tokens until 2017 had no audience but the Global Client ID.
    private static ImmutableArray<string> LegacyScopes(Jwt token) =>
        [.. token.Claims.Where(leaf => leaf.IsString).Select(leaf => (Names: leaf.Section.Split(':'), Action: leaf.Text))
            .Where(scope => scope.Names is ["scopes", _, "actions"]).Select(scope => $"{scope.Action}:{scope.Names[1]}")];

    // With the scopes of the Management API, the audience of tokens of 2017 that were signed with the Global Client Secret.
    private static bool IsClientId(string audience) => audience.Length == ClientIdLength && audience.All(char.IsLetterOrDigit);
}
