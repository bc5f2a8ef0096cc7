using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>A secret in the code stays there: builds are logged, and logs are kept and passed on.</summary>
[Collection(PackageCollection.Name)]
public sealed class SecretTests(PackedPackage package)
{
    private const string Secret = "bm90LWEtc2VjcmV0LW9mLWFueW9uZS1qdXN0LWEtZHVtbXk";

    [Fact]
    public async Task A_literal_secret_reaches_neither_the_build_output_nor_the_log()
    {
        var source = Programs.Minting.Replace(
            "Environment.GetEnvironmentVariable(\"AUTH0_GLOBAL_CLIENT_SECRET\")!", $"\"{Secret}\"", StringComparison.Ordinal);
        Assert.Contains(Secret, source, StringComparison.Ordinal);
        var application = new ConsumerProject(package, "LiteralSecret").With("Program.cs", source);
        var log = Path.Combine(application.Folder, "build.sarif");

        var build = await application.BuildAsync(SarifLog.Property(log));

        var sarif = new SarifLog(log);
        Assert.NotEmpty(sarif.Results("AUTH0001"));
        Assert.DoesNotContain(Secret[..12], sarif.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret[..12], build.Output, StringComparison.Ordinal);
    }
}
