using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>The assemblies that test sources are compiled against. They are read once in a process.</summary>
internal static class TestReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_aspNetCore = new(ReadAspNetCore);
    private static readonly Lazy<MetadataReference> s_helper = new(
        () => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Auth0ManagementTokens.dll")));

    /// <summary>ASP.NET Core with configuration, options and dependency injection, as the SDK brings it.</summary>
    public static ImmutableArray<MetadataReference> AspNetCore => s_aspNetCore.Value;

    /// <summary>The helper that fixed code calls.</summary>
    public static MetadataReference Helper => s_helper.Value;

    /// <summary>.NET with the real package of this version.</summary>
    public static ReferenceAssemblies For(JwtEnvironment environment)
        => environment switch
        {
            JwtEnvironment.None => ReferenceAssemblies.Net.Net100,
            JwtEnvironment.Jwt57 => WithJwt("5.7.2"),
            JwtEnvironment.Jwt68 => WithJwt("6.8.0"),
            JwtEnvironment.Jwt77 => WithJwt("7.7.2"),
            JwtEnvironment.Jwt816 => WithJwt("8.16.0"),
            _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "There is no such environment."),
        };

    private static ReferenceAssemblies WithJwt(string version)
        => ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("System.IdentityModel.Tokens.Jwt", version)]);

    private static ImmutableArray<MetadataReference> ReadAspNetCore()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/ is where the running runtime lives.
        var packs = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.AspNetCore.App.Ref");
        var folder = Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs, "10.*").Select(version => Path.Combine(version, "ref", "net10.0")).FirstOrDefault(Directory.Exists)
            : null;
        return folder is null
            ? throw new InvalidOperationException($"The SDK has no targeting pack of ASP.NET Core 10 in '{Path.GetFullPath(packs)}'.")
            : [.. Directory.EnumerateFiles(folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path))];
    }
}
