using System.IO;
using System.Threading.Tasks;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The packages, packed once for all tests into a folder feed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>A folder outside the repository, whose build properties do not apply there; all projects in it see the feed.</summary>
    public string Scratch { get; } = Directory.CreateTempSubdirectory("auth0-token-analyzers-").FullName;

    public string File => Packed(PackageFeed.PackageId);

    public string DependencyInjectionFile => Packed(PackageFeed.DependencyInjectionId);

    public async Task InitializeAsync()
    {
        PackageFeed feed = await PackageFeed.CreateAsync(Scratch);
        await feed.AddAsync(PackageFeed.DependencyInjectionId);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Scratch, recursive: true);
        return Task.CompletedTask;
    }

    private string Packed(string id) => Path.Combine(Scratch, "feed", $"{id}.{Repository.PackageVersion}.nupkg");
}

/// <summary>All tests share the package, and so run one after another: the commands they start use every core already.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
