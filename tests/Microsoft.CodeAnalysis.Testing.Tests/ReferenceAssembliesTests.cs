using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

public class ReferenceAssembliesTests
{
    private const string Jwt = "System.IdentityModel.Tokens.Jwt";

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public Task Package_is_referenced_with_all_it_depends_on(string targetFramework) => new CSharpAnalyzerTest<BadFieldAnalyzer, DefaultVerifier>
    {
        TestCode = $"class C : {Jwt}.JwtSecurityTokenHandler {{ Microsoft.IdentityModel.Tokens.SecurityKey k; int [|bad1|]; }}",
        ReferenceAssemblies = Get(targetFramework).AddPackages([new PackageIdentity(Jwt, "6.8.0")]),
    }.RunAsync();

    [Theory]
    [InlineData("5.7.2", "netstandard2.0")]
    [InlineData("6.8.0", "netstandard2.0")]
    [InlineData("7.7.2", "net8.0")]
    [InlineData("8.16.0", "net10.0")]
    public async Task Nearest_folder_of_the_requested_version_is_taken(string version, string folder)
    {
        var references = await ResolveAsync(ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity(Jwt, version)]));

        var path = Assert.Single(references, reference => Path.GetFileNameWithoutExtension(reference) == Jwt);
        Assert.EndsWith(Path.Combine(Jwt.ToLowerInvariant(), version, "lib", folder, $"{Jwt}.dll"), path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_assembly_is_referenced_twice()
    {
        var references = await ResolveAsync(ReferenceAssemblies.Net.Net80.AddPackages([new PackageIdentity(Jwt, "8.16.0"), new PackageIdentity(Jwt, "5.7.2")]));

        Assert.Equal(references.Length, references.Select(Path.GetFileName).Distinct().Count());
        Assert.Contains(references, reference => reference.Contains("8.16.0", StringComparison.Ordinal));
        Assert.DoesNotContain(references, reference => reference.Contains("5.7.2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task References_are_read_once()
    {
        var first = await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        var second = await ReferenceAssemblies.Net.Net100.WithPackages([]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);

        Assert.True(first == second);
    }

    [Fact]
    public async Task Missing_package_is_named_with_the_line_that_restores_it()
    {
        var references = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Example.DoesNotExist", "1.2.3")]);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => references.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));

        Assert.Contains("<PackageDownload Include=\"Example.DoesNotExist\" Version=\"[1.2.3]\" />", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_targeting_pack_is_named_with_the_line_that_restores_it()
    {
        var references = new ReferenceAssemblies("net9.0", new PackageIdentity("Example.App.Ref", "9.0.0"), Path.Combine("ref", "net9.0"));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => references.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));

        Assert.Contains("Include=\"Example.App.Ref\" Version=\"[9.0.0]\"", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.3", "1.2.4")]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("1.2", "1.2.0.1")]
    [InlineData("1.2.0-beta", "1.2.0")]
    [InlineData("1.2.0-alpha", "1.2.0-beta")]
    public void Versions_are_ordered(string lower, string higher)
    {
        Assert.True(PackageVersion.Parse(lower).CompareTo(PackageVersion.Parse(higher)) < 0);
        Assert.True(PackageVersion.Parse(higher).CompareTo(PackageVersion.Parse(lower)) > 0);
    }

    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("[1.2.3]", "1.2.3")]
    [InlineData("[1.2.3, 2.0.0)", "1.2.3")]
    public void Lowest_version_of_a_range_is_taken(string range, string lowest) => Assert.Equal(lowest, PackageVersion.LowestOf(range));

    [Theory]
    [InlineData(".NETStandard2.0", "netstandard2.0")]
    [InlineData(".NETFramework4.6.1", "net461")]
    [InlineData(".NETCoreApp3.1", "netcoreapp3.1")]
    [InlineData("net8.0", "net8.0")]
    public void Frameworks_of_a_nuspec_are_normalized(string framework, string folder) => Assert.Equal(folder, TargetFramework.Normalize(framework));

    [Fact]
    public void Newer_frameworks_use_older_ones_and_not_the_other_way_round()
    {
        Assert.Equal(["net6.0", "net5.0", "netcoreapp3.1"], TargetFramework.GetCompatible("net6.0").Take(3));
        Assert.DoesNotContain("net8.0", TargetFramework.GetCompatible("net6.0"));
        Assert.DoesNotContain("netstandard2.1", TargetFramework.GetCompatible("net472"));
        Assert.Contains("netstandard2.0", TargetFramework.GetCompatible("net472"));
    }

    private static ReferenceAssemblies Get(string targetFramework)
        => targetFramework switch
        {
            "net10.0" => ReferenceAssemblies.Net.Net100,
            "net8.0" => ReferenceAssemblies.Net.Net80,
            "netstandard2.0" => ReferenceAssemblies.NetStandard.NetStandard20,
            _ => ReferenceAssemblies.NetFramework.Net472.Default,
        };

    private static async Task<string[]> ResolveAsync(ReferenceAssemblies assemblies)
        => [.. (await assemblies.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).Select(reference => reference.Display!)];
}
