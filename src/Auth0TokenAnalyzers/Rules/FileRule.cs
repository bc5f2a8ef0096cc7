using System;
using System.Collections.Immutable;
using System.Threading;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Base of the rules about code: looks at each file that may concern the rule, as a whole, and at configuration files if the rule does.</summary>
public abstract class FileRule : DiagnosticAnalyzer
{
    private protected FileRule(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = [.. descriptors];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Descriptor => SupportedDiagnostics[0];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // Generated code is looked at, too: what a Razor page does is as insecure as what a class does.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        if (this is IConfigurationRule rule)
            ConfigurationContext.Register(context, rule);
        context.RegisterCompilationStartAction(start =>
        {
            if (!Concerns(CompilationFacts.Of(start.Compilation)))
                return;
            // A file is looked at as a whole: an editor only shows a report within what the action looks at, and what is reported may be
            // written far from what shows that it is to be reported.
            start.RegisterSemanticModelAction(LookAtFile);
        });
    }

    /// <summary>May anything in the program concern the rule? Asked once; where the answer is no, no file is looked at.</summary>
    private protected abstract bool Concerns(CompilationFacts facts);

    /// <summary>May a file concern the rule? By its text alone.</summary>
    private protected abstract bool Concerns(CompilationFacts facts, SyntaxTree tree);

    /// <summary>Reports what is found in a file.</summary>
    private protected abstract void LookAt(FileContext file);

    private void LookAtFile(SemanticModelAnalysisContext context)
    {
        // An editor may bind a file in a copy of the compilation that was started with. The symbols of the two are not equal, so the facts
        // must be those of the model's own compilation.
        var facts = CompilationFacts.Of(context.SemanticModel.Compilation);
        var tree = context.SemanticModel.SyntaxTree;
        if (!Concerns(facts) || !Concerns(facts, tree))
            return;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        LookAt(new FileContext(facts, tree, options, context.ReportDiagnostic, context.CancellationToken)
        {
            Settings = ConfiguredTexts.In(context.Options),
        });
    }
}

/// <summary>A file before a rule.</summary>
/// <param name="Facts">What is known of the compilation.</param>
/// <param name="Tree">The file.</param>
/// <param name="Options">Its options.</param>
/// <param name="Report">Takes the diagnostics.</param>
/// <param name="CancellationToken">Ends the analysis.</param>
internal sealed record FileContext(CompilationFacts Facts, SyntaxTree Tree, AnalyzerConfigOptions Options, Action<Diagnostic> Report,
    CancellationToken CancellationToken)
{
    /// <summary>What the configuration files of the project write for its settings.</summary>
    public SettingTexts Settings { get; init; } = SettingTexts.None;

    /// <summary>Where new code is going to stand in place of a node, of whatever file.</summary>
    public CodePlace PlaceOf(SyntaxNode node) =>
        new(Facts, Facts.Model(node.SyntaxTree), node.SpanStart, CancellationToken)
        {
            Hosts = new(Settings, OptionCatalog.Hosts(Options)),
        };
}
