namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The diagnostic by which the compiler reports that an analyzer has thrown.</summary>
internal static class AnalyzerException
{
    public const string Id = "AD0001";
}
