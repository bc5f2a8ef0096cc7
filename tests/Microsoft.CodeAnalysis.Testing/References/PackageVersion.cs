using System;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A package version in the order of NuGet: numbers first, and a prerelease before its release.</summary>
internal sealed record PackageVersion(Version Number, string Prerelease) : IComparable<PackageVersion>
{
    /// <summary>The lower bound of a range such as <c>[1.2.0, 2.0.0)</c>; a lone version is one.</summary>
    public static string LowestOf(string range) => range.Trim('[', '(', ' ').Split(',', ']', ')')[0].Trim();

    public static bool TryParse(string text, [NotNullWhen(true)] out PackageVersion? version)
    {
        var parts = text.Split('+')[0].Split('-', 2);
        version = null;
        if (!Version.TryParse(parts[0].Contains('.') ? parts[0] : $"{parts[0]}.0", out var number))
            return false;

        var complete = new Version(number.Major, number.Minor, Math.Max(number.Build, 0), Math.Max(number.Revision, 0));
        version = new PackageVersion(complete, parts.Length > 1 ? parts[1] : string.Empty);
        return true;
    }

    public static PackageVersion Parse(string text)
        => TryParse(text, out var version) ? version : throw new FormatException($"'{text}' is not a package version.");

    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
            return 1;

        var byNumber = Number.CompareTo(other.Number);
        if (byNumber != 0 || Prerelease == other.Prerelease)
            return byNumber;

        return Prerelease.Length == 0 ? 1 : other.Prerelease.Length == 0 ? -1 : string.CompareOrdinal(Prerelease, other.Prerelease);
    }
}
