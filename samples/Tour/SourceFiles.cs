using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tour;

/// <summary>The files of a sample that a person wrote, without those that a build puts beside them.</summary>
public static class SourceFiles
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <returns>Relative to the folder, in a fixed order.</returns>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(name => !name.Split(Path.DirectorySeparatorChar).Intersect(BuildFolders).Any())
            .Order(StringComparer.Ordinal),
    ];

    public static void Copy(string from, string to)
    {
        foreach (string name in In(from))
        {
            string copy = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(from, name), copy);
        }
    }
}
