namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>What both kinds of test start from.</summary>
internal static class CSharpDefaults
{
    public const string FileExtension = "cs";

    public static CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public static ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Default, DocumentationMode.Diagnose);
}
