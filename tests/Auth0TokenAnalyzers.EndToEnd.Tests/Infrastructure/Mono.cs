using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>A test that needs Mono with its façade of .NET Standard; skipped, with the reason, where one of them is not there.</summary>
public sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute() => Skip = Mono.Missing;
}

/// <summary>The runtime that is nearest to .NET Framework on the machines that the tests run on.</summary>
internal static class Mono
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "mono")));

    public static string? Missing => Folder is null ? "Mono is not there."
        : File.Exists(Path.Combine(Folder, "..", "lib", "mono", "4.5", "Facades", "netstandard.dll")) ? null
        : "Mono is there without its façade of .NET Standard (on Debian: the package mono-devel).";
}
