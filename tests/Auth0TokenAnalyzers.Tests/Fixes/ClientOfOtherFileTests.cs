using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The application with which an exchange in another file asks for tokens is read from where that reads it: static settings, or the environment.</summary>
public class ClientOfOtherFileTests
{
    private const string Static = """
        namespace System.Configuration
        {
            public static class ConfigurationManager
            {
                public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new();
            }
        }
        namespace Shop
        {
            public static class Config
            {
                public static string Domain => System.Configuration.ConfigurationManager.AppSettings["Auth0Domain"]!;
                public static string Token => System.Configuration.ConfigurationManager.AppSettings["Auth0ApiToken"]!;
                public static string Secret => System.Configuration.ConfigurationManager.AppSettings["Auth0GlobalClientSecret"]!;
            }
        }
        """;

    private const string Exchange = """
        using System.Collections.Generic;
        using System.Configuration;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Shop
        {
            public static class Exchange
            {
                public static Task<HttpResponseMessage> SendAsync(HttpClient http) => http.PostAsync(
                    $"https://{Config.Domain}/oauth/token",
                    new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = ConfigurationManager.AppSettings["Auth0ClientId"]!,
                        ["client_secret"] = ConfigurationManager.AppSettings["Auth0ClientSecret"]!,
                        ["audience"] = $"https://{Config.Domain}/api/v2/",
                    }));
            }
        }
        """;

    private const string OfSettings =
        "GetShared(Config.Domain,ConfigurationManager.AppSettings[\"Auth0ClientId\"]!,ConfigurationManager.AppSettings[\"Auth0ClientSecret\"]!)";

    private const string Connect = "public ManagementApiClient Connect() => new ManagementApiClient(Config.Token, Config.Domain);";
    private const string Field = "private static readonly ManagementApiClient s_client = new ManagementApiClient(Config.Token, Config.Domain);";

    private const string Header = """
        public static async Task<string> ListAsync(HttpClient http)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{Config.Domain}/api/v2/users");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Config.Token);
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        """;

    private const string Minted = """
        public string Sign() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            $"https://{Config.Domain}/", $"https://{Config.Domain}/api/v2/", null, null, System.DateTime.UtcNow.AddDays(300),
            new SigningCredentials(new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(Config.Secret)), SecurityAlgorithms.HmacSha256)));
        """;

    [Theory]
    [InlineData(Connect)]
    [InlineData(Field)]
    [InlineData(Header)]
    [InlineData(Minted)]
    public async Task Static_settings_are_named_in_any_file(string member)
    {
        var repaired = await RepairedAsync(Users(member), Static, Exchange);

        Assert.Contains(OfSettings, repaired);
        Assert.Contains("using System.Configuration;", repaired);
        Assert.DoesNotContain("// Set", repaired);
    }

    [Fact]
    public async Task A_name_that_means_something_else_there_is_written_in_full() => Assert.Contains(
        "global::System.Configuration.ConfigurationManager.AppSettings[\"Auth0ClientId\"]",
        await RepairedAsync(Users(Connect), Static, Exchange.Replace("= Configuration", "= System.Configuration.Configuration"), "namespace Shop { public class ConfigurationManager { } }"));

    [Theory]
    [InlineData("Auth0Client", "Auth0GlobalClient")] // the global client
    [InlineData("/api/v2/", "/userinfo")] // for another API
    [InlineData("{Config.Domain}", "other.eu.auth0.com")] // of another tenant
    public async Task Settings_beside_those_of_the_token_are_invented_where_nothing_proves_others(string proof, string other)
    {
        var repaired = await RepairedAsync(Users(Connect), Static, Exchange.Replace(proof, other));

        Assert.Contains("ConfigurationManager.AppSettings[\"Auth0ManagementClientId\"]!", repaired);
        Assert.DoesNotContain("\"Auth0ClientSecret\"", repaired);
    }

    [Fact]
    public async Task What_code_may_not_read_is_not_named()
    {
        const string Kept = "private static readonly System.Collections.Specialized.NameValueCollection Settings = new();";

        var repaired = await RepairedAsync(
            Users(Connect), Static.Replace("public static string Domain", $"{Kept}\n        public static string Domain").Replace("System.Configuration.ConfigurationManager.AppSettings[", "Settings["));

        Assert.Contains("GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")", repaired);
    }

    private const string Variables = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        public static class Fixture
        {
            private static readonly string s_domain = Environment.GetEnvironmentVariable("TEST_DOMAIN") ?? "example.eu.auth0.com";

            public static Task<HttpResponseMessage> SendAsync(HttpClient http) => http.PostAsync(
                $"https://{s_domain}/oauth/token",
                new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Environment.GetEnvironmentVariable("TEST_APP_ID")!,
                    ["client_secret"] = Environment.GetEnvironmentVariable("TEST_APP_SECRET")!,
                    ["audience"] = $"https://{s_domain}/api/v2/",
                }));
        }
        """;

    private const string Written =
        "public ManagementApiClient Connect() => new ManagementApiClient(System.Environment.GetEnvironmentVariable(\"TOKEN\"), \"example.eu.auth0.com\");";

    [Theory]
    [InlineData("TEST_APP_ID", "TEST_APP_ID", true)]
    [InlineData("Environment.GetEnvironmentVariable(\"TEST_DOMAIN\") ?? ", "", true)]
    [InlineData("?? \"example.eu.auth0.com\"", "?? \"other.eu.auth0.com\"", false)]
    [InlineData("client_credentials", "authorization_code", false)]
    [InlineData("Environment.GetEnvironmentVariable(\"TEST_APP_SECRET\")!", "\"dummy-dummy-dummy-dummy-dummy\"", false)]
    public async Task Variables_of_the_application_are_taken_for_the_tenant_that_it_is_asked_for(string proof, string other, bool isTaken)
    {
        var repaired = await RepairedAsync(Users(Written), Variables.Replace(proof, other));

        Assert.Equal(isTaken, repaired.Contains("GetEnvironmentVariable(\"TEST_APP_ID\")!,System.Environment.GetEnvironmentVariable(\"TEST_APP_SECRET\")!)"));
        Assert.Equal(!isTaken, repaired.Contains("AUTH0_CLIENT_ID"));
    }

    [Fact]
    public async Task The_secret_of_one_application_is_not_given_to_another_one()
    {
        var repaired = await RepairedAsync(
            Variables.Replace("Environment.GetEnvironmentVariable(\"TEST_APP_ID\")!", "\"dummyclient\"").Replace("Environment.GetEnvironmentVariable(\"TEST_APP_SECRET\")!",
                "\"dummy-dummy-dummy-dummy-dummy-42\"").Replace("Fixture", "Other"), Variables);

        Assert.DoesNotContain("TEST_APP_SECRET", repaired);
    }

    private static string Users(string member) => $$"""
        using System.IdentityModel.Tokens.Jwt;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Auth0.ManagementApi;
        using Microsoft.IdentityModel.Tokens;

        namespace Shop
        {
            public class Users
            {
                {{member}}
            }
        }
        """;

    /// <summary>The repaired code of the first file without its line breaks.</summary>
    private static async Task<string> RepairedAsync(params string[] files)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync(files.Select((code, i) => ($"File{i}.cs", code)), compilation.References);
        foreach (var document in repaired.After.Projects.SelectMany(project => project.Documents))
            Assert.Empty(await repaired.ErrorsAsync(document.FilePath!));
        return string.Concat((await repaired.TextAsync("File0.cs")).Split('\n').Select(line => line.Trim())).Replace(", ", ",");
    }
}
