using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Prints diagnostics as the C# that expects them, ready to be pasted into a test.</summary>
internal static class DiagnosticPrinter
{
    // Roslyn keeps the arguments of a message to itself, and only they tell how an expectation is written.
    private static readonly PropertyInfo? s_arguments = typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic);

    public static string Print(Diagnostic diagnostic, ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultFilePath)
    {
        var locations = diagnostic.Location.IsInSource || diagnostic.Location.Kind == LocationKind.ExternalFile
            ? diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Select(location => PrintSpan(location.GetLineSpan(), defaultFilePath))
            : [];
        var suppression = diagnostic.IsSuppressed ? ".WithIsSuppressed(true)" : string.Empty;
        return PrintStart(diagnostic.Id, diagnostic.Severity, analyzers)
            + string.Concat(locations)
            + PrintArguments(s_arguments?.GetValue(diagnostic) as IReadOnlyList<object?> ?? [])
            + suppression;
    }

    public static string Print(DiagnosticResult diagnostic, ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultFilePath)
        => PrintStart(diagnostic.Id, diagnostic.Severity, analyzers)
            + string.Concat(diagnostic.Spans.Select(location => location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
                ? PrintStartOf(location.Span, defaultFilePath)
                : PrintSpan(location.Span, defaultFilePath)))
            + PrintArguments(diagnostic.MessageArguments ?? [])
            + (diagnostic.IsSuppressed is { } isSuppressed ? $".WithIsSuppressed({(isSuppressed ? "true" : "false")})" : string.Empty);

    private static string PrintStart(string id, DiagnosticSeverity severity, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var supported = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().ToList();
        if (supported.Contains(id))
            return supported.Count == 1 ? "VerifyCS.Diagnostic()" : $"VerifyCS.Diagnostic({Quote(id)})";

        return severity switch
        {
            DiagnosticSeverity.Error => $"DiagnosticResult.CompilerError({Quote(id)})",
            DiagnosticSeverity.Warning => $"DiagnosticResult.CompilerWarning({Quote(id)})",
            _ => $"new DiagnosticResult({Quote(id)}, DiagnosticSeverity.{severity})",
        };
    }

    private static string PrintSpan(FileLinePositionSpan span, string defaultFilePath)
        => string.Create(
            CultureInfo.InvariantCulture,
            $".WithSpan({PrintPath(span, defaultFilePath)}{span.StartLinePosition.Line + 1}, {span.StartLinePosition.Character + 1}, {span.EndLinePosition.Line + 1}, {span.EndLinePosition.Character + 1})");

    private static string PrintStartOf(FileLinePositionSpan span, string defaultFilePath)
        => string.Create(
            CultureInfo.InvariantCulture,
            $".WithLocation({PrintPath(span, defaultFilePath)}{span.StartLinePosition.Line + 1}, {span.StartLinePosition.Character + 1})");

    private static string PrintPath(FileLinePositionSpan span, string defaultFilePath)
        => span.Path == defaultFilePath || span.Path.Length == 0 ? string.Empty : $"{Quote(span.Path)}, ";

    private static string PrintArguments(IReadOnlyList<object?> arguments)
        => arguments.Count == 0
            ? string.Empty
            : $".WithArguments({string.Join(", ", arguments.Select(argument => Quote(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty)))})";

    private static string Quote(string text) => CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
