using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>The usual reading.</summary>
    None = 0,

    /// <summary><c>[|x|]</c> stands for the first descriptor of the first analyzer, however many it supports.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code and not markup.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
