using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Origins;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0006: a token that goes to the Management API comes from the source code, configuration or environment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticManagementToken() : FileRule(RuleCatalog.StaticManagementToken)
{
    /// <summary>More sources than these say nothing more to a reader.</summary>
    private const int MaxSources = 3;

    private protected override bool Concerns(CompilationFacts facts) => facts.MayTalkToAuth0 && facts.Sinks.MayHandOverAnywhere;

    private protected override bool Concerns(CompilationFacts facts, SyntaxTree tree) => facts.Sinks.MayHandOver(tree);

    private protected override void LookAt(FileContext file)
    {
        var hosts = OptionCatalog.Hosts(file.Options);
        // Two providers may call one method for their token.
        var seen = new HashSet<SyntaxNode>();
        foreach (var handover in file.Facts.Sinks.In(file.Tree, file.CancellationToken).Where(handover => seen.Add(handover.Value.Syntax)))
        {
            // Nearly all headers go elsewhere, and that is known before the origin of the token.
            var api = ManagementSinks.Api(handover, hosts);
            if (!handover.IsSdk && api is null && !handover.GoesAnywhere)
                continue;
            if (TokenOrigin.Static(handover, file.Facts, file.CancellationToken) is { } origin && IsForManagementApi(handover, api, origin, hosts, file))
                Report(file, handover, origin, hosts);
        }
    }

    private static bool IsForManagementApi(TokenHandover handover, ManagementUrl? api, TokenOrigin origin, Auth0Hosts hosts, FileContext file) =>
        handover.IsSdk || api switch
    {
        null => origin.Names.Any(SecretNames.IsManagementToken),
        { HostKind: HostKind.Auth0 } => true,
        _ => IsOfAuth0(handover, origin, file)
            || ManagementSinks.GoesToTenant(handover, hosts, file.Settings)
            || file.Facts.TenantSettings.HaveAny(Sources(handover, origin), file.CancellationToken),
    };

    // Where the host is not known, names decide: other services have an /api/v2 as well.
    private static bool IsOfAuth0(TokenHandover handover, TokenOrigin origin, FileContext file) =>
        origin.Names.Concat(handover.Urls.SelectMany(url => url.Sources).Select(step => step.Name)).Any(SecretNames.SpeaksOfAuth0)
            || (file.Facts.Surroundings.TypeSpeaksOfAuth0(handover.Value.Syntax) && !handover.NamesHost);

    private static IEnumerable<SourceStep> Sources(TokenHandover handover, TokenOrigin origin) =>
        handover.Urls.SelectMany(url => url.Sources).Concat(origin.Sources.Select(source => source.Step).OfType<SourceStep>());

    private void Report(FileContext file, TokenHandover handover, TokenOrigin origin, Auth0Hosts hosts)
    {
        var token = handover.Token;
        var where = token ?? TokenHandover.Whole(handover.Value.Syntax);
        if (where.SyntaxTree != file.Tree)
            return;
        var tenant = handover.Tenant(hosts);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        var locations = new List<Location>();
        if (tenant is not null)
            properties[PropertyKeys.Tenant] = tenant;
        if (token is not null)
        {
            properties[PropertyKeys.TokenExpression] = "0";
            locations.Add(token.GetLocation());
            properties.AddClients(locations, SdkClients.Of(handover, file.Facts, file.CancellationToken));
            var credentials = new CredentialSources(file.PlaceOf(token));
            foreach (var pair in credentials.OfSetting(handover.Urls, [.. origin.Sources.Select(source => source.Step).OfType<SourceStep>()], handover.Value))
                properties[pair.Key] = pair.Value;
        }

        var sources = string.Join(" and ", origin.Sources.Take(MaxSources).Select(source => source.Text).Distinct());
        file.Report(Diagnostic.Create(Descriptor, where.GetLocation(), locations, properties.ToImmutable(), origin.IsCertain ? "is" : "may be",
            tenant is null ? sources : $"{sources}, for the tenant {tenant}"));
    }
}
