namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state takes over from the state before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>Whatever the state leaves empty, but not the expected diagnostics that the fix removes.</summary>
    AutoInherit = 0,

    /// <summary>Nothing.</summary>
    Explicit = 1,

    /// <summary>Whatever the state leaves empty.</summary>
    AutoInheritAll = 2,
}
