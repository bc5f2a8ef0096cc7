using System;
using System.IO;
using Tour;

if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("The tour needs Linux (WSL or a container will do): only there .NET trusts the certificate that SSL_CERT_FILE names.");
    return 2;
}

string scratch = Directory.CreateTempSubdirectory("auth0-token-tour-").FullName;
Console.WriteLine($"Scratch folder: {scratch}");
Console.WriteLine();

switch (args)
{
    case ["--update-modern-tokens"]:
        await ModernSamples.UpdateTokensAsync(scratch);
        return 0;
    case ["--update-modern-habits"]:
        await ModernSamples.UpdateHabitsAsync(scratch);
        return 0;
}

var steps = new Steps(Story.StepCount);
try
{
    await new Story(steps, scratch).TellAsync();
    Console.WriteLine();
    Console.WriteLine(FormattableString.Invariant($"Done in {steps.Elapsed.TotalSeconds:0} s. The repaired program is in {scratch}."));
    return 0;
}
catch (Exception e) when (e is CommandFailedException or TourException)
{
    Console.Error.WriteLine($"Step '{steps.Current}' failed. {e.Message}");
    return 1;
}
