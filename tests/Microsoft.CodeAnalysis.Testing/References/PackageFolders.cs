using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Finds packages that a restore has put on this machine. Nothing is downloaded.</summary>
internal static class PackageFolders
{
    private static readonly string s_nuGetRoot = FindNuGetRoot();

    // <root>/shared/Microsoft.NETCore.App/<version>/ is where the running runtime lives.
    private static readonly string s_sdkPacks = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs"));

    /// <summary>The lowest version that is not below the requested one, as a restore would choose, or null.</summary>
    public static string? Find(PackageIdentity package)
    {
        var requested = PackageVersion.Parse(package.Version);
        return GetVersions(s_nuGetRoot, package.Id.ToLowerInvariant())
            .Where(found => found.Version.CompareTo(requested) >= 0)
            .OrderBy(found => found.Version)
            .FirstOrDefault().Folder;
    }

    /// <summary>The targeting pack: of the SDK if that has it, else a restored one.</summary>
    public static string? FindReferencePack(PackageIdentity package, string referencePath)
    {
        var requested = PackageVersion.Parse(package.Version);
        return Usable(GetVersions(s_sdkPacks, package.Id)).LastOrDefault() ?? Usable(GetVersions(s_nuGetRoot, package.Id.ToLowerInvariant())).FirstOrDefault();

        IEnumerable<string> Usable(IEnumerable<(string Folder, PackageVersion Version)> versions)
            => versions
                .Where(found => found.Version.CompareTo(requested) >= 0 && Directory.Exists(Path.Combine(found.Folder, referencePath)))
                .OrderBy(found => found.Version)
                .Select(found => found.Folder);
    }

    /// <summary>The message for a package that is not there.</summary>
    public static InvalidOperationException Missing(PackageIdentity package)
        => new($"""The package is not in '{s_nuGetRoot}'. Add to the test project: <PackageDownload Include="{package.Id}" Version="[{package.Version}]" />""");

    private static IEnumerable<(string Folder, PackageVersion Version)> GetVersions(string root, string id)
    {
        var folder = Path.Combine(root, id);
        if (!Directory.Exists(folder))
            yield break;

        foreach (var versionFolder in Directory.EnumerateDirectories(folder))
        {
            if (PackageVersion.TryParse(Path.GetFileName(versionFolder), out var version))
                yield return (versionFolder, version);
        }
    }

    private static string FindNuGetRoot()
        => typeof(PackageFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(item => item.Key == "NuGetPackageRoot")?.Value
            is { Length: > 0 } fromBuild
            ? fromBuild
            : Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } fromEnvironment
                ? fromEnvironment
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
