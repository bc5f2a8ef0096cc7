using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0004: no expiry reaches a Management API token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenNeverExpires() : ManagementTokenRule(RuleCatalog.TokenNeverExpires)
{
    private protected override void Judge(TokenContext context)
    {
        var expiries = TokenExpiry.Of(context.Token);
        if (!expiries.Any(IsNever) || (context.BareEvidence is not null && TokenExpiry.Of(context.Site.Bare!).Any(IsNever)))
            return;
        var isCertain = context.Evidence.IsCertain && expiries.All(IsNever);
        var reason = expiries.Any(expiry => IsNever(expiry) && expiry.Place is not null)
            ? "its expiry is the last date there is"
            : "no expiry is set";
        context.Report(context.Token.Site.Syntax, null, ImmutableDictionary<string, string?>.Empty, isCertain ? "never expires" : "may never expire",
            reason);
    }

    private static bool IsNever(Expiry expiry) => expiry.Kind == ExpiryKind.Never;
}
