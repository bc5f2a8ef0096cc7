using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tour;

/// <summary>Runs the <c>dotnet</c> command as a person would who has just opened a terminal, and so that nothing of it stays behind.</summary>
public static class DotNet
{
    // MSBuild and the test host leave there what steers their own children; NUGET_PACKAGES would win over the scratch folder's NuGet.config.
    private static readonly string[] Unwanted = ["MSBUILD", "VSTEST", "NUGET_PACKAGES", "NUGET_FALLBACK_PACKAGES"];

    private static readonly Dictionary<string, string> Quiet = new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "1",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
        ["UseSharedCompilation"] = "false",
    };

    public static async Task<CommandResult> RunAsync(
        string folder,
        IReadOnlyList<string> arguments,
        IEnumerable<KeyValuePair<string, string>>? environment = null,
        CancellationToken cancellationToken = default)
    {
        var output = new StringBuilder();
        using Process process = Start(folder, arguments, environment ?? [], line => output.AppendLine(line));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandResult("dotnet " + string.Join(' ', arguments), process.ExitCode, output.ToString());
    }

    /// <param name="onLine">Gets the lines of both outputs, one at a time.</param>
    internal static Process Start(
        string folder, IReadOnlyList<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, Action<string> onLine)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start.Environment, environment);

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        DataReceivedEventHandler handler = (_, received) =>
        {
            lock (process)
            {
                if (received.Data is { } line)
                {
                    onLine(line);
                }
            }
        };
        process.OutputDataReceived += handler;
        process.ErrorDataReceived += handler;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void SetEnvironment(IDictionary<string, string?> variables, IEnumerable<KeyValuePair<string, string>> environment)
    {
        foreach (string name in variables.Keys.Where(IsUnwanted).ToList())
        {
            variables.Remove(name);
        }

        foreach (KeyValuePair<string, string> variable in Quiet.Concat(environment))
        {
            variables[variable.Key] = variable.Value;
        }
    }

    private static bool IsUnwanted(string name) => Unwanted.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
