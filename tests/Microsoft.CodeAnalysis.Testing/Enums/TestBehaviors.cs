using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>All checks run.</summary>
    None = 0,

    /// <summary>The sources are not analysed as generated code.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>The sources are not analysed with the diagnostics suppressed.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>The output of source generators is not compared.</summary>
    SkipGeneratedSourcesCheck = 4,
}
