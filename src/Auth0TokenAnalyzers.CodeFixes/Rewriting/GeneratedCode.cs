using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Recognises files that a tool writes, and would write again.</summary>
internal static class GeneratedCode
{
    private static readonly string[] Endings = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    public static bool Is(Document document) =>
        document is SourceGeneratedDocument || IsNamedSo(document.FilePath ?? document.Name);

    /// <summary>The same for a path.</summary>
    public static bool IsNamedSo(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
