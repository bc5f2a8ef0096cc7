namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A location that an expected diagnostic has, and how it is compared.</summary>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    public FileLinePositionSpan Span { get; } = span;

    public DiagnosticLocationOptions Options { get; } = options;
}
