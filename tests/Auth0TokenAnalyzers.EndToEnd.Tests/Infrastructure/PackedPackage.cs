using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>
/// The package, packed once for all tests into a folder feed. Its version is new in each run: NuGet keeps what it has unpacked once,
/// and a fixed version would test the package of an earlier run.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Id = "Auth0TokenAnalyzers";

    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    /// <summary>A scratch folder outside the repository: nothing in it inherits the repository's build properties.</summary>
    public string Scratch { get; } = Directory.CreateTempSubdirectory("auth0-token-analyzers-").FullName;

    public string Feed => Path.Combine(Scratch, "feed");

    public string File => Path.Combine(Feed, $"{Id}.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        var project = Path.Combine(Repository.Root, "src", "Auth0TokenAnalyzers.Package");
        var packed = await DotNet.RunAsync(
            Scratch, "pack", project, "--no-build", "-c", Repository.Configuration, "-o", Feed, $"-p:Version={Version}",
            $"-p:NuspecOutputPath={Path.Combine(Scratch, "nuspec")}", "--disable-build-servers");
        packed.EnsureSuccess();

        await System.IO.File.WriteAllTextAsync(Path.Combine(Scratch, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <add key="Auth0TokenAnalyzers" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public async Task DisposeAsync()
    {
        var listed = await DotNet.RunAsync(Scratch, "nuget", "locals", "global-packages", "--list");
        var packages = listed.Output.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("global-packages:", StringComparison.Ordinal));
        var unpacked = Path.Combine(packages["global-packages:".Length..].Trim(), Id.ToLowerInvariant(), Version);
        if (Directory.Exists(unpacked))
            Directory.Delete(unpacked, recursive: true);
        Directory.Delete(Scratch, recursive: true);
    }
}

/// <summary>All tests share the package, and so run one after another: the commands they start use every core already.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
