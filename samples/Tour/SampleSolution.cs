using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tour;

/// <summary>A copy of <c>samples/LegacyHabits</c>, a solution with every habit that the package knows, and what its owner does with it.</summary>
public sealed class SampleSolution
{
    private const string Name = "LumenBooks.slnx";

    // With AUTH0008, most of whose reports are no warnings: hence also the severity.
    private static readonly string[] Fix =
    [
        "format", "analyzers", Name, "--severity", "info",
        "--diagnostics", "AUTH0001", "AUTH0003", "AUTH0004", "AUTH0005", "AUTH0006", "AUTH0008", "AUTH0009", "AUTH0012",
    ];

    private SampleSolution(string folder) => Folder = folder;

    /// <summary>Each is a project in the folder of its name; its program needs no arguments and prints lists.</summary>
    public static IReadOnlyList<string> Programs { get; } = ["Libraries", "Exchanges", "StaticTokens", "Sdk5", "Sdk6", "Sdk7", "Sdk10"];

    public string Folder { get; }

    public static SampleSolution CopyTo(string folder)
    {
        SourceFiles.Copy(Repository.Sample("LegacyHabits"), folder);
        return new SampleSolution(folder);
    }

    /// <summary>Makes the modern solution from the legacy one, by one run of <c>dotnet format analyzers</c>.</summary>
    /// <param name="folder">New; below a <see cref="PackageFeed"/>. Afterwards its source files are those of <c>samples/ModernHabits</c>.</param>
    public static async Task<SampleSolution> MakeModernAsync(string folder, CancellationToken cancellationToken = default)
    {
        SampleSolution solution = CopyTo(folder);
        await solution.AddPackageAsync(cancellationToken);
        await solution.RunAsync(Fix, cancellationToken);
        return solution;
    }

    /// <param name="options">In addition to those that every build here has.</param>
    public Task BuildAsync(IEnumerable<string>? options = null, CancellationToken cancellationToken = default) =>
        RunAsync(["build", Name, "--no-incremental", "-nodeReuse:false", .. options ?? []], cancellationToken);

    /// <summary>Fails where a line is not laid out as the solution's <c>.editorconfig</c> has it.</summary>
    public Task VerifyLayoutAsync(CancellationToken cancellationToken = default) =>
        RunAsync(["format", "whitespace", Name, "--no-restore", "--verify-no-changes"], cancellationToken);

    /// <summary>Runs a program as it was built last, to its end.</summary>
    public Task<CommandResult> StartAsync(
        string program, IEnumerable<KeyValuePair<string, string>> environment, CancellationToken cancellationToken = default) =>
        DotNet.RunAsync(Folder, [Path.Combine(program, "bin", "Debug", "net10.0", program + ".dll")], environment, cancellationToken);

    /// <summary>In the one file that all of the solution's programs share, as a person would who has seven of them.</summary>
    private async Task AddPackageAsync(CancellationToken cancellationToken)
    {
        string file = Path.Combine(Folder, "Directory.Build.props");
        string text = await File.ReadAllTextAsync(file, cancellationToken);
        const string before = "    <FrameworkReference ";
        string reference = $"""    <PackageReference Include="{PackageFeed.PackageId}" Version="{Repository.PackageVersion}" />""";
        await File.WriteAllTextAsync(file, text.Replace(before, reference + "\n" + before), cancellationToken);
    }

    private async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandResult result = await DotNet.RunAsync(Folder, arguments, cancellationToken: cancellationToken);
        result.EnsureSuccess();
    }
}
