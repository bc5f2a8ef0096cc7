using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Keeping;
using Auth0TokenAnalyzers.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0008: this code asks the token endpoint for a Management API token by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandWrittenTokenRequest() : TokenRequestRule(RuleCatalog.HandWrittenTokenRequest, RuleCatalog.OutlivedToken)
{
    private protected override void Judge(FileContext file, TokenRequestSite site, RequestEvidence evidence, RequestEvidence? bareEvidence)
    {
        // What the helper shows by itself is reported there, once.
        if (!evidence.IsForManagement || bareEvidence is { IsForManagement: true })
            return;
        var keeping = TokenKeeping.Of(site.Request, file.Facts, file.CancellationToken);
        if (keeping.Kind == KeepingKind.AsLongAsItLives)
            return;
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[PropertyKeys.TokenKeeping] = keeping.Kind.ToString();
        if (evidence.Tenant is not null)
            properties[PropertyKeys.Tenant] = evidence.Tenant;
        var locations = ExchangeReport.Write(site, Sendings(file), keeping, file, properties);
        var descriptor = Outlives(keeping) ? RuleCatalog.OutlivedToken : RuleCatalog.HandWrittenTokenRequest;
        file.Report(Diagnostic.Create(
            descriptor, site.Request.Site.Syntax.GetLocation(), locations, properties.ToImmutable(),
            evidence.IsCertain ? "asks" : "may ask", Tenants.Describe(evidence.Tenant), Describe(keeping)));
    }

    // Two requests of one method, for two environments or a second attempt, bring one token.
    private static ImmutableHashSet<SyntaxNode> Sendings(FileContext file) =>
        [.. ManagementRequests(file).Select(request => request.Sending.Syntax)];

    // Auth0's own default: 24 hours.
    private static bool Outlives(TokenKeeping keeping) =>
        keeping.Kind is KeepingKind.ForEver or KeepingKind.SinceStartUp || keeping is { Kind: KeepingKind.FixedTime, Ticks: > TimeSpan.TicksPerDay };

    private static string Describe(TokenKeeping keeping) => keeping.Kind switch
    {
        KeepingKind.ForEver => "the token is kept for ever, and refused after a day",
        KeepingKind.SinceStartUp => "the token is fetched once at start-up, and refused after a day",
        KeepingKind.SinceCreation => "the token is kept as long as the object that is made with it",
        KeepingKind.UntilRefused => "the token is kept until it is refused",
        KeepingKind.FixedTime when keeping.Ticks is { } ticks
            => $"the token is kept for {Lifetimes.Length(ticks / TimeSpan.TicksPerSecond)}, whatever its own lifetime",
        KeepingKind.FixedTime => "the token is kept for a fixed time, whatever its own lifetime",
        _ => "every call asks for another one",
    };
}
