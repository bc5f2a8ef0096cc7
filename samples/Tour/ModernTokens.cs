using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tour;

/// <summary>
/// <c>samples/ModernTokens</c>: what the fixes make of <c>samples/LegacyTokens</c>, kept for reading and compared byte for byte by a test.
/// After a change of the fixes or of the old program it is made anew: <c>dotnet run --project samples/Tour -- --update-modern-tokens</c>.
/// </summary>
internal static class ModernTokens
{
    public static async Task UpdateAsync(string scratch, CancellationToken cancellationToken = default)
    {
        await PackageFeed.CreateAsync(scratch, cancellationToken);
        SampleProgram modern = await SampleProgram.MakeModernAsync(Path.Combine(scratch, "ModernTokens"), cancellationToken);
        string kept = Repository.Sample("ModernTokens");
        if (Directory.Exists(kept))
            Directory.Delete(kept, recursive: true);
        Directory.CreateDirectory(kept);
        foreach (string file in Directory.GetFiles(modern.Folder))
            File.Copy(file, Path.Combine(kept, Path.GetFileName(file)));
        Console.WriteLine($"{kept} is up to date.");
    }
}
