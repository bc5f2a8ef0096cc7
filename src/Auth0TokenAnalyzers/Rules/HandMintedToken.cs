using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0001: this code signs a Management API token by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandMintedToken() : ManagementTokenRule(RuleCatalog.HandMintedToken)
{
    private protected override void Judge(TokenContext context)
    {
        // What the helper shows by itself is reported there, once.
        if (context.BareEvidence is null)
            context.Report(context.Token.Site.Syntax, null, ImmutableDictionary<string, string?>.Empty,
                context.Evidence.IsCertain ? "signs" : "may sign", Describe(context));
    }

    private static string Describe(TokenContext context)
    {
        var evidence = context.Evidence;
        var facts = new List<string> { $"{(evidence.UsesGlobalSecret
            ? "with the Global Client Secret, "
            : "")}for {Tenants.Describe(evidence.Tenant)}, {Why(evidence)}" };
        if (evidence.Scopes.Length > 0)
            facts.Add($"scopes {string.Join(" ", evidence.Scopes.Take(5))}{(evidence.Scopes.Length > 5
                ? $" and {evidence.Scopes.Length - 5} more"
                : "")}");
        if (TokenExpiry.Of(context.Token) is [var expiry] && Lifetimes.Describe(expiry) is { } lifetime)
            facts.Add(lifetime);
        return string.Join("; ", facts);
    }

    // A reader who does not believe the report wants to know what it stands on.
    private static string Why(ManagementEvidence evidence) => evidence.Reasons[0] switch
    {
        EvidenceKind.Audience => "as its audience shows",
        EvidenceKind.Use => "as the API that it is sent to shows",
        EvidenceKind.GlobalClient => "as its audience, the Global Client ID, shows",
        EvidenceKind.LegacyScopes => "as its scopes object shows",
        _ when evidence.Scopes.Length > 0 => "as its issuer and scopes show",
        _ when evidence.UsesGlobalSecret => "as its issuer and key show",
        _ => "as its issuer and audience, the Global Client ID, show",
    };
}
