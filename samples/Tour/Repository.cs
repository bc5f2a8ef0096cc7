using System.IO;
using System.Linq;
using System.Reflection;

namespace Tour;

/// <summary>The sources that this program was built from.</summary>
public static class Repository
{
    public static string Root { get; } = Metadata(nameof(Repository) + nameof(Root));

    /// <summary>The version that the package is packed with.</summary>
    public static string PackageVersion { get; } = Metadata(nameof(PackageVersion));

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
