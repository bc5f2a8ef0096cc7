using System.IO;
using System.Threading.Tasks;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The package, packed once for all tests into a folder feed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>A folder outside the repository, whose build properties do not apply there; all projects in it see the feed.</summary>
    public string Scratch { get; } = Directory.CreateTempSubdirectory("auth0-token-analyzers-").FullName;

    public string File => Path.Combine(Scratch, "feed", $"{PackageFeed.PackageId}.{Repository.PackageVersion}.nupkg");

    public Task InitializeAsync() => PackageFeed.CreateAsync(Scratch);

    public Task DisposeAsync()
    {
        Directory.Delete(Scratch, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>All tests share the package, and so run one after another: the commands they start use every core already.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
