using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests.Interop;

/// <summary>A test that needs Node and the server from npm; skipped, with the reason, where one of them cannot be had.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeModules.Missing;
}

/// <summary>As <see cref="NodeFactAttribute"/>, with data.</summary>
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeModules.Missing;
}

/// <summary>The packages that Interop/package.json names, installed once beside the tests.</summary>
internal static class NodeModules
{
    private const int OldestNode = 18;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Interop");
    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>Why the server cannot run here, or null when it can.</summary>
    public static string? Missing => Reason.Value;

    public static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string? FindReason()
    {
        if (Run("node", ["--version"]) is not { } version || !int.TryParse(version.TrimStart('v').Split('.')[0], out int major))
        {
            return "Node.js is not there.";
        }

        if (major < OldestNode)
        {
            return $"Node.js is older than version {OldestNode}.";
        }

        bool isInstalled = Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider"));
        return isInstalled || Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"]) is not null
            ? null
            : "npm cannot install oidc-provider here.";
    }

    /// <summary>Returns what a command writes, or null when it is not there or fails.</summary>
    private static string? Run(string program, IReadOnlyList<string> arguments)
    {
        try
        {
            using Process process = Start(program, arguments);
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            Task.WaitAll(output, errors);
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
