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

    private static readonly Dictionary<Sdk, Library> Libraries = new()
    {
        [Sdk.ManagementApi3] = Shape("Auth0.ManagementApi.V3", "Auth0.ManagementApi"),
        [Sdk.ManagementApi5] = Shape("Auth0.ManagementApi.V5", "Auth0.ManagementApi", Sdk.Core5),
        [Sdk.ManagementApi6] = Shape("Auth0.ManagementApi.V6", "Auth0.ManagementApi", Sdk.Core6),
        [Sdk.ManagementApi7] = Shape("Auth0.ManagementApi.V7", "Auth0.ManagementApi", Sdk.Core7) with { Packages = [Newtonsoft] },
        [Sdk.ManagementApi10] = Shape("Auth0.ManagementApi.V10", "Auth0.ManagementApi", Sdk.AuthenticationApi7),
        [Sdk.AuthenticationApi5] = Shape("Auth0.AuthenticationApi.V5", "Auth0.AuthenticationApi", Sdk.Core5),
        [Sdk.AuthenticationApi7] = Shape("Auth0.AuthenticationApi.V7", "Auth0.AuthenticationApi", Sdk.Core7),
        [Sdk.Core5] = Shape("Auth0.Core.V5", "Auth0.Core"),
        [Sdk.Core6] = Shape("Auth0.Core.V6", "Auth0.Core"),
        [Sdk.Core7] = Shape("Auth0.Core.V7", "Auth0.Core"),
        [Sdk.Auth0Client1] = Shape("Auth0.V1", "Auth0"),
        [Sdk.DependencyInjection5] = Shape("Auth0Net.DependencyInjection.V5", "Auth0Net.DependencyInjection", Sdk.ManagementApi7, Sdk.AuthenticationApi7),
        [Sdk.DependencyInjection6] = Shape("Auth0Net.DependencyInjection.V6", "Auth0Net.DependencyInjection", Sdk.ManagementApi10),
        [Sdk.RestSharp106] = Shape("RestSharp.V106", "RestSharp"),
        [Sdk.RestSharp114] = new("RestSharp", null, [], ["RestSharp 114.1.0"]),
        [Sdk.FlurlHttp2] = new("Flurl.Http", null, [], ["Flurl 3.0.1", Newtonsoft, "Flurl.Http 2.4.2"]),
        [Sdk.FlurlHttp3] = Shape("Flurl.Http.V3", "Flurl.Http", Sdk.Flurl4),
        [Sdk.FlurlHttp4] = Shape("Flurl.Http.V4", "Flurl.Http", Sdk.Flurl4),
        [Sdk.Flurl4] = Shape("Flurl.V4", "Flurl"),
        [Sdk.Refit] = Shape("Refit.V8", "Refit"),
        [Sdk.RefitHttpClientFactory] = Shape("Refit.HttpClientFactory.V8", "Refit.HttpClientFactory", Sdk.Refit),
        [Sdk.IdentityModel] = Shape("IdentityModel.V7", "IdentityModel"),
        [Sdk.DuendeIdentityModel] = Shape("Duende.IdentityModel.V7", "Duende.IdentityModel"),
        [Sdk.OtherVendors] = Shape("OtherVendors", "Contoso.Management"),
        [Sdk.CopiedManagementApi] = Shape("CopiedManagementApi", "Contoso.Shims"),
    };

    /// <summary>Whether the library is a shape from <c>tests/Sdks</c>.</summary>
    public static bool IsShape(Sdk sdk) => Libraries[sdk].Folder is not null;

    /// <summary>The library alone, without what it depends on.</summary>
    public static MetadataReference Assembly(Sdk sdk) => Libraries[sdk] switch
    {
        { Folder: { } folder } shape => SdkStubs.Get(folder, shape.Assembly, [.. References(shape), .. TestReferences.AspNetCore, .. IdentityModel()]),
        var package => Resolve(package.Packages).Single(reference => Path.GetFileNameWithoutExtension(reference.Display) == package.Assembly),
    };

    /// <summary>The libraries with all that they depend on, each assembly once.</summary>
    public static MetadataReference[] Of(IEnumerable<Sdk> sdks)
    {
        var libraries = sdks.SelectMany(WithNeeds).Distinct().ToList();
        return [.. libraries.Where(IsShape).Select(Assembly), .. Resolve([.. libraries.SelectMany(sdk => Libraries[sdk].Packages).Distinct()])];
    }

    private static Library Shape(string folder, string assembly, params Sdk[] needs) => new(assembly, folder, needs, []);

    private static IEnumerable<Sdk> WithNeeds(Sdk sdk) => Libraries[sdk].Needs.SelectMany(WithNeeds).Prepend(sdk);

    private static IEnumerable<MetadataReference> References(Library library) => [.. library.Needs.Select(Assembly), .. Resolve(library.Packages)];

    // In the signatures of Auth0.AuthenticationApi. A test's environment has its own version, so it is not among the references of the test.
    private static IEnumerable<MetadataReference> IdentityModel() => Resolve(["Microsoft.IdentityModel.Tokens 8.16.0"]);

    /// <summary>The assemblies of the packages alone, without those of the framework.</summary>
    private static IEnumerable<MetadataReference> Resolve(string[] packages)
    {
        var framework = ReferenceAssemblies.Net.Net100;
        var identities = packages.Select(package => package.Split(' ')).Select(parts => new PackageIdentity(parts[0], parts[1]));
        var own = Files(framework).Select(reference => reference.Display).ToHashSet();
        return packages.Length == 0 ? [] : Files(framework.AddPackages([.. identities])).Where(reference => !own.Contains(reference.Display));
    }

    private static IEnumerable<MetadataReference> Files(ReferenceAssemblies assemblies) => assemblies.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();

    /// <param name="Assembly">Name of the assembly.</param>
    /// <param name="Folder">Its folder in <c>tests/Sdks</c>, or null if it is a real package.</param>
    /// <param name="Needs">Libraries that come with it.</param>
    /// <param name="Packages">Real packages, with their versions, that come with it or are it.</param>
    private sealed record Library(string Assembly, string? Folder, Sdk[] Needs, string[] Packages);
}
