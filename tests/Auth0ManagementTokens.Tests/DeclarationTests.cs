using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What the assembly says about itself, for compilers and linkers to read.</summary>
public sealed class DeclarationTests
{
    private static readonly Assembly s_assembly = typeof(Auth0ManagementTokenProvider).Assembly;

    [Fact]
    public void Row81_ABrowser_IsRefused()
    {
        Assert.Throws<PlatformNotSupportedException>(() => BrowserGuard.Check(isBrowser: true));
        foreach (Type type in (Type[])[typeof(Auth0ManagementTokenProvider), typeof(Auth0ManagementTokenHandler), typeof(Auth0ClientAssertion)])
        {
            Assert.Contains(type.GetCustomAttributesData(), attribute =>
                attribute.AttributeType.Name == "UnsupportedOSPlatformAttribute" && attribute.ConstructorArguments[0].Value is "browser");
        }
    }

#if HELPER_NETSTANDARD // the linker treats an assembly that says nothing by itself with care
    [Fact]
    public void Row86_TheBuildForOldPlatforms_SaysNothingOfTrimming() => Assert.DoesNotContain("IsTrimmable", Metadata());
#else
    [Fact] // that it holds is checked by the end-to-end tests, which publish a program
    public void Row86_TheAssembly_SaysThatItCanBeTrimmedAndCompiledAheadOfTime() =>
        Assert.Superset(new[] { "IsTrimmable", "IsAotCompatible" }.ToHashSet(), Metadata().ToHashSet());

    [Fact]
    public void TheAssembly_NeedsNothingButThePlatform() => Assert.All(
        s_assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name));
#endif

    private static string[] Metadata() =>
        [.. s_assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(pair => pair.Value == "True").Select(pair => pair.Key)];
}
