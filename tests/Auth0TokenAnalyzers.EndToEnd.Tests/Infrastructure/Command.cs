using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Tour;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>Runs the <c>dotnet</c> command, as the tour does, and programs that need none.</summary>
internal static class Command
{
    // A hang has to fail the run and not to stall it; no command here takes a tenth of this.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static async Task<CommandResult> RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await DotNet.RunAsync(folder, arguments, cancellationToken: limit.Token);
    }

    /// <summary>Runs any other program.</summary>
    /// <param name="file">Without the extension that Windows wants.</param>
    /// <param name="environment">Set in addition to that of this process.</param>
    /// <param name="arguments">What the program is given.</param>
    public static async Task<CommandResult> RunProgramAsync(
        string file, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (KeyValuePair<string, string> variable in environment)
        {
            start.Environment[variable.Key] = variable.Value;
        }

        using var limit = new CancellationTokenSource(Limit);
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new CommandResult(file, process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
