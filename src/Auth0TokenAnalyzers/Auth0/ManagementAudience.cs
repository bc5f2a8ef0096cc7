using System;
using System.Collections.Generic;
using System.Linq;

namespace Auth0TokenAnalyzers.Auth0;

/// <summary>
/// The audience of the Management API is exactly <c>https://{tenant}/api/v2/</c>, on the tenant's canonical domain. Whoever asks for a token, or mints one, has to
/// write it so. See https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens and, for custom domains,
/// https://auth0.com/docs/customize/custom-domains/configure-features-to-use-custom-domains.
/// </summary>
internal static class ManagementAudience
{
    /// <summary>What is wrong with an audience that is meant to be the Management API; none for any other URL.</summary>
    public static AudienceDefects Defects(ManagementUrl url, IReadOnlyCollection<string> customDomains)
    {
        if (!url.IsManagementAudience)
            return AudienceDefects.None;
        return (url.Path.EndsWith("/", StringComparison.Ordinal) ? AudienceDefects.None : AudienceDefects.NoSlash)
            | (url.IsInsecure ? AudienceDefects.Http : AudienceDefects.None)
            | (url.HasDoubledScheme ? AudienceDefects.DoubledScheme : AudienceDefects.None)
            | (customDomains.Contains(url.Host) ? AudienceDefects.CustomDomain : AudienceDefects.None);
    }

    /// <summary>The defects in words.</summary>
    public static string Describe(AudienceDefects defects) => string.Join(" and ", Words(defects));

    /// <summary>The audience to write, as far as it is known.</summary>
    public static string Canonical(ManagementUrl url, AudienceDefects defects) =>
        defects.HasFlag(AudienceDefects.CustomDomain) || !Auth0Hosts.IsHostName(url.Host)
        ? "https://{tenant}/api/v2/ with the tenant's canonical domain"
        : $"https://{url.Host}/api/v2/";

    private static IEnumerable<string> Words(AudienceDefects defects)
    {
        if (defects.HasFlag(AudienceDefects.NoSlash))
            yield return "lacks the slash at its end";
        if (defects.HasFlag(AudienceDefects.DoubledScheme))
            yield return "has two schemes";
        if (defects.HasFlag(AudienceDefects.Http))
            yield return "has the scheme http";
        if (defects.HasFlag(AudienceDefects.CustomDomain))
            yield return "names a custom domain";
    }
}
