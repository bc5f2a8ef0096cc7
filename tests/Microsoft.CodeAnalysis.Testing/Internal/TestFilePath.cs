using System;
using System.Collections.Generic;
using System.IO;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the path of a test file becomes the name and the folders of a document.</summary>
internal static class TestFilePath
{
    /// <summary>With the prefix <c>/0/Test</c>, <c>/0/Models/A.cs</c> is <c>A.cs</c> in the folder <c>Models</c>.</summary>
    public static (string Name, IReadOnlyList<string> Folders) Split(string filePathPrefix, string path)
    {
        var root = filePathPrefix[..(filePathPrefix.LastIndexOf('/') + 1)];
        var relative = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path;
        return (Path.GetFileName(relative), (Path.GetDirectoryName(relative) ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries));
    }
}
