using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Why a token is held for a Management API token, or at least for one of Auth0's, and what it is known to be.</summary>
/// <param name="Reasons">What was found, strongest first.</param>
/// <param name="IsCertain">False when only some of the values that the claims can have show it.</param>
/// <param name="Tenant">The tenant's host, when it is written in the code.</param>
/// <param name="Scopes">The Management API scopes, when they are known.</param>
/// <param name="UsesGlobalSecret">The key is the Global Client Secret, by its name.</param>
internal sealed record ManagementEvidence(ImmutableArray<EvidenceKind> Reasons, bool IsCertain, string? Tenant, ImmutableArray<string> Scopes,
    bool UsesGlobalSecret)
{
    /// <summary>Is it a Management API token? Else it only carries the name of a tenant.</summary>
    public bool IsManagement => Reasons[0] != EvidenceKind.Tenant;

    /// <summary>Can the audience also be that of another API, which the code writes?</summary>
    public bool MayBeForAnotherApi { get; private init; }

    /// <summary>Looks for evidence; <see langword="null"/> when there is none, which is the case for nearly all tokens of the world.</summary>
    public static ManagementEvidence? Of(MintedToken token, Auth0Hosts hosts, Auth0Surroundings surroundings, Func<bool> reachesManagementApi)
    {
        var audiences = token.Claims.Values("aud").ToList();
        var issuers = token.Claims.Values("iss").ToList();
        var scopes = token.Claims.Values("scope").OfType<TextValue>()
            .SelectMany(text => ManagementScopes.In(text.Pattern)).Distinct().ToImmutableArray();
        var globalSecret = token.Key.Values.Any(value => value.Sources.Any(step => SecretNames.IsGlobalClientSecret(step.Name)));
        var globalId = audiences.Any(value => value.Sources.Any(step => SecretNames.IsGlobalClientId(step.Name)));
        var speaksOfAuth0 = audiences.Concat(issuers).Concat(token.Key.Values)
            .SelectMany(value => value.Sources)
            .Any(step => SecretNames.SpeaksOfAuth0(step.Name))
            || issuers.Concat(audiences).Any(value => Url(value, hosts).HostKind == HostKind.Auth0)
            || surroundings.SpeakOfAuth0(token.Site)
            // The class of settings, or the derived token, that makes the URL of a host which somebody tells it.
            || issuers.Concat(audiences).Where(value => Url(value, hosts).HostKind == HostKind.Unknown).Select(value => value.Written)
                .OfType<SyntaxNode>().Any(surroundings.TypeSpeaksOfAuth0)
            // The pair and the scopes are Auth0's own words: each alone is used elsewhere, too.
            || (globalSecret
                && (globalId || audiences.Any(value => Url(value, hosts) is { IsManagementAudience: true, HostKind: HostKind.Unknown }))
                && token.Claims.Values("scope").ToList() is { Count: > 0 } asked
                && asked.All(value => value is TextValue { Constant: { } text } && ManagementScopes.AreAll(text)));

        var management = audiences.Count(value => Url(value, hosts) is { IsManagementAudience: true } url
            && (url.HostKind == HostKind.Auth0 || speaksOfAuth0));
        var tenants = issuers.Count(value => IsTenant(value, hosts, speaksOfAuth0));
        var reasons = ImmutableArray.CreateBuilder<EvidenceKind>();
        if (management > 0)
            reasons.Add(EvidenceKind.Audience);
        // Where a token goes is the dearest question: it is not asked where the audience says it all.
        var audienceIsCertain = management > 0
            && token.Claims.All.Where(claim => claim.Name == "aud")
                .Any(claim => claim.Value.Values.All(value => Url(value, hosts).IsManagementAudience));
        if (!audienceIsCertain && reachesManagementApi())
            reasons.Add(EvidenceKind.Use);
        if (tenants > 0 && (globalId || globalSecret || scopes.Length > 0))
            reasons.Add(EvidenceKind.Issuer);
        if (globalId && globalSecret && speaksOfAuth0)
            reasons.Add(EvidenceKind.GlobalClient);
        if (speaksOfAuth0 && token.Claims.Values("scopes").Any(LegacyScopes.Matches))
            reasons.Add(EvidenceKind.LegacyScopes);
        if (reasons.Count == 0 && tenants > 0)
            reasons.Add(EvidenceKind.Tenant);
        if (reasons.Count == 0)
            return null;

        var isCertain = reasons.Any(reason => reason is EvidenceKind.Use or EvidenceKind.GlobalClient or EvidenceKind.LegacyScopes)
            || audienceIsCertain
            || (reasons.Any(reason => reason is EvidenceKind.Issuer or EvidenceKind.Tenant) && tenants == issuers.Count);
        var written = new[] { audiences, issuers }.Select(values => TenantDomain.OnlyHost(values, hosts)).OfType<string>().Distinct().ToList();
        // One of several says nothing about which one it is.
        var tenant = written is [var single] ? single : null;
        return new ManagementEvidence(reasons.ToImmutable(), isCertain, tenant, scopes, globalSecret)
        {
            MayBeForAnotherApi = management > 0
                && audiences.Any(value => value is TextValue { Constant: not null } && !Url(value, hosts).IsManagementAudience),
        };
    }

    private static ManagementUrl Url(Value value, Auth0Hosts hosts) => value is TextValue text ? ManagementUrl.Parse(text.Pattern, hosts) : default;

    // The issuer is a tenant by its host, by the setting it is read from, or because the code around speaks of Auth0 and nothing speaks against it.
    private static bool IsTenant(Value issuer, Auth0Hosts hosts, bool speaksOfAuth0) => issuer switch
    {
        TextValue text => ManagementUrl.Parse(text.Pattern, hosts) is { IsTenant: true } url && (url.HostKind == HostKind.Auth0 || speaksOfAuth0),
        _ => issuer.Sources.Any(step => SecretNames.SpeaksOfAuth0(step.Name)),
    };
}

/// <summary>The kinds of evidence, E1 to E5 of the rules' documentation, and the issuer alone, which shows no Management API token.</summary>
internal enum EvidenceKind
{
    Audience,
    Use,
    Issuer,
    GlobalClient,
    LegacyScopes,
    Tenant,
}
