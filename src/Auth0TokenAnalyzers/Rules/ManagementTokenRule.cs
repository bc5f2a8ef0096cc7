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
        var judgements = new TokenJudgements(file.Facts, Evidence, file.CancellationToken);
        foreach (var site in file.Facts.Tokens.In(file.Tree, file.CancellationToken))
        {
            if (judgements.Of(site) is var (judged, evidence, bare))
                Judge(new TokenContext(file, judged, evidence, bare, Descriptor));
        }

        ManagementEvidence? Evidence(MintedToken token, bool asksForUse) =>
            file.Facts.Evidence(token, file.Options, file.CancellationToken, asksForUse) is { } found && Concerns(found) ? found : null;
    }
}
