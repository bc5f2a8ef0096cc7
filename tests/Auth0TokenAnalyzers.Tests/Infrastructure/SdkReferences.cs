using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>What an <see cref="Sdk"/> adds to the references of a compilation.</summary>
internal static class SdkReferences
{
    private const string Newtonsoft = "Newtonsoft.Json 13.0.3";
    private const string Tokens = "Microsoft.IdentityModel.Tokens 8.16.0";

    /// <summary>The folder in <c>tests/Sdks</c>, the name of the assembly, and the packages in its public signatures.</summary>
    private static readonly Dictionary<Sdk, (string Folder, string Assembly, string[] Packages)> Stubs = new()
    {
        [Sdk.ManagementApi7] = ("Auth0.ManagementApi.V7", "Auth0.ManagementApi", [Newtonsoft]),
        [Sdk.ManagementApi10] = ("Auth0.ManagementApi.V10", "Auth0.ManagementApi", []),
        [Sdk.AuthenticationApi7] = ("Auth0.AuthenticationApi.V7", "Auth0.AuthenticationApi", [Tokens]),
    };

    /// <summary>Whether the library is a shape from <c>tests/Sdks</c>.</summary>
    public static bool IsStub(Sdk sdk) => Stubs.ContainsKey(sdk);

    /// <summary>The library alone, without what it depends on.</summary>
    public static MetadataReference Assembly(Sdk sdk) => SdkStubs.Get(Stubs[sdk].Folder, Stubs[sdk].Assembly, [.. Dependencies(sdk)]);

    /// <summary>The library and what a source that calls it has to reference besides.</summary>
    public static IEnumerable<MetadataReference> Of(Sdk sdk) => Dependencies(sdk).Where(IsNotIdentityModel).Prepend(Assembly(sdk));

    private static IEnumerable<MetadataReference> Dependencies(Sdk sdk) => Stubs[sdk].Packages.SelectMany(PackageFiles);

    // The environment of the test has its own version of these.
    private static bool IsNotIdentityModel(MetadataReference reference) =>
        !Path.GetFileName(reference.Display ?? "").StartsWith("Microsoft.IdentityModel.", StringComparison.Ordinal);

    private static IEnumerable<MetadataReference> PackageFiles(string package)
    {
        var identity = package.Split(' ');
        var framework = TestReferences.For(JwtEnvironment.None);
        var all = framework.AddPackages([new PackageIdentity(identity[0], identity[1])]).ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        var own = framework.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult().Select(reference => reference.Display).ToHashSet();
        return all.Where(reference => !own.Contains(reference.Display));
    }
}
