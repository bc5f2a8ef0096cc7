using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>
/// The public surface, pinned: code that a fix has written calls it. A change on purpose is a change of PublicApi.txt, whose new text the failure shows.
/// </summary>
public sealed class PublicApiTests
{
#if HELPER_NETSTANDARD
    private const string RetryAfter = "    System.Nullable`1[System.TimeSpan] RetryAfter { get; }\n";

#endif
    [Fact]
    public void ThePublicApi_IsTheOneThatIsPinned()
    {
        using Stream stream = typeof(PublicApiTests).Assembly.GetManifestResourceStream("PublicApi.txt")!;
        using StreamReader reader = new(stream);

        string actual = PublicSurface.Describe(typeof(Auth0ManagementTokenProvider).Assembly);
        string expected = reader.ReadToEnd();
#if HELPER_NETSTANDARD // HttpMessageHandler.Send and HttpRequestException.StatusCode came with .NET 5
        expected = string.Join('\n', expected.Split('\n').Where(line => !line.Contains(" Send(", StringComparison.Ordinal)))
            .Replace(RetryAfter, "    System.Nullable`1[System.Net.HttpStatusCode] StatusCode { get; }\n" + RetryAfter, StringComparison.Ordinal);
#endif
        Assert.True(expected == actual, "The public API has changed. It is now:\n" + actual);
    }
}
