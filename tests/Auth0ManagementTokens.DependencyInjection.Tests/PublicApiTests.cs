using System.IO;
using System.Reflection;
using System.Runtime.Versioning;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>The public surface, pinned. A change on purpose is a change of PublicApi.txt, whose new text the failure shows.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void ThePublicApi_IsTheOneThatIsPinned()
    {
        using Stream stream = typeof(PublicApiTests).Assembly.GetManifestResourceStream("PublicApi.txt")!;
        using StreamReader reader = new(stream);

        string actual = PublicSurface.Describe(typeof(Auth0ManagementTokenServiceCollectionExtensions).Assembly);
        Assert.True(reader.ReadToEnd() == actual, "The public API has changed. It is now:\n" + actual);
    }

    [Fact]
    public void Row81_NothingOfIt_IsForABrowser() => Assert.All(
        typeof(Auth0ManagementTokenServiceCollectionExtensions).Assembly.GetExportedTypes(),
        type => Assert.Equal("browser", type.GetCustomAttribute<UnsupportedOSPlatformAttribute>()?.PlatformName));
}
