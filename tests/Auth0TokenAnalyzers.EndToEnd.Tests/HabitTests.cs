using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FakeTenant;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The solution with all habits: built and run without the package, repaired by one command, and built and run again.</summary>
public sealed class RepairedHabits(PackedPackage package) : IAsyncLifetime
{
    // For each project in its own folder for intermediate files.
    private static readonly string LogFile = Path.Combine("obj", "analysis.sarif");

    internal SampleSolution Modern { get; private set; } = null!;

    internal SampleVisit Before { get; private set; } = null!;

    internal SampleVisit After { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        SampleSolution legacy = SampleSolution.CopyTo(Path.Combine(package.Scratch, "LegacyHabits"));
        await legacy.BuildAsync();
        Before = await SampleVisit.MakeAsync(legacy, acceptsLegacyTokens: true);

        Modern = await SampleSolution.MakeModernAsync(Path.Combine(package.Scratch, "ModernHabits"));
        await Modern.BuildAsync([SarifLog.Property(LogFile)]);
        After = await SampleVisit.MakeAsync(Modern, acceptsLegacyTokens: false);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal SarifLog Log(string program) => new(Path.Combine(Modern.Folder, program, LogFile));
}

/// <summary>Each library, each kind of exchange, static tokens and each version of the SDK, in programs that work before and after the fixes.</summary>
[Collection(PackageCollection.Name)]
public sealed class HabitTests(RepairedHabits habits) : IClassFixture<RepairedHabits>
{
    public static TheoryData<string> Programs => new(SampleSolution.Programs);

    [Fact]
    public void ModernHabits_is_what_one_run_of_the_fixes_makes_of_LegacyHabits()
    {
        SameFiles.Assert(Repository.Sample("ModernHabits"), habits.Modern.Folder);
    }

    [Fact]
    public async Task Nothing_is_left_to_lay_out() => Assert.Null(await Record.ExceptionAsync(() => habits.Modern.VerifyLayoutAsync()));

    [Theory]
    [MemberData(nameof(Programs))]
    public void No_rule_reports_anything_in_a_repaired_program(string program)
    {
        Assert.DoesNotContain(habits.Log(program).ReportedRules, rule => rule.StartsWith("AUTH0", StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_and_no_token_is_left_in_the_sources()
    {
        string[] secrets = [LumenBooks.GlobalClientSecret, LumenBooks.Jobs.ClientSecret, "\"eyJ"];

        Assert.All(secrets, secret => Assert.Contains(Sources(Repository.Sample("LegacyHabits")), text => text.Contains(secret, StringComparison.Ordinal)));
        Assert.All(secrets, secret => Assert.DoesNotContain(Sources(habits.Modern.Folder), text => text.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_repaired_programs_make_the_same_calls_and_print_the_same()
    {
        Assert.All(habits.Before.ApiCalls, call => Assert.Equal(200, call.StatusCode));
        Assert.All(habits.Before.Printed, Assert.NotEmpty);
        Assert.Equal(habits.Before.Requests, habits.After.Requests);
        Assert.Equal(habits.Before.Printed, habits.After.Printed);
    }

    [Fact]
    public void The_repaired_programs_fetch_their_tokens_and_use_them_again()
    {
        Assert.Contains(habits.Before.ApiCalls, call => call.Token == TokenKind.Legacy);
        Assert.All(habits.After.ApiCalls, call => Assert.Equal(TokenKind.ClientCredentials, call.Token));
        Assert.All(habits.After.TokenResponses, status => Assert.Equal(200, status));
        // In each program at most one for the credentials of its environment, and one for those of its settings.
        Assert.InRange(habits.After.TokenResponses.Count, 1, 2 * SampleSolution.Programs.Count);
    }

    private static IEnumerable<string> Sources(string folder) => SourceFiles.In(folder).Select(name => File.ReadAllText(Path.Combine(folder, name)));
}
