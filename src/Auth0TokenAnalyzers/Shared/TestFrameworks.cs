using System;
using System.Collections.Immutable;

namespace Auth0TokenAnalyzers;

/// <summary>The assemblies by which a project is known to hold tests.</summary>
internal static class TestFrameworks
{
    private static readonly ImmutableHashSet<string> s_assemblies = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "xunit.core", "xunit.v3.core", "xunit.assert", "xunit.v3.assert", "nunit.framework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core");

    /// <summary>Is an assembly of that name, without extension, one of them?</summary>
    public static bool Have(string? assembly) => assembly is not null && s_assemblies.Contains(assembly);
}
