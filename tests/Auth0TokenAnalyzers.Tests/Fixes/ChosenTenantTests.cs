using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A host that is written down is the tenant only where the program cannot have another one; else what chooses it is named.</summary>
public class ChosenTenantTests
{
    private const string Literal = "\"shop.eu.auth0.com\"";

    [Theory]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    [InlineData("\"shop.eu.auth0.com\"")]
    [InlineData("null!")]
    public async Task A_static_property_that_is_filled_at_start_is_named_whatever_it_has_before(string before)
    {
        string repaired = await RepairedAsync(Request("", "Settings.Domain"), $$"""
            public static class Settings
            {
                public static string Domain { get; private set; } = {{before}};
                public static string Token { get; private set; } = "";
                public static void Load(Microsoft.Extensions.Configuration.IConfiguration configuration)
                {
                    Domain = configuration["Auth0:Domain"] ?? throw new System.InvalidOperationException();
                    Token = configuration["Auth0:Token"] ?? "";
                }
            }
            """);

        Assert.Contains("GetShared(Settings.Domain,", repaired);
        Assert.DoesNotContain("GetShared(\"", repaired);
    }

    [Theory]
    [InlineData("public string Domain { get; set; } = \"shop.eu.auth0.com\";")]
    [InlineData("public string Domain { get; set; } = \"\";")]
    [InlineData("public string Domain { get; } = configuration[\"Tenant:Domain\"] ?? \"shop.eu.auth0.com\";")]
    [InlineData("public string Domain => configuration[\"Tenant:Domain\"] ?? \"shop.eu.auth0.com\";")]
    [InlineData("public string Domain { get; } = string.IsNullOrEmpty(configuration[\"Tenant:Domain\"]) ? \"shop.eu.auth0.com\" : configuration[\"Tenant:Domain\"]!;")]
    [InlineData("public string Domain { get; } = configuration[\"Tenant:Domain\"] ?? configuration[\"Auth0:Domain\"]!;")]
    public async Task A_member_of_the_settings_is_named_and_no_branch_of_its_value(string member)
    {
        foreach (string url in new[] { "https://{settings.Domain}", "{settings.Url}" })
        {
            string repaired = await RepairedAsync(Request("Settings settings", url, isUrl: true).Replace("Settings.Token", "settings.Token"), $$"""
                using Microsoft.Extensions.Configuration;
                public class Settings(IConfiguration configuration)
                {
                    {{member}}
                    public string Url => $"https://{Domain}";
                    public string? Token { get; } = configuration["Auth0:Token"];
                }
                """);

            Assert.Contains("GetShared(settings.Domain,", repaired);
            Assert.DoesNotContain("GetShared(\"", repaired);
        }
    }

    [Theory]
    [InlineData("public const string Domain = \"shop.eu.auth0.com\";", "Settings.Domain")]
    [InlineData("public static string Domain => \"shop.eu.auth0.com\";", Literal)]
    [InlineData("public static readonly string Domain = \"shop.eu.auth0.com\";", Literal)]
    public async Task What_can_have_no_other_value_is_the_tenant(string member, string domain) => Assert.Contains(
        $"GetShared({domain},",
        await RepairedAsync(Request("", "Settings.Domain"), $"public static class Settings {{ {member} public static string Token => System.Environment.GetEnvironmentVariable(\"MANAGEMENT_TOKEN\")!; }}"));

    [Theory]
    [InlineData("var host = System.Environment.GetEnvironmentVariable(\"TENANT\") ?? \"shop.eu.auth0.com\";", "host", "host")]
    [InlineData("", "System.Environment.GetEnvironmentVariable(\"TENANT\") ?? \"shop.eu.auth0.com\"", "System.Environment.GetEnvironmentVariable(\"TENANT\") ?? \"shop.eu.auth0.com\"")]
    [InlineData("var host = System.Environment.GetEnvironmentVariable(\"AUTH0_DOMAIN\") ?? \"shop.eu.auth0.com\";", "host", "host")]
    public async Task A_default_of_a_local_or_in_place_stays_with_what_it_is_the_default_of(string statement, string host, string domain)
    {
        string code = Request("", host.Contains("??") ? $"({host})" : host)
            .Replace("using var request", statement + "\n        using var request").Replace("Settings.Token", "System.Environment.GetEnvironmentVariable(\"MANAGEMENT_TOKEN\")");

        Assert.Contains($"GetShared({domain},", await RepairedAsync(code, ""));
    }

    [Fact]
    public async Task The_default_of_a_parameter_is_not_its_value() => Assert.DoesNotContain(
        "GetShared(\"",
        await RepairedAsync(Request("string host = \"shop.eu.auth0.com\"", "host").Replace("Settings.Token", "System.Environment.GetEnvironmentVariable(\"MANAGEMENT_TOKEN\")"), ""));

    private static string Request(string parameters, string host, bool isUrl = false) => $$"""
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        public class Users({{(parameters.StartsWith("Settings", System.StringComparison.Ordinal) ? parameters : "")}})
        {
            public async Task<string> ListAsync(HttpClient http{{(parameters.StartsWith("string", System.StringComparison.Ordinal) ? ", " + parameters : "")}})
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{{(isUrl ? host : $"https://{{{host}}}")}}/api/v2/users");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Settings.Token);
                using var response = await http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
        """;

    private static async Task<string> RepairedAsync(string users, string settings)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, []);
        SourceProject[] projects = [new("Subject", [("Users.cs", users), ("Settings.cs", settings)], OutputKind.DynamicallyLinkedLibrary)];
        var repaired = await RepairedSources.OfAsync(projects, compilation.References);
        Assert.Empty(await repaired.ErrorsAsync("Users.cs"));
        string text = await repaired.TextAsync("Users.cs");
        Assert.DoesNotContain("GetShared(\"\"", text);
        return string.Concat(text.Split('\n').Select(line => line.Trim())).Replace(", ", ",");
    }
}
