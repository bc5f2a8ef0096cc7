using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References are read once in a process: reading them costs more than most tests.</summary>
internal static class MetadataReferenceCache
{
    private static readonly ConcurrentDictionary<string, MetadataReference> s_files = new();
    private static readonly ConcurrentDictionary<ReferenceAssemblies, Lazy<ImmutableArray<MetadataReference>>> s_sets = new();

    public static MetadataReference FromFile(string path) => s_files.GetOrAdd(path, path => MetadataReference.CreateFromFile(path));

    public static ImmutableArray<MetadataReference> Resolve(ReferenceAssemblies assemblies)
        => s_sets.GetOrAdd(assemblies, assemblies => new(() => [.. FindFiles(assemblies).Select(FromFile)])).Value;

    private static IEnumerable<string> FindFiles(ReferenceAssemblies assemblies)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? referencePack = null;
        if (assemblies.ReferenceAssemblyPackage is { } package)
        {
            var path = assemblies.ReferenceAssemblyPath ?? string.Empty;
            referencePack = PackageFolders.FindReferencePack(package, path) ?? throw PackageFolders.Missing(package);
            foreach (var file in GetFrameworkFiles(assemblies, Path.Combine(referencePack, path)))
                files.Add(Path.GetFileName(file), file);
        }

        foreach (var file in PackageClosure.GetAssemblies(assemblies.TargetFramework, referencePack, assemblies.Packages))
        {
            var name = Path.GetFileName(file);
            if (!files.TryGetValue(name, out var existing) || GetVersion(file) > GetVersion(existing))
                files[name] = file;
        }

        return files.Values.Order(StringComparer.Ordinal);
    }

    // The folder of .NET Framework holds everything that could be referenced; other packs hold what is referenced.
    private static IEnumerable<string> GetFrameworkFiles(ReferenceAssemblies assemblies, string folder)
        => TargetFramework.IsNetFramework(assemblies.TargetFramework)
            ? assemblies.Assemblies
                .Select(name => Path.Combine(folder, $"{name}.dll"))
                .Concat(Directory.EnumerateFiles(Path.Combine(folder, "Facades"), "*.dll"))
            : Directory.EnumerateFiles(folder, "*.dll");

    private static Version? GetVersion(string path) => AssemblyName.GetAssemblyName(path).Version;
}
