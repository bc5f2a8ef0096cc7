using System;
using System.Collections.Generic;
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

    /// <summary>Libraries that cannot be restored: the folder in <c>tests/Sdks</c> that has their public shape, and the name of their assembly.</summary>
    private static readonly Dictionary<JwtEnvironment, (string Folder, string Assembly)> Stubs = new()
    {
        [JwtEnvironment.JwtNet1] = ("JWT.V1", "JWT"),
        [JwtEnvironment.JwtNet11] = ("JWT.V11", "JWT"),
        [JwtEnvironment.JwtCore] = ("JwtCore", "JwtCore"),
        [JwtEnvironment.Jose] = ("jose-jwt.V5", "jose-jwt"),
        [JwtEnvironment.JoseBefore1] = ("jose-jwt.V0", "jose-jwt"),
        [JwtEnvironment.JosePcl] = ("jose-pcl", "jose-pcl"),
        [JwtEnvironment.JoseRt] = ("jose-rt", "jose-rt"),
        [JwtEnvironment.LitJwt1] = ("LitJWT.V1", "LitJWT"),
        [JwtEnvironment.LitJwt2] = ("LitJWT.V2", "LitJWT"),
        [JwtEnvironment.JsonWebToken1] = ("JsonWebToken.V1", "JsonWebToken"),
        [JwtEnvironment.JsonWebToken2] = ("JsonWebToken.V2", "JsonWebToken"),
        [JwtEnvironment.Chilkat] = ("Chilkat", "ChilkatDnCore"),
        [JwtEnvironment.Jwt4] = ("System.IdentityModel.Tokens.Jwt.V4", "System.IdentityModel.Tokens.Jwt"),
        [JwtEnvironment.BouncyCastle] = ("BouncyCastle.V2", "BouncyCastle.Cryptography"),
        [JwtEnvironment.ServiceStack] = ("ServiceStack.V6", "ServiceStack"),
        [JwtEnvironment.FastEndpoints4] = ("FastEndpoints.Security.V4", "FastEndpoints.Security"),
        [JwtEnvironment.FastEndpoints5] = ("FastEndpoints.Security.V5", "FastEndpoints.Security"),
    };

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
            JwtEnvironment.JwtNet30 => WithJwtNet("3.0.1"),
            JwtEnvironment.JwtNet61 => WithJwtNet("6.1.0"),
            JwtEnvironment.JwtNet73 => WithJwtNet("7.3.1"),
            _ when Stubs.ContainsKey(environment) => ReferenceAssemblies.Net.Net100,
            _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "There is no such environment."),
        };

    private static ReferenceAssemblies WithJwt(string version)
        => ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("System.IdentityModel.Tokens.Jwt", version)]);

    /// <summary>The compiled shape of a library that cannot be restored; nothing for real packages.</summary>
    public static ImmutableArray<MetadataReference> StubsFor(JwtEnvironment environment)
        => Stubs.TryGetValue(environment, out var stub) ? [SdkStubs.Get(stub.Folder, stub.Assembly)] : [];

    /// <summary>Libraries that sources call Auth0 with, each with what it needs.</summary>
    public static MetadataReference[] Sdks(params IEnumerable<Sdk> sdks) => SdkReferences.Of(sdks);

    // Its packages ask for older versions of the serializer than there are.
    private static ReferenceAssemblies WithJwtNet(string version)
        => ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Newtonsoft.Json", "13.0.3"), new PackageIdentity("JWT", version)]);

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
