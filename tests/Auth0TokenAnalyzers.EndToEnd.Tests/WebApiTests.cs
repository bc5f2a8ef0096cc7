using System.IO;
using System.Threading.Tasks;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The sample of a web application, started as its page says.</summary>
[Collection(PackageCollection.Name)]
public sealed class WebApiTests
{
    [Fact]
    public async Task One_command_runs_it_against_a_tenant_of_its_own()
    {
        string project = Path.GetRelativePath(Repository.Root, Repository.Sample("WebApi"));
        await using RunningWebSite site = await RunningWebSite.StartAsync(Repository.Root, ["run", "--project", project], []);

        Assert.Equal("Healthy", await site.GetAsync("/health"));
        string clients = await site.GetAsync("/clients");
        Assert.Contains("\"name\":\"Lumen Books Storefront\"", clients);
        Assert.Contains("\"name\":\"Lumen Reader for iOS\"", clients);
    }
}
