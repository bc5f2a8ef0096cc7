using System.Collections.Immutable;
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
            if (CompilationFacts.Of(start.Compilation, start.CancellationToken) is { } facts)
                start.RegisterOperationAction(operation => Look(operation, facts), OperationKind.ObjectCreation, OperationKind.Invocation);
        });
    }

    /// <summary>The findings in a token that has Management evidence.</summary>
    private protected abstract void Judge(TokenContext context);

    private void Look(OperationAnalysisContext context, CompilationFacts started)
    {
        // An editor analyses document by document and may bind them in a copy of the compilation that was started with. The symbols of
        // the two are not equal, so the facts must be of the one that the operation belongs to.
        var compilation = context.Operation.SemanticModel?.Compilation ?? started.Compilation;
        var facts = compilation == started.Compilation ? started : CompilationFacts.Of(compilation, context.CancellationToken);
        if (facts is null)
            return;
        foreach (var site in facts.Tokens.At(context.Operation, context.CancellationToken))
        {
            var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree);
            if (facts.Evidence(site.Token, options, context.CancellationToken) is not { } evidence)
                continue;
            var bare = site.Bare is { } token ? facts.Evidence(token, options, context.CancellationToken) : null;
            Judge(new TokenContext(context, facts, options, site, evidence, bare, _descriptor));
        }
    }
}
