using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Packages with all they depend on, as a restore for one target framework would choose them.</summary>
internal sealed class PackageClosure
{
    private readonly ImmutableArray<string> _frameworks;
    private readonly Dictionary<string, PackageVersion> _framework;
    private readonly Dictionary<string, (PackageVersion Version, string Folder)> _packages = new(StringComparer.OrdinalIgnoreCase);

    private PackageClosure(string targetFramework, string? referencePack)
    {
        _frameworks = TargetFramework.GetCompatible(targetFramework);
        _framework = ReadPackagesOfFramework(referencePack);
    }

    /// <summary>The paths of the assemblies.</summary>
    public static IEnumerable<string> GetAssemblies(string targetFramework, string? referencePack, IEnumerable<PackageIdentity> packages)
    {
        var closure = new PackageClosure(targetFramework, referencePack);
        foreach (var package in packages)
            closure.Add(package);

        return closure._packages.Values.SelectMany(package => closure.GetAssemblies(package.Folder)).ToList();
    }

    private void Add(PackageIdentity package)
    {
        var requested = PackageVersion.Parse(package.Version);
        if (_packages.TryGetValue(package.Id, out var chosen) && chosen.Version.CompareTo(requested) >= 0)
            return;

        var folder = PackageFolders.Find(package) ?? throw PackageFolders.Missing(package);
        _packages[package.Id] = (PackageVersion.Parse(Path.GetFileName(folder)), folder);
        foreach (var dependency in ReadDependencies(folder).Where(dependency => !IsPartOfFramework(dependency)))
            Add(dependency);
    }

    private IEnumerable<PackageIdentity> ReadDependencies(string folder)
    {
        var nuspec = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single());
        var dependencies = nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == "dependencies");
        if (dependencies is null)
            return [];

        var groups = dependencies.Elements()
            .Where(element => element.Name.LocalName == "group")
            .ToLookup(group => TargetFramework.Normalize(group.Attribute("targetFramework")?.Value ?? string.Empty));
        var best = _frameworks.Append(string.Empty).FirstOrDefault(groups.Contains);
        return (best is null ? dependencies.Elements() : groups[best].Elements())
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => new PackageIdentity(element.Attribute("id")!.Value, PackageVersion.LowestOf(element.Attribute("version")?.Value ?? "0.0.0")));
    }

    private bool IsPartOfFramework(PackageIdentity package)
        => _framework.TryGetValue(package.Id, out var version) && version.CompareTo(PackageVersion.Parse(package.Version)) >= 0;

    private string[] GetAssemblies(string packageFolder)
    {
        // Reference assemblies, where a package has them, take the place of its implementation.
        var kinds = new[] { "ref", "lib" };
        var folder = kinds
            .SelectMany(kind => _frameworks.Select(framework => Path.Combine(packageFolder, kind, framework)))
            .FirstOrDefault(Directory.Exists);
        return folder is null ? [] : Directory.GetFiles(folder, "*.dll");
    }

    // A targeting pack lists the packages whose content has become part of the framework, as "id|version".
    private static Dictionary<string, PackageVersion> ReadPackagesOfFramework(string? referencePack)
    {
        var file = Path.Combine(referencePack ?? string.Empty, "data", "PackageOverrides.txt");
        if (referencePack is null || !File.Exists(file))
            return [];

        return File.ReadLines(file)
            .Select(line => line.Split('|'))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => PackageVersion.Parse(parts[1]), StringComparer.OrdinalIgnoreCase);
    }
}
