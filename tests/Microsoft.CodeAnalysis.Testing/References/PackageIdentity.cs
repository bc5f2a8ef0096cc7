using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A NuGet package.</summary>
public sealed class PackageIdentity(string id, string version) : IEquatable<PackageIdentity>
{
    public string Id { get; } = id ?? throw new ArgumentNullException(nameof(id));

    public string Version { get; } = version ?? throw new ArgumentNullException(nameof(version));

    public bool Equals(PackageIdentity? other)
        => other is not null
            && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase)
            && string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as PackageIdentity);

    public override int GetHashCode()
        => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Id), StringComparer.OrdinalIgnoreCase.GetHashCode(Version));
}
