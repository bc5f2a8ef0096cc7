using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The assemblies that test sources are compiled against: a targeting pack and packages. All must have been restored before; the exception for a
/// missing one names the <c>PackageDownload</c> line that restores it.
/// </summary>
public sealed class ReferenceAssemblies : IEquatable<ReferenceAssemblies>
{
    public ReferenceAssemblies(string targetFramework)
        : this(targetFramework, null, null, [], [])
    {
    }

    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework, referenceAssemblyPackage, referenceAssemblyPath, [], [])
    {
    }

    private ReferenceAssemblies(
        string targetFramework,
        PackageIdentity? package,
        string? path,
        ImmutableArray<string> assemblies,
        ImmutableArray<PackageIdentity> packages)
    {
        TargetFramework = targetFramework ?? throw new ArgumentNullException(nameof(targetFramework));
        ReferenceAssemblyPackage = package;
        ReferenceAssemblyPath = path;
        Assemblies = assemblies;
        Packages = packages;
    }

    /// <summary>The assemblies of the SDK.</summary>
    public static ReferenceAssemblies Default => Net.Net100;

    public string TargetFramework { get; }

    public PackageIdentity? ReferenceAssemblyPackage { get; }

    public string? ReferenceAssemblyPath { get; }

    /// <summary>Names of assemblies of .NET Framework; other frameworks are referenced as a whole.</summary>
    public ImmutableArray<string> Assemblies { get; }

    public ImmutableArray<PackageIdentity> Packages { get; }

    public ReferenceAssemblies WithAssemblies(ImmutableArray<string> assemblies)
        => new(TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath, assemblies, Packages);

    public ReferenceAssemblies AddAssemblies(ImmutableArray<string> assemblies) => WithAssemblies(Assemblies.AddRange(assemblies));

    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages)
        => new(TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath, Assemblies, packages);

    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    /// <summary>The references, with all that the packages depend on.</summary>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(MetadataReferenceCache.Resolve(this));
    }

    public bool Equals(ReferenceAssemblies? other)
        => other is not null
            && TargetFramework == other.TargetFramework
            && Equals(ReferenceAssemblyPackage, other.ReferenceAssemblyPackage)
            && ReferenceAssemblyPath == other.ReferenceAssemblyPath
            && Assemblies.SequenceEqual(other.Assemblies)
            && Packages.SequenceEqual(other.Packages);

    public override bool Equals(object? obj) => Equals(obj as ReferenceAssemblies);

    public override int GetHashCode() => HashCode.Combine(TargetFramework, ReferenceAssemblyPackage, Assemblies.Length, Packages.Length);

    public static class Net
    {
        public static ReferenceAssemblies Net80 { get; } = Create("net8.0", "8.0.28");

        public static ReferenceAssemblies Net100 { get; } = Create("net10.0", "10.0.0");

        private static ReferenceAssemblies Create(string targetFramework, string version)
            => new(targetFramework, new PackageIdentity("Microsoft.NETCore.App.Ref", version), Path.Combine("ref", targetFramework));
    }

    public static class NetStandard
    {
        public static ReferenceAssemblies NetStandard20 { get; } = new(
            "netstandard2.0",
            new PackageIdentity("NETStandard.Library", "2.0.3"),
            Path.Combine("build", "netstandard2.0", "ref"));
    }

    public static class NetFramework
    {
        public static class Net472
        {
            public static ReferenceAssemblies Default { get; } = new ReferenceAssemblies(
                "net472",
                new PackageIdentity("Microsoft.NETFramework.ReferenceAssemblies.net472", "1.0.3"),
                Path.Combine("build", ".NETFramework", "v4.7.2"))
                .AddAssemblies(
                [
                    "mscorlib", "Microsoft.CSharp", "System", "System.Core", "System.Data", "System.Data.DataSetExtensions", "System.Net.Http",
                    "System.Xml", "System.Xml.Linq",
                ]);
        }
    }
}
