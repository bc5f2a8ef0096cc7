using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Expects a test that our verifier runs to fail.</summary>
internal static class ExpectFailure
{
    public static async Task Async(string partOfMessage, AnalyzerTest<DefaultVerifier> test)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        Assert.Contains(partOfMessage, exception.Message, StringComparison.Ordinal);
    }
}
