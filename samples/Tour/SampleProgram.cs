using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tour;

/// <summary>A copy of <c>samples/LegacyTokens</c>, and what its owner does with it. Each step is the command that a person would type.</summary>
public sealed class SampleProgram
{
    private const string Name = "LegacyTokens";

    private SampleProgram(string folder) => Folder = folder;

    public string Folder { get; }

    private static string Assembly => Path.Combine("bin", "Debug", "net10.0", $"{Name}.dll");

    /// <summary>Copies the sources, not the build output.</summary>
    public static SampleProgram CopyTo(string folder)
    {
        SourceFiles.Copy(Repository.Sample(Name), folder);
        return new SampleProgram(folder);
    }

    /// <summary>Makes the modern program from the legacy one.</summary>
    /// <param name="folder">New; below a <see cref="PackageFeed"/>. Afterwards its source files are those of <c>samples/ModernTokens</c>.</param>
    public static async Task<SampleProgram> MakeModernAsync(string folder, CancellationToken cancellationToken = default)
    {
        SampleProgram program = CopyTo(folder);
        await program.AddPackageAsync(cancellationToken);
        IReadOnlyList<BuildWarning> warnings = await program.BuildAsync(cancellationToken);
        await program.FixAsync(warnings, cancellationToken);
        return program;
    }

    public Task AddPackageAsync(CancellationToken cancellationToken = default) =>
        RunAsync(["add", "package", PackageFeed.PackageId, "--version", Repository.PackageVersion], cancellationToken);

    /// <returns>The warnings of the package.</returns>
    public async Task<IReadOnlyList<BuildWarning>> BuildAsync(CancellationToken cancellationToken = default)
    {
        CommandResult result = await RunAsync(["build", "--no-incremental", "-nodeReuse:false"], cancellationToken);
        return BuildWarning.Parse(result.Output);
    }

    public Task FixAsync(IEnumerable<BuildWarning> warnings, CancellationToken cancellationToken = default) =>
        RunAsync(["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", .. Rules(warnings)], cancellationToken);

    /// <summary>The rules to name on the command line that fixes these warnings.</summary>
    public static IEnumerable<string> Rules(IEnumerable<BuildWarning> warnings) => warnings.Select(warning => warning.Id).Distinct().Order();

    /// <summary>Runs a mode of the program as it was built last, to its end.</summary>
    public Task<CommandResult> StartAsync(
        string mode, IEnumerable<KeyValuePair<string, string>> environment, CancellationToken cancellationToken = default) =>
        DotNet.RunAsync(Folder, [Assembly, mode], environment, cancellationToken);

    /// <summary>Starts the web site of the program as it was built last.</summary>
    public Task<RunningWebSite> StartWebSiteAsync(
        IEnumerable<KeyValuePair<string, string>> environment, CancellationToken cancellationToken = default) =>
        RunningWebSite.StartAsync(Folder, [Assembly, "web"], environment, cancellationToken);

    private async Task<CommandResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandResult result = await DotNet.RunAsync(Folder, arguments, cancellationToken: cancellationToken);
        return result.EnsureSuccess();
    }
}
