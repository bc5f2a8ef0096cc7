using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The MSBuild properties of the package, and who wins when a user's own configuration says something else.</summary>
[Collection(PackageCollection.Name)]
public sealed class SettingsTests(PackedPackage package)
{
    private const string QuietCategory = "[*.cs]\ndotnet_analyzer_diagnostic.category-Security.severity = none\n";
    private const string QuietRule = "[*.cs]\ndotnet_diagnostic.AUTH0001.severity = none\n";

    [Fact]
    public async Task The_analyzers_can_be_switched_off()
    {
        var build = await BuildAsync("", "-p:EnableAuth0TokenAnalyzers=false", "-p:Auth0TokenAnalysisMode=Strict", "-p:CompilerApiVersion=roslyn4.8");

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.OfThePackage);
    }

    [Fact]
    public async Task By_default_a_severity_for_the_category_counts()
    {
        var build = await BuildAsync(QuietCategory);

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.OfThePackage);
    }

    [Theory]
    [InlineData("Strict")]
    [InlineData("strict")]
    public async Task Strict_warns_in_spite_of_a_severity_for_the_category(string mode)
    {
        var build = await BuildAsync(QuietCategory, $"-p:Auth0TokenAnalysisMode={mode}");

        Assert.Equal([("warning", "AUTH0001"), ("warning", "AUTH0002"), ("warning", "AUTH0003")], build.OfThePackage.Select(message => (message.Level, message.Id)).Order());
    }

    [Fact]
    public async Task Strict_gives_way_to_a_severity_for_the_rule()
    {
        var build = await BuildAsync(QuietRule, "-p:Auth0TokenAnalysisMode=Strict");

        Assert.Equal(["AUTH0002", "AUTH0003"], build.OfThePackage.Select(message => message.Id).Order());
    }

    [Fact]
    public async Task Audit_reports_to_the_log_and_warns_of_nothing()
    {
        var log = Path.Combine(package.Scratch, "audit.sarif");

        var build = await BuildAsync("", "-p:Auth0TokenAnalysisMode=Audit", "-p:TreatWarningsAsErrors=true", SarifLog.Property(log));

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.OfThePackage);
        var sarif = new SarifLog(log);
        Assert.All(["AUTH0001", "AUTH0002", "AUTH0003"], id => Assert.Equal("note", Assert.Single(sarif.Results(id)).GetProperty("level").GetString()));
    }

    [Fact]
    public async Task An_option_of_the_editorconfig_counts()
    {
        var build = await BuildAsync("[*.cs]\nauth0_max_token_lifetime = 366.00:00:00\n");

        Assert.Equal(["AUTH0001", "AUTH0002"], build.OfThePackage.Select(message => message.Id).Order());
    }

    [Fact]
    public async Task An_option_that_cannot_be_read_is_named_and_the_default_is_used()
    {
        var build = await BuildAsync("[*.cs]\nauth0_max_token_lifetime = 8 hours\n");

        Assert.Equal(["AUTH0000", "AUTH0001", "AUTH0002", "AUTH0003"], build.OfThePackage.Select(message => message.Id).Order());
        Assert.Contains("auth0_max_token_lifetime", build.OfThePackage.Single(message => message.Id == "AUTH0000").Text);
    }

    [Fact]
    public async Task An_unknown_mode_is_named_and_the_default_is_used()
    {
        var build = await BuildAsync("", "-p:Auth0TokenAnalysisMode=Srtict");

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(["AUTH0000", "AUTH0001", "AUTH0002", "AUTH0003"], build.OfThePackage.Select(message => message.Id).Order());
        var warning = build.OfThePackage.Single(message => message.Id == "AUTH0000").Text;
        Assert.All(["Srtict", "Default", "Strict", "Audit"], word => Assert.Contains(word, warning));
    }

    [Theory]
    [InlineData("roslyn4.8", true)]
    [InlineData("roslyn4.13", true)]
    [InlineData("roslyn4.14", false)]
    public async Task A_compiler_that_is_too_old_is_named(string compiler, bool tooOld)
    {
        var build = await BuildAsync("", $"-p:CompilerApiVersion={compiler}");

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(tooOld, build.OfThePackage.Any(message => message.Id == "AUTH0CFG0001" && message.Text.Contains(compiler["roslyn".Length..])));
    }

    private Task<BuildLog> BuildAsync(string editorConfig, params string[] properties) =>
        new ConsumerProject(package, "Settings")
            .With("Program.cs", Programs.Minting).With(".editorconfig", "root = true\n" + editorConfig).BuildAsync(properties);
}
