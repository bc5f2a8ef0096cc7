using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FakeTenant;

namespace Tour;

/// <summary>The tour itself: an old program is built with the package, repaired, and fetches its tokens from then on.</summary>
internal sealed class Story(Steps steps, string scratch)
{
    public const int StepCount = 7;

    // The file whose repair is shown: the port of the script from Auth0's documentation.
    private const string ShownFile = "ClientList.cs";

    public async Task TellAsync()
    {
        await steps.RunAsync("dotnet pack, into a folder feed", () => PackageFeed.CreateAsync(scratch));
        SampleProgram program = SampleProgram.CopyTo(Path.Combine(scratch, "LegacyTokens"));
        await steps.RunAsync($"dotnet add package {PackageFeed.PackageId}, to a copy of samples/LegacyTokens", () => program.AddPackageAsync());

        IReadOnlyList<BuildWarning> warnings = await BuildOldAsync(program);
        TenantVisit before = await steps.RunAsync(
            "run it: FakeTenant still takes tokens signed with the Global Client Secret", () => TenantVisit.MakeAsync(program, TokenKind.Legacy));
        Steps.Show(before.Outputs.SelectMany(output => output.Lines));

        await FixAsync(program, warnings);
        await BuildRepairedAsync(program);
        TenantVisit after = await VisitAgainAsync(program, before);

        Steps.Show(
        [
            "",
            $"The build found {warnings.Count} places where a Management API token is made or lengthened by hand; none is left.",
            $"Before: {before.ApiCalls} calls of the Management API, with tokens that the program signed with the Global Client Secret.",
            $"After:  the same {after.ApiCalls} calls, with tokens fetched by the client-credentials grant: "
                + $"{after.TokenRequests} token requests in {after.Runs} runs of the program.",
            "The output is the same, and the program no longer has the Global Client Secret.",
        ]);
    }

    private async Task<IReadOnlyList<BuildWarning>> BuildOldAsync(SampleProgram program)
    {
        IReadOnlyList<BuildWarning> warnings = await steps.RunAsync("dotnet build", () => program.BuildAsync());
        Steps.Show(warnings.Select(Describe));
        return warnings.Count > 0 ? warnings : throw new TourException("The build of the old program showed no warning of the package.");
    }

    private async Task FixAsync(SampleProgram program, IReadOnlyList<BuildWarning> warnings)
    {
        string file = Path.Combine(program.Folder, ShownFile);
        string before = await File.ReadAllTextAsync(file);
        string title = $"dotnet format analyzers --severity warn --diagnostics {string.Join(' ', SampleProgram.Rules(warnings))}";
        await steps.RunAsync(title, () => program.FixAsync(warnings));
        Steps.Show([$"{ShownFile}:", .. SourceDiff.Lines(before, await File.ReadAllTextAsync(file))]);
    }

    private async Task BuildRepairedAsync(SampleProgram program)
    {
        IReadOnlyList<BuildWarning> left = await steps.RunAsync("dotnet build", () => program.BuildAsync());
        Steps.Show(left.Count > 0 ? left.Select(Describe) : ["no warning of the package is left"]);
        if (left.Count > 0)
        {
            throw new TourException("The fixes left warnings behind.");
        }
    }

    private async Task<TenantVisit> VisitAgainAsync(SampleProgram program, TenantVisit before)
    {
        TenantVisit after = await steps.RunAsync(
            "run it: FakeTenant refuses tokens signed with the Global Client Secret",
            () => TenantVisit.MakeAsync(program, TokenKind.ClientCredentials));
        if (!after.Outputs.SequenceEqual(before.Outputs))
        {
            throw new TourException("The repaired program printed something else than the old one.");
        }

        Steps.Show([.. after.Outputs[0].Lines, "and all the rest as before"]);
        return after;
    }

    private static string Describe(BuildWarning warning) =>
        (warning.Line > 0 ? $"{warning.File}({warning.Line})" : warning.File) + $": {warning.Id}: {warning.Message}";
}
