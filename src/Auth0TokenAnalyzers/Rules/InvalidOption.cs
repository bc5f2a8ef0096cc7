using System.Collections.Generic;
using System.Collections.Immutable;
using Auth0TokenAnalyzers.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>AUTH0000: an option has a value that cannot be read. Reported once for each option, without a location: the file is not known here.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidOption : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleCatalog.InvalidOption];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        // Files of one section share their options, so nearly all are looked at once.
        var seen = new HashSet<AnalyzerConfigOptions> { provider.GlobalOptions };
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            seen.Add(provider.GetOptions(tree));
        }

        foreach (var option in OptionCatalog.All)
        {
            foreach (var options in seen)
            {
                if (!options.TryGetValue(option.Key, out var text) || option.IsValid(text))
                    continue;
                // The value is not repeated: nobody knows what was pasted there.
                context.ReportDiagnostic(Diagnostic.Create(RuleCatalog.InvalidOption, Location.None, option.Key, option.Form));
                break;
            }
        }
    }
}
