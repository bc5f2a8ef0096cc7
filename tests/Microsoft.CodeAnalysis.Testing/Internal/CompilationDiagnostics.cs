using System;
using System.Linq;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What kind of diagnostic it is, and where it stands among others.</summary>
internal static class CompilationDiagnostics
{
    // Only internal members of Roslyn tell the two kinds of suppression apart without a compilation.
    private static readonly PropertyInfo? s_suppressionBySuppressor = typeof(Diagnostic).GetProperty(
        "ProgrammaticSuppressionInfo",
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    public static bool IsFromCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    /// <summary>True if a pragma or an attribute suppresses the diagnostic, and not a suppressor.</summary>
    public static bool IsSuppressedBySource(Diagnostic diagnostic)
        => diagnostic.IsSuppressed && s_suppressionBySuppressor?.GetValue(diagnostic) is null;

    public static bool IsIncluded(Diagnostic diagnostic, CompilerDiagnostics level)
        => level switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            CompilerDiagnostics.All => true,
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level."),
        };

    public static ReportDiagnostic ToReport(DiagnosticSeverity severity)
        => severity switch
        {
            DiagnosticSeverity.Hidden => ReportDiagnostic.Hidden,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            _ => ReportDiagnostic.Error,
        };

    /// <summary>By file, position and id.</summary>
    public static int Compare(Diagnostic x, Diagnostic y)
    {
        var order = string.CompareOrdinal(x.Location.GetLineSpan().Path, y.Location.GetLineSpan().Path);
        if (order == 0)
            order = x.Location.SourceSpan.CompareTo(y.Location.SourceSpan);

        return order == 0 ? string.CompareOrdinal(x.Id, y.Id) : order;
    }
}
