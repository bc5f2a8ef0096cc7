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

    private PackageFeed(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="folder">Exists, outside the repository; projects below it see the package.</param>
    public static async Task<PackageFeed> CreateAsync(string folder, CancellationToken cancellationToken = default)
    {
        string project = Path.Combine(Repository.Root, "src", "Auth0TokenAnalyzers.Package");
        CommandResult packed = await DotNet.RunAsync(
            folder, ["pack", project, "-c", "Release", "-o", Path.Combine(folder, "feed"), "-nodeReuse:false"], cancellationToken: cancellationToken);
        packed.EnsureSuccess();

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
        return new PackageFeed(folder);
    }

    private static async Task<string> FallbackAsync(string folder, CancellationToken cancellationToken)
    {
        CommandResult listed = await DotNet.RunAsync(folder, ["nuget", "locals", "global-packages", "--list"], cancellationToken: cancellationToken);
        const string label = "global-packages:";
        string packages = listed.EnsureSuccess().Output.Split('\n').First(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim();

        bool hasSameVersion = Directory.Exists(Path.Combine(packages, PackageId.ToLowerInvariant(), Repository.PackageVersion));
        return Directory.Exists(packages) && !hasSameVersion ? $"""<add key="user" value="{SecurityElement.Escape(packages)}" />""" : "";
    }
}
