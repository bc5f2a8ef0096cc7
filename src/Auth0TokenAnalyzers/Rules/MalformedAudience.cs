using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0012: the audience of a Management API token is not the one that Auth0 knows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MalformedAudience() : ManagementTokenRule(RuleCatalog.MalformedAudience)
{
    private protected override void Judge(TokenContext context)
    {
        var customDomains = OptionCatalog.CustomDomains.Read(context.Options);
        var hosts = OptionCatalog.Hosts(context.Options);
        // What a helper writes by itself is reported there.
        var reportedInHelper = context.BareEvidence is null
            ? []
            : Audiences(context.Site.Bare!).Select(audience => audience.Where).ToImmutableHashSet();
        foreach (var (text, where, value) in Audiences(context.Token).Where(audience => !reportedInHelper.Contains(audience.Where)))
        {
            var url = ManagementUrl.Parse(text.Pattern, hosts);
            var defects = ManagementAudience.Defects(url, customDomains);
            if (defects == AudienceDefects.None)
                continue;
            var properties = ImmutableDictionary<string, string?>.Empty.Add(PropertyKeys.AudienceDefects, defects.ToString());
            // Which canonical domain belongs to a custom one is not in the code.
            if (!defects.HasFlag(AudienceDefects.CustomDomain))
                properties = properties.Add(PropertyKeys.AudienceNode, "0");
            // A text in another member may serve several tokens: such a report speaks of no single one.
            if (context.IsInMember(where))
                properties = properties.Add(PropertyKeys.AudienceValue, "1");
            context.Report(where, properties, context.IsInMember(where) ? [where, value] : [where], ManagementAudience.Describe(defects),
                ManagementAudience.Canonical(url, defects));
        }
    }

    private static IEnumerable<(TextValue Text, SyntaxNode Where, SyntaxNode Value)> Audiences(MintedToken token) =>
        token.Claims.All.Where(claim => claim.Name == "aud")
            .SelectMany(claim => claim.Value.Values.OfType<TextValue>().Select(text => (text, text.Written ?? claim.Where, claim.Where)));
}
