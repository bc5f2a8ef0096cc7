namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which diagnostics of the compiler have to be expected.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,

    /// <summary>Errors, warnings and suggestions.</summary>
    Suggestions,

    /// <summary>All, the hidden ones as well.</summary>
    All,
}
