using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Tour;

/// <summary>
/// A scratch folder whose projects find the freshly packed package, and everything else where the user's NuGet finds it.
/// </summary>
public sealed class PackageFeed
{
    public const string PackageId = "Auth0TokenAnalyzers";

    /// <summary>The package for dependency injection, which depends on the other one.</summary>
    public const string DependencyInjectionId = "Auth0TokenAnalyzers.DependencyInjection";

    private PackageFeed(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="folder">Exists, outside the repository; projects below it see the package.</param>
    public static async Task<PackageFeed> CreateAsync(string folder, CancellationToken cancellationToken = default)
    {
        var feed = new PackageFeed(folder);
        await feed.AddAsync("Auth0TokenAnalyzers.Package", cancellationToken);

        // Unpacked into a folder of its own: what NuGet has unpacked once, it takes for this version ever after. All other packages are
        // read from where they are, and not downloaded again.
        string settings = $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <fallbackPackageFolders>{await FallbackAsync(folder, cancellationToken)}</fallbackPackageFolders>
              <packageSources>
                <add key="{PackageId}" value="feed" />
              </packageSources>
            </configuration>
            """;
        await File.WriteAllTextAsync(Path.Combine(folder, "NuGet.config"), settings, cancellationToken);
        return feed;
    }

    /// <summary>Packs a project of <c>src</c> into the feed.</summary>
    public async Task AddAsync(string project, CancellationToken cancellationToken = default)
    {
        CommandResult packed = await DotNet.RunAsync(
            Folder,
            ["pack", Path.Combine(Repository.Root, "src", project), "-c", "Release", "-o", Path.Combine(Folder, "feed"), "-nodeReuse:false"],
            cancellationToken: cancellationToken);
        packed.EnsureSuccess();
    }

    private static async Task<string> FallbackAsync(string folder, CancellationToken cancellationToken)
    {
        CommandResult listed = await DotNet.RunAsync(folder, ["nuget", "locals", "global-packages", "--list"], cancellationToken: cancellationToken);
        const string label = "global-packages:";
        string packages = listed.EnsureSuccess().Output.Split('\n').First(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim();

        bool hasSameVersion = new[] { PackageId, DependencyInjectionId }
            .Any(id => Directory.Exists(Path.Combine(packages, id.ToLowerInvariant(), Repository.PackageVersion)));
        return Directory.Exists(packages) && !hasSameVersion ? $"""<add key="user" value="{SecurityElement.Escape(packages)}" />""" : "";
    }
}
