using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using FakeTenant;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The old sample without the package, and what the package makes of it; both run against a tenant of their own.</summary>
public sealed class RepairedSample(PackedPackage package) : IAsyncLifetime
{
    internal SampleProgram Modern { get; private set; } = null!;

    internal IReadOnlyList<BuildWarning> Left { get; private set; } = null!;

    internal SampleVisit Before { get; private set; } = null!;

    internal SampleVisit After { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        SampleProgram legacy = SampleProgram.CopyTo(Path.Combine(package.Scratch, "Legacy"));
        await legacy.BuildAsync();
        Before = await SampleVisit.MakeAsync(legacy, acceptsLegacyTokens: true);

        Modern = await SampleProgram.MakeModernAsync(Path.Combine(package.Scratch, "Modern"));
        Left = await Modern.BuildAsync();
        After = await SampleVisit.MakeAsync(Modern, acceptsLegacyTokens: false);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>The samples: an application full of old habits, and the same application after the fixes.</summary>
[Collection(PackageCollection.Name)]
public sealed class SampleTests(RepairedSample sample) : IClassFixture<RepairedSample>
{
    [Fact]
    public void ModernTokens_is_what_the_fixes_make_of_LegacyTokens()
    {
        SameFiles.Assert(Repository.Sample("ModernTokens"), sample.Modern.Folder);
    }

    [Fact]
    public void The_repaired_sample_builds_without_a_warning_of_the_package()
    {
        Assert.Empty(sample.Left);
    }

    [Fact]
    public void The_repaired_sample_makes_the_same_calls_and_prints_the_same()
    {
        Assert.NotEmpty(sample.Before.ApiCalls);
        Assert.All(sample.Before.ApiCalls, call => Assert.Equal(200, call.StatusCode));
        Assert.Equal(sample.Before.Requests, sample.After.Requests);
        Assert.Equal(sample.Before.Printed, sample.After.Printed);
    }

    [Fact]
    public void Only_the_repaired_sample_fetches_its_tokens()
    {
        Assert.All(sample.Before.ApiCalls, call => Assert.Equal(TokenKind.Legacy, call.Token));
        Assert.Empty(sample.Before.TokenResponses);
        Assert.All(sample.After.ApiCalls, call => Assert.Equal(TokenKind.ClientCredentials, call.Token));
        Assert.NotEmpty(sample.After.TokenResponses);
        Assert.All(sample.After.TokenResponses, status => Assert.Equal(200, status));
    }
}
