using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What is not compared of an expected diagnostic.</summary>
[Flags]
public enum DiagnosticOptions
{
    /// <summary>Everything is compared.</summary>
    None = 0,

    /// <summary>Additional locations.</summary>
    IgnoreAdditionalLocations = 1,

    /// <summary>The severity.</summary>
    IgnoreSeverity = 2,
}
