using System;
using System.Threading.Tasks;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>Expects a test of the library under test to fail.</summary>
public static class Expect
{
    public static async Task FailureAsync(string partOfMessage, AnalyzerTest<DefaultVerifier> test)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains(partOfMessage, exception.Message, StringComparison.Ordinal);
    }
}
