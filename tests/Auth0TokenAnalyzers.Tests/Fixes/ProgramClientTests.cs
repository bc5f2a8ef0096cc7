using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// The application with which a program asks for tokens of a tenant is taken for the other tokens of this tenant, too: wherever it is kept, if code can
/// name it, and in whatever order the rules are repaired.
/// </summary>
public class ProgramClientTests
{
    private const string Settings = """{ "Auth0": { "Domain": "example.eu.auth0.com", "ClientSecret": "" } }""";

    private const string Current = """
        namespace Shop
        {
            public class AppSettings
            {
                public static AppSettings Current { get; private set; } = new();
                public string Domain { get; init; } = "";
                public string ClientId { get; init; } = "";
                public string ClientSecret { get; init; } = "";
                public static void Initialize(Microsoft.Extensions.Configuration.IConfiguration configuration) => Current = new AppSettings
                {
                    Domain = configuration["Auth0:Domain"] ?? "",
                    ClientId = configuration["Auth0:ClientId"] ?? "",
                    ClientSecret = configuration["Auth0:ClientSecret"] ?? "",
                };
            }
        }
        """;

    private const string ConfiguredStatic = """
        namespace Shop.Helpers
        {
            public static class Tenant
            {
                public static string Domain { get { return System.Configuration.ConfigurationManager.AppSettings["Auth0:Domain"]!; } }
                public static string ClientId { get { return System.Configuration.ConfigurationManager.AppSettings["Auth0:ClientId"]!; } }
                public static string ClientSecret { get { return System.Configuration.ConfigurationManager.AppSettings["Auth0:ClientSecret"]!; } }
            }
        }
        namespace System.Configuration
        {
            public static class ConfigurationManager
            {
                public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new();
            }
        }
        """;

    private const string Header = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        namespace Shop.Pages
        {
            public class Users
            {
                public async Task<string> ListAsync(HttpClient http)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.eu.auth0.com/api/v2/users");
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_TOKEN"));
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
        }
        """;

    private const string OfEnvironment =
        "GetShared(\"example.eu.auth0.com\",Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!,Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_SECRET\")!)";

    [Theory]
    [InlineData(Current, "AppSettings.Current", "Shop.AppSettings.Current")]
    [InlineData(ConfiguredStatic, "Tenant", "Shop.Helpers.Tenant")]
    public async Task Settings_that_any_code_can_name_are_taken_for_a_tenant_that_is_written_down(string settings, string owner, string whole) => Assert.Contains(
        $"GetShared(\"example.eu.auth0.com\",{owner}.ClientId,{owner}.ClientSecret)",
        await RepairedAsync(Header, settings, Exchange(whole)));

    [Theory]
    [InlineData("\"example.eu.auth0.com\"")]
    [InlineData("new System.Uri(\"https://example.eu.auth0.com/api/v2/\")")]
    public async Task A_token_that_a_constant_keeps_for_a_client_has_them_whatever_is_repaired_first(string domain)
    {
        string payload = TestJwt.Management.Replace("example.us.auth0.com", "example.eu.auth0.com");
        string users = $$"""
            using Auth0.ManagementApi;

            namespace Shop
            {
                public class Users
                {
                    private const string Token = "{{TestJwt.Of(payload)}}";

                    public ManagementApiClient Create() => new ManagementApiClient(Token, {{domain}});
                }
            }
            """;
        foreach (var order in new Func<IEnumerable<string>, IEnumerable<string>>[] { ids => ids, ids => ids.Reverse() })
        {
            Assert.Contains(
                "GetShared(\"example.eu.auth0.com\",AppSettings.Current.ClientId,AppSettings.Current.ClientSecret)",
                await RepairedWithAsync(Settings, order, users, Current, Exchange("Shop.AppSettings.Current")));
        }
    }

    [Theory]
    [InlineData("""{ "Auth0": { "Domain": "other.eu.auth0.com" } }""")] // another tenant
    [InlineData("""{ "Auth0": { "Domain": "" } }""")] // nobody knows which
    [InlineData(null)]
    public async Task Nothing_is_taken_for_a_tenant_that_is_not_known_to_be_the_same(string? settings) =>
        Assert.Contains(OfEnvironment, await RepairedWithAsync(settings, null, Header, Current, Exchange("Shop.AppSettings.Current")));

    [Theory]
    [InlineData("internal", "ClientSecret", true)]
    [InlineData("private", "ClientSecret", false)]
    [InlineData("internal", "GlobalClientSecret", false)]
    public async Task Only_what_code_can_name_and_is_no_global_secret_is_taken(string modifier, string secret, bool isTaken)
    {
        string settings = ConfiguredStatic.Replace("public static string ClientSecret", $"{modifier} static string {secret}")
            .Replace("public static string ClientId", Method(Exchange("Tenant").Replace(".ClientSecret", "." + secret)) + "\npublic static string ClientId");

        Assert.Equal(isTaken, (await RepairedAsync(Header, Usings(Exchange("Tenant")) + settings)).Contains("Tenant.ClientId,Tenant.ClientSecret)"));
    }

    [Fact]
    public async Task The_address_of_a_request_says_which_tenant_it_is_whatever_was_pasted()
    {
        string users = $$"""
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Threading.Tasks;

            public class Users(Tenant tenant)
            {
                public async Task<string> ListAsync(HttpClient http)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{tenant.Domain}/api/v2/users");
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "{{TestJwt.Of(TestJwt.Management)}}");
                    using var response = await http.SendAsync(request);
                    return await response.Content.ReadAsStringAsync();
                }
            }

            public class Tenant
            {
                public string Domain { get; set; } = "";
                public string ClientId { get; set; } = "";
                public string ClientSecret { get; set; } = "";
            }
            """;
        foreach (var order in new Func<IEnumerable<string>, IEnumerable<string>>[] { ids => ids, ids => ids.Reverse() })
            Assert.Contains("GetShared(tenant.Domain,tenant.ClientId,tenant.ClientSecret)", await RepairedWithAsync(null, order, users));
    }

    [Theory]
    [InlineData("AUTH0005", "AUTH0006", "AUTH0008", "AUTH0001")]
    [InlineData("AUTH0008", "AUTH0006", "AUTH0001", "AUTH0005")]
    [InlineData("AUTH0001", "AUTH0008", "AUTH0005", "AUTH0006")]
    [InlineData("AUTH0006", "AUTH0001", "AUTH0008", "AUTH0005")]
    public async Task Exchanges_of_another_project_prove_the_same_before_and_after_their_repair(params string[] order)
    {
        const string Users = """
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;

            public class Users(IConfiguration configuration)
            {
                public ManagementApiClient Create() => new ManagementApiClient(configuration["Auth0:ApiToken"], configuration["Auth0:Domain"]);
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync(
            [
                new SourceProject("Shop", [("Shop/Settings.cs", Current), ("Shop/Exchange.cs", Exchange("Shop.AppSettings.Current"))], OutputKind.DynamicallyLinkedLibrary),
                new SourceProject("Console", [("Console/Users.cs", Users)], OutputKind.DynamicallyLinkedLibrary),
            ],
            compilation.References, order: ids => ids.OrderBy(id => Array.IndexOf(order, id)));

        Assert.Contains(
            "GetShared(configuration[\"Auth0:Domain\"]!,configuration[\"Auth0:ClientId\"]!,configuration[\"Auth0:ClientSecret\"]!)",
            Joined(await repaired.TextAsync("Console/Users.cs")));
    }

    [Theory]
    [InlineData("_domain", "_domain = configuration[\"Auth0:Domain\"]!;", true)]
    [InlineData("_domain", "_domain = configuration[\"Auth0:Us:Domain\"]!;", false)]
    [InlineData("_domain", "_domain = configuration[\"Auth0:Domain\"]!; _domain = _domain.Trim();", false)]
    [InlineData("\"example.eu.auth0.com\"", "_domain = configuration[\"Auth0:Domain\"]!;", false)]
    public async Task A_provider_of_the_same_tenant_that_the_class_has_is_asked(string domain, string assignment, bool isAsked)
    {
        var repaired = await RepairedWithAsync(null, null, $$"""
            using System;
            using Auth0.ManagementApi;
            using Auth0ManagementTokens;
            using Microsoft.Extensions.Configuration;

            public class Users
            {
                private readonly string _domain;
                private readonly Auth0ManagementTokenProvider _tokens;

                public Users(IConfiguration configuration)
                {
                    {{assignment}}
                    _tokens = Auth0ManagementTokenProvider.GetShared(configuration["Auth0:Domain"]!, configuration["Auth0:ClientId"]!, configuration["Auth0:ClientSecret"]!);
                }

                public string Ask() => _tokens.GetToken() + _domain;

                public ManagementApiClient Create() => new ManagementApiClient(Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_TOKEN"), {{domain}});
            }
            """);

        Assert.Equal(isAsked, repaired.Contains("(_tokens,") || repaired.Contains("_tokens)"));
        Assert.Equal(!isAsked, repaired.Contains($"GetShared({domain},"));
    }

    private static string Exchange(string owner) => $$"""
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        public static class Exchange
        {
            public static Task<HttpResponseMessage> SendAsync(HttpClient http)
            {
                var settings = {{owner}}.Domain;
                return http.PostAsync($"https://{settings}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = {{owner}}.ClientId,
                    ["client_secret"] = {{owner}}.ClientSecret,
                    ["audience"] = $"https://{settings}/api/v2/",
                }));
            }
        }
        """;

    /// <summary>The repaired code of the first source, without its line breaks.</summary>
    private static Task<string> RepairedAsync(string users, params string[] others) => RepairedWithAsync(Settings, null, users, others);

    private static async Task<string> RepairedWithAsync(
        string? settings, Func<IEnumerable<string>, IEnumerable<string>>? order, string users, params string[] others)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        SourceProject[] projects = [new("Subject", [("Users.cs", users), .. others.Select((code, i) => ($"Other{i}.cs", code))], OutputKind.DynamicallyLinkedLibrary)];
        var repaired = await RepairedSources.OfAsync(projects, compilation.References, settings: settings, order: order);
        foreach (var document in repaired.After.Projects.SelectMany(project => project.Documents))
            Assert.Empty(await repaired.ErrorsAsync(document.FilePath!));
        return Joined(await repaired.TextAsync("Users.cs"));
    }

    private static string Usings(string code) => code[..code.IndexOf("public", StringComparison.Ordinal)];

    private static string Method(string code) => code[code.IndexOf("public static Task", StringComparison.Ordinal)..code.LastIndexOf('}')];

    private static string Joined(string code) => string.Concat(code.Split('\n').Select(line => line.Trim())).Replace(", ", ",");
}
