using Auth0TokenAnalyzers.Catalog;
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
        var hosts = OptionCatalog.Hosts(file.Options);
        foreach (var site in file.Facts.Requests.In(file.Tree, file.CancellationToken))
        {
            if (Evidence(site.Request) is { } evidence)
                Judge(file, site, evidence, site.Bare is null ? null : Evidence(site.Bare));
        }

        RequestEvidence? Evidence(TokenRequest request) => RequestEvidence.Of(request, hosts, file.Facts.Surroundings);
    }
}
