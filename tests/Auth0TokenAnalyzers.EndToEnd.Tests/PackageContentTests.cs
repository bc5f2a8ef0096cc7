using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>What is in the package, and nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private static readonly string[] Files =
    [
        "Auth0TokenAnalyzers.nuspec",
        "LICENSE",
        "README.md",
        "analyzers/dotnet/cs/Auth0TokenAnalyzers.CodeFixes.dll",
        "analyzers/dotnet/cs/Auth0TokenAnalyzers.dll",
        "buildTransitive/Auth0TokenAnalyzers.props",
        "buildTransitive/Auth0TokenAnalyzers.targets",
        "config/audit.globalconfig",
        "config/strict.globalconfig",
        "docs/rules/AUTH0000.md",
        "docs/rules/AUTH0001.md",
        "docs/rules/AUTH0002.md",
        "docs/rules/AUTH0003.md",
        "docs/rules/AUTH0004.md",
        "docs/rules/AUTH0005.md",
        "docs/rules/AUTH0006.md",
        "docs/rules/AUTH0007.md",
        "docs/rules/AUTH0008.md",
        "docs/rules/AUTH0009.md",
        "docs/rules/AUTH0012.md",
        "lib/net10.0/Auth0ManagementTokens.dll",
        "lib/net10.0/Auth0ManagementTokens.xml",
        "lib/net8.0/Auth0ManagementTokens.dll",
        "lib/net8.0/Auth0ManagementTokens.xml",
        "lib/netstandard2.0/Auth0ManagementTokens.dll",
        "lib/netstandard2.0/Auth0ManagementTokens.xml",
    ];

    [Fact]
    public void Contains_exactly_these_files()
    {
        using var archive = ZipFile.OpenRead(package.File);

        // What the container format adds to every package.
        string[] container = ["_rels/.rels", "[Content_Types].xml"];
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !container.Contains(name) && !name.EndsWith(".psmdcp", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Files, files);
    }

    [Fact]
    public void Is_no_development_dependency()
    {
        Assert.DoesNotContain(Nuspec().Descendants(), element => element.Name.LocalName == "developmentDependency");
    }

    [Fact]
    public void Depends_on_packages_only_where_the_framework_does_not_bring_what_the_helper_needs()
    {
        var groups = Nuspec().Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => (string)group.Attribute("targetFramework")!,
            group => group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal).ToArray());

        Assert.Equal([".NETStandard2.0", "net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Microsoft.Bcl.TimeProvider", "System.Diagnostics.DiagnosticSource", "System.Text.Json"], groups[".NETStandard2.0"]);
        Assert.Empty(groups["net8.0"]);
        Assert.Empty(groups["net10.0"]);
    }

    [Fact]
    public void Brings_every_dependency_of_the_helper()
    {
        var helper = XDocument.Load(Path.Combine(Repository.Root, "src", "Auth0ManagementTokens", "Auth0ManagementTokens.csproj"));
        var referenced = helper.Descendants("PackageReference")
            .Where(reference => (string?)reference.Attribute("PrivateAssets") != "all")
            .Select(reference => (string)reference.Attribute("Include")!).Order(StringComparer.Ordinal);
        var brought = Nuspec().Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal);

        Assert.Equal(referenced, brought);
    }

    [Theory]
    [InlineData("Auth0TokenAnalyzers.dll")]
    [InlineData("Auth0TokenAnalyzers.CodeFixes.dll")]
    public void Loads_in_the_oldest_compiler_that_is_supported(string assembly)
    {
        var references = References($"analyzers/dotnet/cs/{assembly}");

        var roslyn = references.Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(roslyn);
        Assert.All(roslyn, reference => Assert.Equal(new Version(4, 14, 0, 0), reference.Version));
    }

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Documents_the_helper_for_every_framework(string framework)
    {
        var documentation = XDocument.Load(new MemoryStream(Read($"lib/{framework}/Auth0ManagementTokens.xml")));

        Assert.Contains(
            documentation.Descendants("member"),
            member => (string?)member.Attribute("name") == "T:Auth0ManagementTokens.Auth0ManagementTokenProvider");
    }

    private XDocument Nuspec() => XDocument.Load(new MemoryStream(Read("Auth0TokenAnalyzers.nuspec")));

    private System.Reflection.AssemblyName[] References(string entry)
    {
        using var image = new PEReader(new MemoryStream(Read(entry)));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }

    private byte[] Read(string entry)
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
