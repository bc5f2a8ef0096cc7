using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using FakeTenant;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The package for dependency injection: what is in it, and a web application that references it alone.</summary>
[Collection(PackageCollection.Name)]
public sealed class DependencyInjectionTests(PackedPackage package)
{
    private const string Id = PackageFeed.DependencyInjectionId;
    private const string Secret = "dUmMy0000111122223333444455556666777788889999aAbBcCdDeEfFgGhHiIjJ";

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuth0ManagementTokens();
        builder.Services.AddHttpClient("management", client => client.BaseAddress = new Uri($"https://{builder.Configuration["Auth0:Domain"]}/api/v2/"))
            .AddAuth0ManagementToken();
        var app = builder.Build();
        app.MapGet("/clients", (IHttpClientFactory factory) => factory.CreateClient("management").GetStringAsync("clients"));
        app.Run();
        """;

    private static readonly string[] s_files =
    [
        "Auth0TokenAnalyzers.DependencyInjection.nuspec",
        "LICENSE",
        "README.md",
        "lib/net10.0/Auth0TokenAnalyzers.DependencyInjection.dll",
        "lib/net10.0/Auth0TokenAnalyzers.DependencyInjection.xml",
        "lib/net8.0/Auth0TokenAnalyzers.DependencyInjection.dll",
        "lib/net8.0/Auth0TokenAnalyzers.DependencyInjection.xml",
    ];

    [Fact]
    public void Contains_exactly_these_files()
    {
        using var archive = ZipFile.OpenRead(package.DependencyInjectionFile);

        string[] container = ["_rels/.rels", "[Content_Types].xml"];
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !container.Contains(name) && !name.EndsWith(".psmdcp", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(s_files, files);
    }

    [Fact]
    public void Depends_on_this_very_version_of_the_helper_and_on_what_its_project_references()
    {
        using var archive = ZipFile.OpenRead(package.DependencyInjectionFile);
        using var stream = archive.GetEntry($"{Id}.nuspec")!.Open();
        var groups = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "group").ToList();
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", Id, $"{Id}.csproj"));
        var referenced = project.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);

        Assert.Equal(["net10.0", "net8.0"], groups.Select(group => (string)group.Attribute("targetFramework")!).Order(StringComparer.Ordinal));
        Assert.All(groups, group =>
        {
            var helper = group.Elements().Single(dependency => (string?)dependency.Attribute("id") == PackageFeed.PackageId);
            Assert.Equal($"[{Repository.PackageVersion}]", (string?)helper.Attribute("version"));
            Assert.Equal(
                referenced.Append(PackageFeed.PackageId).Order(StringComparer.Ordinal),
                group.Elements().Select(dependency => (string)dependency.Attribute("id")!).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task A_web_application_that_references_it_runs_and_gets_the_analyzers_too()
    {
        var web = new ConsumerProject(package, "Backoffice", sdk: "Microsoft.NET.Sdk.Web", items: $"""
            <PackageReference Include="{Id}" Version="{Repository.PackageVersion}" />
            """)
            .With("Program.cs", Program)
            .With("appsettings.json", $$"""
                {
                  "Auth0": {
                    "Domain": "{{LumenBooks.Host}}",
                    "ClientSecret": "{{Secret}}"
                  }
                }
                """);

        var build = await web.BuildAsync();

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(["appsettings.json(4) AUTH0007"], build.OfThePackage.Select(message => $"{message.File}({message.Line}) {message.Id}"));

        // All that the package depends on is in the shared framework.
        string output = Path.Combine(web.Folder, "bin", "Debug", "net10.0");
        Assert.Equal(
            ["Auth0ManagementTokens.dll", "Auth0TokenAnalyzers.DependencyInjection.dll", "Backoffice.dll"],
            Directory.GetFiles(output, "*.dll").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync();
        IEnumerable<KeyValuePair<string, string>> environment = tenant.ClientEnvironment.Concat(
        [
            new("Auth0__Management__ClientId", LumenBooks.Jobs.ClientId),
            new("Auth0__Management__ClientSecret", LumenBooks.Jobs.ClientSecret),
        ]);
        await using RunningWebSite site = await RunningWebSite.StartAsync(web.Folder, [Path.Combine(output, "Backoffice.dll")], environment);
        Assert.Contains("Lumen Books Storefront", await site.GetAsync("/clients"));
    }
}
