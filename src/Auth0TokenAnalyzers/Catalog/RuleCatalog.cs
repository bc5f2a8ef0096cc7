using System.Collections.Immutable;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Catalog;

/// <summary>One entry per rule: what a user sees of it. Texts never name a secret, not even a part of one.</summary>
internal static class RuleCatalog
{
    public const string SecurityCategory = "Security";
    public const string ReliabilityCategory = "Reliability";
    public const string ConfigurationCategory = "Configuration";

    private const string ManagementTokensPage = "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens";

    private const string TokenRequestMessage = "This {0} {1} for a Management API token by hand: {2}";

    private const string TokenRequestDescription =
        "An exchange of one's own has to cache the token for as long as expires_in says, renew it in time, share one request among all callers and stay silent about the secret. "
        + "The token provider of this package does all of that.";

    public static readonly DiagnosticDescriptor InvalidOption = Create(
        RuleIds.InvalidOption,
        "An analyzer option is not valid",
        "The option '{0}' is not valid: write {1}; until then its default is used",
        "An option of the Auth0 token analyzers has a value that cannot be read. The analyzers go on with the default value.",
        ConfigurationCategory,
        helpLink: ManagementTokensPage,
        tags: [WellKnownDiagnosticTags.CompilationEnd]);

    public static readonly DiagnosticDescriptor HandMintedToken = Create(
        RuleIds.HandMintedToken,
        "Management API token is minted by hand",
        "This {0} an Auth0 Management API token by hand, {1}",
        "Whoever can sign such a token owns the tenant: any scope, any lifetime, and no way to revoke it. "
            + "Get a token by the OAuth 2.0 client-credentials grant instead: it has the scopes granted to that application and lasts 24 hours.",
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-321", "external/cwe/cwe-522"]);

    public static readonly DiagnosticDescriptor GlobalClientSecretUse = Create(
        RuleIds.GlobalClientSecretUse,
        "The tenant's Global Client Secret is used",
        "The tenant's {0} {1}",
        "Whoever has the Global Client Secret can sign tokens with any scope for the whole tenant, and it cannot be changed without Auth0's support. "
            + "No application needs it: give the program a machine-to-machine application of its own, with a secret that can be rotated.",
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-522", "external/cwe/cwe-798"]);

    public static readonly DiagnosticDescriptor LongLivedToken = Create(
        RuleIds.LongLivedToken,
        "Management API token outlives 24 hours",
        "This Management API token {0} {1}, longer than the allowed {2}",
        "An access token cannot be revoked. The longer it lives, the longer a leaked one opens the tenant. Tokens of the client-credentials grant last 24 hours.",
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-613"]);

    /// <summary>The same rule where code sets how long the tokens of an API live.</summary>
    public static readonly DiagnosticDescriptor LongLivedApi = Create(
        RuleIds.LongLivedToken,
        "Management API token outlives 24 hours",
        "The tokens of this API live {0}, longer than the allowed {1}",
        "An access token cannot be revoked. The longer it lives, the longer a leaked one opens the tenant. Tokens of the client-credentials grant last 24 hours.",
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-613"]);

    public static readonly DiagnosticDescriptor TokenNeverExpires = Create(
        RuleIds.TokenNeverExpires,
        "Management API token never expires",
        "This Management API token {0}: {1}",
        "A token without an expiry opens the tenant for ever to whoever finds it. Tokens of the client-credentials grant last 24 hours.",
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-613"]);

    public static readonly DiagnosticDescriptor HardCodedToken = Create(
        RuleIds.HardCodedToken,
        "Management API token is hard-coded",
        "A Management API token of {0} is hard-coded: it has {1} and {2}",
        "Whoever can read the source, a backup of it or the program can use the token until it expires: an access token cannot be revoked. "
            + "Get a token by the OAuth 2.0 client-credentials grant when the program runs.",
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-798", "external/cwe/cwe-540"]);

    public static readonly DiagnosticDescriptor StaticManagementToken = Create(
        RuleIds.StaticManagementToken,
        "Static Management API token",
        "This Management API token {0} static: it comes from {1}",
        "A token from the source code, configuration or environment is dead a day after it was issued, or was made to live far too long. "
            + "Get a new one by the OAuth 2.0 client-credentials grant when it is needed.",
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-613", "external/cwe/cwe-522"]);

    public static readonly DiagnosticDescriptor HardCodedClientSecret = Create(
        RuleIds.HardCodedClientSecret,
        "Client secret is hard-coded",
        "The client secret of an application of {0} is hard-coded",
        "Whoever can read the source, its history or the program can act as the application until the secret is rotated. "
            + "Keep it in the environment, in user secrets or in a vault.",
        SecurityCategory,
        helpLink: "https://auth0.com/docs/get-started/applications/rotate-client-secret",
        tags: ["external/cwe/cwe-798", "external/cwe/cwe-540"]);

    public static readonly DiagnosticDescriptor HandWrittenTokenRequest = Create(
        RuleIds.HandWrittenTokenRequest,
        "Client-credentials exchange is written by hand",
        TokenRequestMessage,
        TokenRequestDescription,
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-613"],
        DiagnosticSeverity.Info);

    /// <summary>The same rule where the token is kept longer than it lives.</summary>
    public static readonly DiagnosticDescriptor OutlivedToken = Create(
        RuleIds.HandWrittenTokenRequest,
        "Client-credentials exchange is written by hand",
        TokenRequestMessage,
        TokenRequestDescription,
        SecurityCategory,
        helpLink: ManagementTokensPage,
        tags: ["external/cwe/cwe-613"]);

    public static readonly DiagnosticDescriptor TokenTimeNotInSeconds = Create(
        RuleIds.TokenTimeNotInSeconds,
        "Token time is not in seconds",
        "The token's {0} {1} counted in {2}, not in seconds since 1970",
        "The times of a JWT are seconds since 1970 (RFC 7519, NumericDate). A thousand times as many are a date tens of thousands of years ahead: "
            + "as an expiry it never comes, as an issue time the token is refused.",
        ReliabilityCategory,
        helpLink: "https://auth0.com/docs/secure/tokens/json-web-tokens/json-web-token-claims",
        tags: []);

    public static readonly DiagnosticDescriptor MalformedAudience = Create(
        RuleIds.MalformedAudience,
        "Management API audience is malformed",
        "This Management API audience {0}: write {1}",
        "Auth0 compares the audience with https://{tenant}/api/v2/ character by character and answers any other text with an error at run time. "
            + "The tenant is its canonical domain, also where a custom domain is in use.",
        ReliabilityCategory,
        helpLink: ManagementTokensPage,
        tags: []);

    /// <summary>One descriptor for each rule; of a rule with two levels, the one that is its default.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        InvalidOption,
        HandMintedToken,
        GlobalClientSecretUse,
        LongLivedToken,
        TokenNeverExpires,
        HardCodedToken,
        StaticManagementToken,
        HardCodedClientSecret,
        HandWrittenTokenRequest,
        TokenTimeNotInSeconds,
        MalformedAudience,
    ];

    private static DiagnosticDescriptor Create(
        string id, string title, string message, string description, string category, string helpLink, string[] tags,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, helpLink,
            category == SecurityCategory ? [SecurityTag, .. tags] : tags);

    // GitHub code scanning shows an alert as a security alert only with this tag.
    private const string SecurityTag = "security";
}
