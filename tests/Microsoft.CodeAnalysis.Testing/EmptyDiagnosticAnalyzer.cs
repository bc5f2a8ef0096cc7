using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Reports nothing: for tests of fixes for diagnostics of the compiler.</summary>
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1036", Justification = "Never loaded by a compiler.")]
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1038", Justification = "Never loaded by a compiler.")]
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1041", Justification = "Never loaded by a compiler.")]
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyDiagnosticAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
    }
}
