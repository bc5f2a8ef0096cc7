using System.Linq;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Base of the rules about minted tokens: meets each token once, where it is to be judged, with the evidence that it is a Management API token.</summary>
public abstract class ManagementTokenRule : FileRule
{
    private protected ManagementTokenRule(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>The findings in a token that concerns the rule.</summary>
    private protected abstract void Judge(TokenContext context);

    /// <summary>Is the token one that the rule judges? A Management API token, unless the rule says otherwise.</summary>
    private protected virtual bool Concerns(ManagementEvidence evidence) => evidence.IsManagement;

    private protected sealed override bool Concerns(CompilationFacts facts) => facts.MintsAnywhere;

    private protected sealed override bool Concerns(CompilationFacts facts, SyntaxTree tree) => facts.Tokens.MayHaveSites(tree);

    private protected sealed override void LookAt(FileContext file)
    {
        foreach (var site in file.Facts.Tokens.In(file.Tree, file.CancellationToken))
        {
            if (Evidence(site.Token) is { } evidence)
            {
                if (IsMadeForLater(site.Token))
                    continue;
                Judge(new TokenContext(file, site, evidence, site.Bare is null ? null : Evidence(site.Bare), Descriptor));
            }
            else if (file.Facts.MayTalkToAuth0 && Created(site.Token) is var (created, reason))
                Judge(new TokenContext(file, new TokenSite(created, null), reason, null, Descriptor));
        }

        // What gives a function that signs is no token yet: where the function is called is the place, when that is seen.
        bool IsMadeForLater(MintedToken token) => token.Site.Type?.TypeKind == TypeKind.Delegate
            && file.Facts.Tokens.Called(token).Any(other => other != token
                && (other.Site.Type?.TypeKind != TypeKind.Delegate || IsInside(other.Site.Syntax, token.Site.Syntax))
                && Evidence(other) is not null);

        // A call that sees the object is where such a token is judged. Where it goes was asked already.
        (MintedToken Token, ManagementEvidence Evidence)? Created(MintedToken token)
        {
            var tokens = file.Facts.Tokens.Created(token, file.CancellationToken);
            var found = tokens.Select(made => (Token: made, Evidence: Evidence(made, asksForUse: false))).FirstOrDefault(pair => pair.Evidence is not null);
            return found.Evidence is { } evidence && !file.Facts.Tokens.Called(token).Any(called => Evidence(called) is not null)
                ? (found.Token, tokens.Length == 1 ? evidence : evidence with { IsCertain = false })
                : null;
        }

        static bool IsInside(SyntaxNode inner, SyntaxNode outer) =>
            inner != outer && inner.SyntaxTree == outer.SyntaxTree && outer.Span.Contains(inner.Span);

        ManagementEvidence? Evidence(MintedToken token, bool asksForUse = true) =>
            file.Facts.Evidence(token, file.Options, file.CancellationToken, asksForUse) is { } found && Concerns(found) ? found : null;
    }
}
