using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>An application is built, repaired by <c>dotnet format</c> and built again; the tests look at what each step left.</summary>
public sealed class RepairedApplication(PackedPackage package) : IAsyncLifetime
{
    internal BuildLog Before { get; private set; } = null!;

    internal SarifLog Sarif { get; private set; } = null!;

    internal BuildLog After { get; private set; } = null!;

    internal string Repaired { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var application = new ConsumerProject(package, "Application").With("Program.cs", Programs.Minting);
        var log = Path.Combine(application.Folder, "before.sarif");
        Before = await application.BuildAsync(SarifLog.Property(log));
        Sarif = new SarifLog(log);
        await application.FormatAsync("AUTH0001", "AUTH0003");
        Repaired = application.Read("Program.cs");
        After = await application.BuildAsync("--no-restore");
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>What a user sees who adds the package to a new console project: warnings, and fixes that the command line applies.</summary>
[Collection(PackageCollection.Name)]
public sealed class RepairTests(RepairedApplication application) : IClassFixture<RepairedApplication>
{
    [Fact]
    public void The_build_shows_where_the_token_is_minted_and_where_it_gets_its_long_life()
    {
        Assert.True(application.Before.Succeeded, application.Before.Output);
        Assert.Equal(
            [
                ("warning", "AUTH0001", "Program.cs", Programs.Minting.LineOf("new JwtSecurityToken(")),
                ("warning", "AUTH0002", "Program.cs", Programs.Minting.LineOf("GetEnvironmentVariable")),
                ("warning", "AUTH0003", "Program.cs", Programs.Minting.LineOf("expires:")),
            ],
            application.Before.OfThePackage.Select(message => (message.Level, message.Id, message.File, message.Line)).Order());
    }

    [Fact]
    public void The_fixes_leave_a_program_without_warnings()
    {
        Assert.True(application.After.Succeeded, application.After.Output);
        Assert.Empty(application.After.Messages);
    }

    [Fact]
    public void The_repaired_program_gets_its_token_from_the_helper_and_signs_nothing()
    {
        Assert.Contains("Auth0ManagementTokenProvider", application.Repaired, StringComparison.Ordinal);
        Assert.DoesNotContain("JwtSecurityToken", application.Repaired, StringComparison.Ordinal);
        Assert.DoesNotContain("SymmetricSecurityKey", application.Repaired, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTH0_GLOBAL_CLIENT_SECRET", application.Repaired, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fixes_keep_what_does_not_belong_to_the_old_token()
    {
        Assert.Contains("// The report of all applications of the tenant.", application.Repaired, StringComparison.Ordinal);
        Assert.EndsWith("""

            Console.WriteLine($"A token of {token.Length} characters.");

            """, application.Repaired, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AUTH0001")]
    [InlineData("AUTH0003")]
    public void The_log_for_code_scanning_marks_the_rule_as_security(string id)
    {
        var properties = application.Sarif.Rule(id).GetProperty("properties");

        Assert.Equal("Security", properties.GetProperty("category").GetString());
        var tags = properties.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!).ToList();
        Assert.Contains("security", tags);
        Assert.Contains(tags, tag => tag.StartsWith("external/cwe/cwe-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_log_for_code_scanning_says_what_the_token_is()
    {
        var result = Assert.Single(application.Sarif.Results("AUTH0001"));
        var facts = result.GetProperty("properties").GetProperty("customProperties");

        Assert.Equal("example.auth0.com", facts.GetProperty("tenant").GetString());
        Assert.Equal("read:clients", facts.GetProperty("scopes").GetString());
        Assert.Equal("warning", result.TryGetProperty("level", out var level) ? level.GetString() : "warning");
    }
}
