using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>A web project as people have them: a secret in the settings, a static token in the SDK's client, a token request of the dashboard's snippet.</summary>
[Collection(PackageCollection.Name)]
public sealed class WebProjectTests(PackedPackage package)
{
    private const string Secret = "dUmMy0000111122223333444455556666777788889999aAbBcCdDeEfFgGhHiIjJ";

    /// <summary>The SDK's constructor: its package cannot be restored everywhere.</summary>
    private const string Sdk = """
        namespace Auth0.ManagementApi;

        public class ManagementApiClient
        {
            public ManagementApiClient(string token, string domain) => Domain = domain + token.Length;

            public string Domain { get; }
        }
        """;

    private const string Program = """
        using Auth0.ManagementApi;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton(new ManagementApiClient(builder.Configuration["Auth0:ManagementApiToken"]!, builder.Configuration["Auth0:Domain"]!));
        var token = Auth0Tokens.Fetch();
        builder.Services.AddScoped(_ => new ManagementApiClient(token, "example.auth0.com"));
        var app = builder.Build();
        app.MapGet("/", () => "Hello World!");
        app.Run();
        """;

    private const string Tokens = """
        using System.Text.Json;
        using RestSharp;

        public static class Auth0Tokens
        {
            public static string Fetch()
            {
                var client = new RestClient("https://example.auth0.com/oauth/token");
                var request = new RestRequest("", Method.Post);
                request.AddHeader("content-type", "application/json");
                request.AddParameter("application/json", "{\"client_id\":\"cyKHKi7M07QbbStdd8AgdmX2sau4rEE7\",\"client_secret\":\"SECRET\",\"audience\":\"https://example.auth0.com/api/v2/\",\"grant_type\":\"client_credentials\"}", ParameterType.RequestBody);
                var response = client.Execute(request);
                return JsonDocument.Parse(response.Content!).RootElement.GetProperty("access_token").GetString()!;
            }
        }
        """;

    [Fact]
    public async Task A_build_shows_all_of_it_with_files_and_lines()
    {
        var sdk = new ConsumerProject(package, "Auth0.ManagementApi", "Library", items: "").With("ManagementApiClient.cs", Sdk);
        var web = new ConsumerProject(package, "Shop", sdk: "Microsoft.NET.Sdk.Web", items: $"""
            <PackageReference Include="{Tour.PackageFeed.PackageId}" Version="{Tour.Repository.PackageVersion}" />
                <PackageReference Include="RestSharp" Version="114.1.0" />
                <ProjectReference Include="{sdk.Project}" />
            """)
            .With("Program.cs", Program).With("Auth0Tokens.cs", Tokens.Replace("SECRET", Secret))
            .With("appsettings.json", $$"""
                {
                  "Auth0": {
                    "Domain": "example.auth0.com",
                    "ClientSecret": "{{Secret}}"
                  }
                }
                """);

        var build = await web.BuildAsync();

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(
            ["Auth0Tokens.cs(11) AUTH0007", "Auth0Tokens.cs(12) AUTH0008", "Program.cs(4) AUTH0006", "appsettings.json(4) AUTH0007"],
            build.OfThePackage.Select(message => $"{message.File}({message.Line}) {message.Id}").Order(System.StringComparer.Ordinal));
    }
}
