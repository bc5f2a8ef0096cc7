using System;
using System.Collections.Immutable;
using System.Threading;
using Auth0TokenAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Base of the rules about minted tokens: meets each token once, where it is to be judged, with the evidence that it is a Management API token.</summary>
public abstract class ManagementTokenRule : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _descriptor;

    private protected ManagementTokenRule(DiagnosticDescriptor descriptor)
    {
        _descriptor = descriptor;
        SupportedDiagnostics = [descriptor];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // Generated code is looked at, too: what a Razor page mints is as insecure as what a class mints.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (CompilationFacts.Of(start.Compilation) is null)
                return;
            // A file is looked at as a whole: an editor only shows a report within what the action looks at, and a long lifetime may be
            // written far from the token.
            start.RegisterSemanticModelAction(LookAtFile);
        });
    }

    /// <summary>The findings in a token that concerns the rule.</summary>
    private protected abstract void Judge(TokenContext context);

    /// <summary>Is the token one that the rule judges? A Management API token, unless the rule says otherwise.</summary>
    private protected virtual bool Concerns(ManagementEvidence evidence) => evidence.IsManagement;

    private void LookAtFile(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        // An editor may bind a file in a copy of the compilation that was started with. The symbols of the two are not equal, so the facts
        // must be those of the model's own compilation.
        if (CompilationFacts.Of(context.SemanticModel.Compilation) is not { } facts || !facts.Tokens.MayHaveSites(tree))
            return;
        foreach (var site in facts.Tokens.In(tree, context.CancellationToken))
            Look(site, facts, tree, context.Options, context.ReportDiagnostic, context.CancellationToken);
    }

    private void Look(TokenSite site, CompilationFacts facts, SyntaxTree tree, AnalyzerOptions analyzerOptions, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var options = analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
        if (Evidence(site.Token) is not { } evidence)
            return;
        var bare = site.Bare is null ? null : Evidence(site.Bare);
        Judge(new TokenContext(report, facts, options, site, evidence, bare, _descriptor, cancellationToken));

        ManagementEvidence? Evidence(MintedToken token) => facts.Evidence(token, options, cancellationToken) is { } found && Concerns(found) ? found : null;
    }
}
