namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What becomes of the markup in the sources of a state.</summary>
public enum MarkupMode
{
    /// <summary>The sources hold no markup and are taken as they are.</summary>
    None = 0,

    /// <summary>Markup is removed and expects nothing.</summary>
    Ignore = 1,

    /// <summary>Markup is removed and expects the diagnostics that the tested fix cannot fix.</summary>
    IgnoreFixable = 2,

    /// <summary>Markup expects diagnostics.</summary>
    Allow = 3,
}
