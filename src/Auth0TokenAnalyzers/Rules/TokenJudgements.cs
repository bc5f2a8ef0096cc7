using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Which of the tokens that a file signs are judged there, and as what: each token at one place.</summary>
/// <param name="facts">The program.</param>
/// <param name="evidence">Why a token concerns the rule; the second argument says whether it is of interest where the token goes.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class TokenJudgements(CompilationFacts facts, Func<MintedToken, bool, ManagementEvidence?> evidence, CancellationToken cancellationToken)
{
    /// <summary>The token to judge at a site; <see langword="null"/> when there is none, or another site is the place.</summary>
    public (TokenSite Site, ManagementEvidence Evidence, ManagementEvidence? Bare)? Of(TokenSite site)
    {
        if (evidence(site.Token, true) is { } reason)
            return IsMadeForLater(site.Token) ? null : (site, reason, site.Bare is null ? null : evidence(site.Bare, true));
        if (!facts.MayTalkToAuth0 || Created(site.Token) is not var (created, known))
            return null;
        // The helper may have been told the same when it was created; then it is the place.
        var bare = created.Caller is null ? null : First(facts.Tokens.Created(created.Signing, cancellationToken));
        return (new TokenSite(created, bare?.Token), known, bare?.Evidence);
    }

    // What gives a function that signs is no token yet: where the function is called is the place, when that is seen.
    private bool IsMadeForLater(MintedToken token) => token.Site.Type?.TypeKind == TypeKind.Delegate
        && facts.Tokens.CalledThrough(token.Signing).Any(other => other != token
            && (other.Site.Type?.TypeKind != TypeKind.Delegate || IsInside(other.Site.Syntax, token.Site.Syntax))
            && evidence(other, true) is not null);

    // A call that sees the object is where such a token is judged.
    private (MintedToken Token, ManagementEvidence Evidence)? Created(MintedToken token)
    {
        var tokens = facts.Tokens.Created(token.Site, cancellationToken);
        return First(tokens) is var (made, reason) && !facts.Tokens.CalledThrough(token.Site).Any(called => evidence(called, true) is not null)
            ? (made, tokens.Length == 1 ? reason : reason with { IsCertain = false })
            : null;
    }

    // Where a token goes is asked of the code alone, and was asked already.
    private (MintedToken Token, ManagementEvidence Evidence)? First(ImmutableArray<MintedToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (evidence(token, false) is { } reason)
                return (token, reason);
        }

        return null;
    }

    private static bool IsInside(SyntaxNode inner, SyntaxNode outer) =>
        inner != outer && inner.SyntaxTree == outer.SyntaxTree && outer.Span.Contains(inner.Span);
}
