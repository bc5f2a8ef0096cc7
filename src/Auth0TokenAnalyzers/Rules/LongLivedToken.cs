using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0003: a Management API token lives longer than the allowed time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LongLivedToken() : ManagementTokenRule(RuleCatalog.LongLivedToken)
{
    private protected override void Judge(TokenContext context)
    {
        var limit = OptionCatalog.MaxTokenLifetime.Read(context.Options);
        var expiries = TokenExpiry.Of(context.Token);
        // A helper for several APIs: nobody sees which lifetime is that of which audience.
        if (context.Evidence.MayBeForAnotherApi && expiries.Count > 1)
            return;
        var offending = expiries.Where(expiry => expiry.Exceeds(limit) && expiry.Place is not null).ToList();
        var reportedInHelper = context.BareEvidence is null
            ? []
            : TokenExpiry.Of(context.Site.Bare!).Where(expiry => expiry.Exceeds(limit)).Select(expiry => expiry.Place?.Node).ToList();
        foreach (var expiry in offending.GroupBy(expiry => expiry.Place!.Node)
            .Select(group => group.First())
            .Where(expiry => !reportedInHelper.Contains(expiry.Place!.Node) && !IsLeftToHelper(expiry)))
        {
            var extra = new Dictionary<string, string?> { [PropertyKeys.LimitSeconds] = limit.TotalSeconds.ToString(CultureInfo.InvariantCulture) };
            if (expiry.Kind == ExpiryKind.After)
                extra[PropertyKeys.LifetimeSeconds] = decimal.Floor(expiry.Seconds).ToString(CultureInfo.InvariantCulture);
            var isCertain = context.Evidence.IsCertain && expiries.All(x => x.Exceeds(limit));
            context.Report(expiry.Place!.Reported, expiry.Place, extra, isCertain ? "lives" : "may live", Lifetimes.Length(expiry),
                Lifetimes.Format(limit));
        }

        // A call that passes no lifetime says nothing: the default of the helper's parameter is reported there.
        bool IsLeftToHelper(Expiry expiry) =>
            expiry.Place!.Node == context.Token.Caller?.Syntax
                && reportedInHelper.Any(node => node?.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent is ParameterSyntax);
    }
}
