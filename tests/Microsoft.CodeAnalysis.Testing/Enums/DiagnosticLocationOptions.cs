using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is compared.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Start and end.</summary>
    None = 0,

    /// <summary>The start alone.</summary>
    IgnoreLength = 1,

    /// <summary>The line is the number of a markup location such as <c>{|#0:x|}</c>.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>The location marks unnecessary code.</summary>
    UnnecessaryCode = 4,
}
