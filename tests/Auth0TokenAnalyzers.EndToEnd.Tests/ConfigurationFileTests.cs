using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The configuration files of a web project are read in every build, without being named in the project file.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConfigurationFileTests(PackedPackage package)
{
    private const string Secret = "ROq5vNQIzGzeUkeO1zCQPsJd-pFr7nlXzk9dRvWkKDvbjydykyw8x3xu7G-yVNAc";

    // {"aud":"https://example.auth0.com/api/v2/","scope":"read:users"}, signed by nobody.
    private const string Token = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJodHRwczovL2V4YW1wbGUuYXV0aDAuY29tL2FwaS92Mi8iLCJzY29wZSI6InJlYWQ6dXNlcnMifQ.mYRmQm7hXiHfFGlYbMy1VO2fcnTGcJO0tcqMcGZhG7w";

    private const string Program = $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "Hello World!");
        var token = "{{Token}}";
        app.Logger.LogInformation("{Length}", token.Length);
        app.Run();

        """;

    private const string Settings = $$"""
        {
          // The applications of the tenant.
          "Auth0": {
            "Domain": "example.auth0.com",
            "ClientSecret": "{{Secret}}",
          },
          "Token": "{{Token}}"
        }
        """;

    private ConsumerProject WebProject(string name)
    {
        var project = new ConsumerProject(package, name, sdk: "Microsoft.NET.Sdk.Web").With("Program.cs", Program).With("appsettings.json", Settings)
            .With("appsettings.Development.json", """{ "Auth0": { "ClientSecret": "<set with dotnet user-secrets>" } }""")
            .With(".env", $"# é\r\nAUTH0_GLOBAL_CLIENT_SECRET=\"{Secret}\"\r\n")
            .With("Web.config", $"<configuration>\n  <auth0 domain=\"example.auth0.com\" clientSecret=\"{Secret}\" />\n</configuration>\n")
            .With("appsettings.Broken.json", "{ \"Token\": \"" + Token);
        foreach (var folder in new[] { "bin", "obj", Path.Combine("ClientApp", "node_modules", "x"), ".vs" })
        {
            Directory.CreateDirectory(Path.Combine(project.Folder, folder));
            project.With(Path.Combine(folder, "appsettings.json"), Settings);
        }

        return project;
    }

    [Fact]
    public async Task A_build_shows_what_is_in_them_with_file_line_and_column()
    {
        var build = await WebProject("Web").BuildAsync();

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(
            [".env(2) AUTH0002", "Program.cs(3) AUTH0005", "Web.config(2) AUTH0007", "appsettings.json(5) AUTH0007", "appsettings.json(7) AUTH0005"],
            build.OfThePackage.Select(message => $"{message.File}({message.Line}) {message.Id}").Order(System.StringComparer.Ordinal));
        Assert.Contains("appsettings.json(5,22): warning AUTH0007", build.Output, System.StringComparison.Ordinal);
        Assert.Contains(".env(2,29): warning AUTH0002", build.Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_secret_nor_token_reaches_the_output_or_the_log()
    {
        var project = WebProject("WebLog");
        var log = Path.Combine(project.Folder, "build.sarif");

        var build = await project.BuildAsync(SarifLog.Property(log));

        var sarif = new SarifLog(log);
        Assert.All(["AUTH0002", "AUTH0005", "AUTH0007"], id => Assert.NotEmpty(sarif.Results(id)));
        foreach (var hidden in new[] { Secret }.Concat(Token.Split('.')))
        {
            var parts = Enumerable.Range(0, hidden.Length - 8).Select(start => hidden.Substring(start, 8));
            Assert.DoesNotContain(parts, part => sarif.Text.Contains(part, System.StringComparison.Ordinal) || build.Output.Contains(part, System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_property_switches_it_off_and_one_file_can_be_removed()
    {
        var project = WebProject("WebOff");

        var off = await project.BuildAsync("-p:Auth0ScanConfigurationFiles=false");
        Assert.Equal(["Program.cs"], off.OfThePackage.Select(message => message.File));

        project.With("WebOff.csproj", project.Read("WebOff.csproj").Replace("<ItemGroup>", "<ItemGroup><AdditionalFiles Remove=\"appsettings.json\" />", System.StringComparison.Ordinal));
        var less = await project.BuildAsync();
        Assert.Equal([".env", "Program.cs", "Web.config"], less.OfThePackage.Select(message => message.File).Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_but_the_additional_files_changes()
    {
        var project = WebProject("WebItems");

        var on = await project.ItemsAsync("Content", "None", "EmbeddedResource", "Compile");
        var off = await project.ItemsAsync("Content", "None", "EmbeddedResource", "Compile", "-p:Auth0ScanConfigurationFiles=false");

        Assert.Contains("appsettings.json", on, System.StringComparison.Ordinal);
        Assert.Equal(off, on);
    }

    [Fact]
    public async Task Format_repairs_the_code_beside_them()
    {
        var project = WebProject("WebFormat");
        await project.BuildAsync();

        await project.FormatAsync("AUTH0002", "AUTH0005", "AUTH0007");

        Assert.Contains("app.Configuration[\"Auth0:Management:ClientSecret\"]!).GetToken()", project.Read("Program.cs"), System.StringComparison.Ordinal);
        Assert.Equal(Settings, project.Read("appsettings.json"));
    }
}
