using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Exchanges;
using Auth0TokenAnalyzers.Requests;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Base of the rules about token requests: meets each request once, where it is to be judged, with what shows where it goes.</summary>
public abstract class TokenRequestRule : FileRule
{
    private protected TokenRequestRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    /// <summary>The findings in a request of the client-credentials grant that goes to Auth0 or asks for a Management API token.</summary>
    private protected abstract void Judge(FileContext file, TokenRequestSite site, RequestEvidence evidence, RequestEvidence? bareEvidence);

    private protected sealed override bool Concerns(CompilationFacts facts) => facts.MayTalkToAuth0;

    private protected override bool Concerns(CompilationFacts facts, SyntaxTree tree) => facts.Requests.MayHaveSites(tree);

    private protected override void LookAt(FileContext file)
    {
        foreach (var site in file.Facts.Requests.In(file.Tree, file.CancellationToken))
        {
            if (Evidence(site.Request, file) is { } evidence)
                Judge(file, site, evidence, site.Bare is null ? null : Evidence(site.Bare, file));
        }
    }

    /// <summary>The requests of a file that ask for a Management API token.</summary>
    private protected static IEnumerable<TokenRequest> ManagementRequests(FileContext file) =>
        file.Facts.Requests.In(file.Tree, file.CancellationToken)
            .Select(site => site.Request)
            .Where(request => Evidence(request, file) is { IsForManagement: true });

    private static RequestEvidence? Evidence(TokenRequest request, FileContext file)
    {
        var hosts = OptionCatalog.Hosts(file.Options);
        return RequestEvidence.Of(request, hosts, file.Facts.Surroundings, file.Settings,
            new TokenDestination(file.Facts, hosts, file.Settings, file.CancellationToken).IsManagementApi);
    }
}
