using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Code that serves several tenants: each gets its tokens by its own client, and where it has none, the old token stays.</summary>
public class SeveralTenantsTests
{
    private const string Options = """
        public class Tenant
        {
            public string Name { get; set; } = "";
            public string Domain { get; set; } = "";
            public string ClientId { get; set; } = "";
            public string ClientSecret { get; set; } = "";
            public string ManagementToken { get; set; } = "";
        }

        public class TenantsOptions
        {
            public List<Tenant> Items { get; set; } = [];
            public Dictionary<string, Tenant> ByName { get; set; } = [];
            public Tenant[] All { get; set; } = [];
        }

        """;

    private const string Loop = "foreach (var tenant in options.Value.Items)\n            clients.Add(new ManagementApiClient(tenant.ManagementToken, tenant.Domain));";

    public static TheoryData<string, string> Elements => new()
    {
        { Loop, "tenant" },
        { "foreach (var tenant in options.Value.All)\n            clients.Add(new ManagementApiClient(tenant.ManagementToken, new Uri($\"https://{tenant.Domain}/api/v2/\")));", "tenant" },
        { "var found = options.Value.Items.Single(t => t.Name == name);\n        clients.Add(new ManagementApiClient(found.ManagementToken, found.Domain));", "found" },
        { "clients.Add(new ManagementApiClient(options.Value.ByName[name].ManagementToken, options.Value.ByName[name].Domain));", "options.Value.ByName[name]" },
        { "foreach (var pair in options.Value.ByName)\n            clients.Add(new ManagementApiClient(pair.Value.ManagementToken, pair.Value.Domain));", "pair.Value" },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task A_token_of_an_element_is_that_of_its_own_client(string code, string element)
    {
        var repaired = await RepairedAsync(code, Options);
        Assert.Contains($"Auth0ManagementTokenProvider.GetShared({element}.Domain,{element}.ClientId,{element}.ClientSecret)", Flat(repaired));
        Assert.DoesNotContain(".Shared", repaired);
        Assert.DoesNotContain("ManagementToken,", repaired);
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task Without_a_client_of_its_own_it_stays(string code, string element)
    {
        Assert.NotEmpty(element);
        await StaysAsync(code, Options.Replace("ClientSecret", "Label"));
    }

    [Fact]
    public async Task The_client_for_the_management_api_goes_before_that_of_the_login()
    {
        var repaired = await RepairedAsync(Loop, Options.Replace("public string Name", "public string ManagementClientId { get; set; } = \"\";\n    public string ManagementClientSecret { get; set; } = \"\";\n    public string Name"));
        Assert.Contains("GetShared(tenant.Domain,tenant.ManagementClientId,tenant.ManagementClientSecret)", Flat(repaired));
    }

    [Theory]
    [InlineData("foreach (var domain in new[] { \"one.auth0.com\", \"two.auth0.com\" })\n            clients.Add(new ManagementApiClient(options.Value.Items[0].ManagementToken, domain));")]
    [InlineData("clients.Add(new ManagementApiClient(config[$\"Auth0:{name}:Token\"]!, config[$\"Auth0:{name}:Domain\"]!));")]
    [InlineData("clients.Add(new ManagementApiClient(config[name + \":Token\"]!, $\"{name}.eu.auth0.com\"));")]
    [InlineData("clients.Add(new ManagementApiClient(Environment.GetEnvironmentVariable(name + \"_TOKEN\")!, Environment.GetEnvironmentVariable(name + \"_DOMAIN\")!));")]
    public async Task Where_the_tenant_differs_from_call_to_call_the_token_stays(string code) => await StaysAsync(code, Options);

    [Fact]
    public async Task A_method_that_is_called_for_two_tenants_keeps_its_token() => await StaysAsync(
        "clients.Add(Make(Environment.GetEnvironmentVariable(\"ONE\")!, \"one.auth0.com\"));\n        clients.Add(Make(Environment.GetEnvironmentVariable(\"TWO\")!, \"two.auth0.com\"));", Options);

    [Theory]
    [InlineData("clients.Add(new ManagementApiClient(Environment.GetEnvironmentVariable(\"TOKEN\")!, \"one.auth0.com\"));")]
    [InlineData("var domain = \"one.auth0.com\";\n        clients.Add(new ManagementApiClient(Environment.GetEnvironmentVariable(\"TOKEN\")!, domain));")]
    public async Task The_one_tenant_of_the_program_has_its_client_in_the_configuration_at_hand(string code)
    {
        var repaired = await RepairedAsync(code, Options);
        Assert.Contains("config[\"Auth0:Management:ClientId\"]!,config[\"Auth0:Management:ClientSecret\"]!)", WithoutComments(repaired));
    }

    [Theory]
    [InlineData("clients.Add(new ManagementApiClient(Environment.GetEnvironmentVariable(\"TOKEN\")!, Environment.GetEnvironmentVariable(\"DOMAIN\")!));", "GetShared(Environment.GetEnvironmentVariable(\"DOMAIN\")!,Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!")]
    [InlineData("clients.Add(Make(Environment.GetEnvironmentVariable(\"ONE\")!, \"one.auth0.com\"));", "GetShared(domain,Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!")]
    public async Task The_one_tenant_of_the_program_has_its_client_in_the_environment(string code, string provider)
    {
        var repaired = await RepairedAsync(code, Options);
        Assert.Contains(provider, WithoutComments(repaired));
    }

    private const string Names = "public string ClientId { get; set; } = \"\"; public string ClientSecret { get; set; } = \"\"; ";
    private const string Auth0Names = "public string Auth0ClientId { get; set; } = \"\"; public string Auth0ClientSecret { get; set; } = \"\"; ";
    private const string Nested = "public Machine Management { get; set; } = new();";

    /// <summary>The client that stands beside the domain, but not that of an application that signs users in.</summary>
    [Theory]
    [InlineData("clients.Add(new ManagementApiClient(single.Value.ManagementToken, single.Value.Domain));", Names, "single.Value.Domain,single.Value.ClientId,single.Value.ClientSecret")]
    [InlineData("var auth0 = single.Value;\n        clients.Add(new ManagementApiClient(auth0.ManagementToken, new Uri($\"https://{auth0.Domain}/api/v2/\")));", Names, "auth0.Domain,auth0.ClientId,auth0.ClientSecret")]
    [InlineData("clients.Add(new ManagementApiClient(single.Value.ManagementToken, single.Value.Domain));", Nested + Names, "single.Value.Domain,single.Value.Management.ClientId,single.Value.Management.ClientSecret")]
    [InlineData("clients.Add(new ManagementApiClient(single.Value.ManagementToken, single.Value.Domain));", Names + "public string CallbackUrl { get; set; } = \"\";", "single.Value.Domain,config[\"Auth0:Management:ClientId\"]!,config[\"Auth0:Management:ClientSecret\"]!")]
    [InlineData("clients.Add(new ManagementApiClient(single.Value.ManagementToken, single.Value.Domain));", "public string ClientId { get; set; } = \"\";", "single.Value.Domain,config[\"Auth0:Management:ClientId\"]!,config[\"Auth0:Management:ClientSecret\"]!")]
    [InlineData("clients.Add(new ManagementApiClient(single.Value.ManagementToken, single.Value.Domain));", Auth0Names, "single.Value.Domain,single.Value.Auth0ClientId,single.Value.Auth0ClientSecret")]
    [InlineData("clients.Add(new ManagementApiClient(single.Value.ManagementToken, single.Value.Domain));", Auth0Names + "public string CallbackUrl { get; set; } = \"\";", "single.Value.Domain,config[\"Auth0:Management:ClientId\"]!,config[\"Auth0:Management:ClientSecret\"]!")]
    [InlineData("clients.Add(new ManagementApiClient(Settings.ManagementToken, Settings.Domain));", Names, "Settings.Domain,Settings.ClientId,Settings.ClientSecret")]
    public async Task The_one_tenant_keeps_the_client_of_its_settings(string code, string members, string credentials)
    {
        var repaired = await RepairedAsync(code, Options + $$"""
            public class Machine { {{Names}} }
            public class Single { public string Domain { get; set; } = ""; public string ManagementToken { get; set; } = ""; {{members}} }
            public static class Settings
            {
                public static string ManagementToken => Environment.GetEnvironmentVariable("TOKEN")!;
                public static string Domain { get; set; } = null!;
                public static string ClientId => Environment.GetEnvironmentVariable("ID")!;
                public static string ClientSecret => Environment.GetEnvironmentVariable("SECRET")!;
            }

            """);
        Assert.Contains($"Auth0ManagementTokenProvider.GetShared({credentials})", WithoutComments(repaired));
    }

    [Fact]
    public async Task The_header_of_a_request_to_one_of_several_tenants_has_its_own_token()
    {
        var repaired = await RepairedAsync(
            """
            foreach (var tenant in options.Value.Items)
                    {
                        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{tenant.Domain}/api/v2/users");
                        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tenant.ManagementToken);
                        using var http = new HttpClient();
                        http.Send(request);
                    }
            """,
            Options);
        Assert.Contains("GetShared(tenant.Domain,tenant.ClientId,tenant.ClientSecret).GetToken()", Flat(repaired));
    }

    [Fact]
    public async Task An_exchange_for_each_tenant_becomes_the_provider_of_its_own_client()
    {
        var repaired = await RepairedAsync(Exchange("tenant.ClientSecret"), Options);
        Assert.Contains("GetShared(tenant.Domain,tenant.ClientId,tenant.ClientSecret)", Flat(repaired));
        Assert.DoesNotContain("oauth/token", repaired);
    }

    [Theory]
    [InlineData("\"dummy-secret-of-all-tenants\"")]
    [InlineData("config[$\"Tenants:{tenant.Name}:ClientSecret\"]!")]
    public async Task An_exchange_whose_secret_cannot_be_named_stays_when_there_are_several_tenants(string secret)
    {
        var (before, after, left) = await RepairAsync(Exchange(secret), Options, secret.StartsWith('"') ? RuleIds.HandWrittenTokenRequest : null);
        Assert.Contains(RuleIds.HandWrittenTokenRequest, left);
        Assert.Equal(before, after);
    }

    private static string Exchange(string secret) => $$"""
        foreach (var tenant in options.Value.Items)
                {
                    using var http = new HttpClient();
                    var response = http.PostAsJsonAsync($"https://{tenant.Domain}/oauth/token", new
                    {
                        client_id = tenant.ClientId,
                        client_secret = {{secret}},
                        audience = $"https://{tenant.Domain}/api/v2/",
                        grant_type = "client_credentials",
                    }).Result;
                    var token = response.Content.ReadFromJsonAsync<JsonElement>().Result.GetProperty("access_token").GetString()!;
                    clients.Add(new ManagementApiClient(token, tenant.Domain));
                }
        """;

    private static string WithoutComments(string code) => Flat(string.Join('\n', code.Split('\n').Where(line => !line.TrimStart().StartsWith("// ", StringComparison.Ordinal))));

    private static string Flat(string code) => string.Concat(code.Split('\n').Select(line => line.Trim())).Replace(", ", ",");

    private static async Task StaysAsync(string code, string options)
    {
        var (before, after, left) = await RepairAsync(code, options);
        Assert.Contains(left, id => id is RuleIds.StaticManagementToken);
        Assert.Equal(before, after);
    }

    private static async Task<string> RepairedAsync(string code, string options) => (await RepairAsync(code, options)).After;

    private static async Task<(string Before, string After, string[] Left)> RepairAsync(string code, string options, string? onlyRule = null)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Text.Json;
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Options;

            {{options}}
            public class Auth0Clients
            {
                public static List<ManagementApiClient> Of(IConfiguration config, IOptions<TenantsOptions> options, {{(options.Contains("class Single") ? "IOptions<Single> single, " : "")}}string name)
                {
                    var clients = new List<ManagementApiClient>();
                    {{code}}
                    return clients;
                }

                private static ManagementApiClient Make(string token, string domain) => new ManagementApiClient(token, domain);
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync([new SourceProject("Subject", [("Clients.cs", source)])], compilation.References, onlyRule: onlyRule);
        Assert.Empty(await repaired.ErrorsAsync("Clients.cs"));
        return (source, await repaired.TextAsync("Clients.cs"), [.. repaired.Left.Select(diagnostic => diagnostic.Id)]);
    }
}
