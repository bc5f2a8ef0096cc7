using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tour;

/// <summary>
/// <c>samples/ModernTokens</c> and <c>samples/ModernHabits</c>: what the fixes make of <c>samples/LegacyTokens</c> and
/// <c>samples/LegacyHabits</c>, kept for reading and compared byte for byte by tests. After a change of the fixes or of the old programs they
/// are made anew: <c>dotnet run --project samples/Tour -- --update-modern-tokens</c>, and the same with <c>--update-modern-habits</c>.
/// </summary>
internal static class ModernSamples
{
    public static async Task UpdateTokensAsync(string scratch, CancellationToken cancellationToken = default)
    {
        await PackageFeed.CreateAsync(scratch, cancellationToken);
        SampleProgram modern = await SampleProgram.MakeModernAsync(Path.Combine(scratch, "ModernTokens"), cancellationToken);
        Keep(modern.Folder, "ModernTokens");
    }

    public static async Task UpdateHabitsAsync(string scratch, CancellationToken cancellationToken = default)
    {
        await PackageFeed.CreateAsync(scratch, cancellationToken);
        SampleSolution modern = await SampleSolution.MakeModernAsync(Path.Combine(scratch, "ModernHabits"), cancellationToken);
        Keep(modern.Folder, "ModernHabits");
    }

    private static void Keep(string made, string name)
    {
        string kept = Repository.Sample(name);
        if (Directory.Exists(kept))
            Directory.Delete(kept, recursive: true);
        SourceFiles.Copy(made, kept);
        Console.WriteLine($"{kept} is up to date.");
    }
}
