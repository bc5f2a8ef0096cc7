using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A token that code signs or asks for where a setting has none: new code asks the provider and no setting, whichever way the old code chose.</summary>
public class FallbackCallTests
{
    public static TheoryData<string> Choices => new(
        "var token = config[\"Old:Token\"] ?? GET;",
        "var token = (config[\"Old:Token\"] ?? Environment.GetEnvironmentVariable(\"OLD_TOKEN\")) ?? GET;",
        "var set = config[\"Old:Token\"]; var token = set ?? GET;",
        "var set = config[\"Old:Token\"]; var token = string.IsNullOrEmpty(set) ? GET : set;",
        "var set = config[\"Old:Token\"]; var token = (set is null) ? GET : set;",
        "var set = config[\"Old:Token\"]; var token = !string.IsNullOrWhiteSpace(set) ? set : GET;",
        "var set = config[\"Old:Token\"]; var token = set is not null ? set : GET;",
        "var token = string.IsNullOrEmpty(config[\"Old:Token\"]) ? GET : config[\"Old:Token\"];",
        "var token = config[\"Old:Token\"]; token ??= GET;",
        "var token = config[\"Old:Token\"]; if (string.IsNullOrEmpty(token)) token = GET;",
        "string? token = Environment.GetEnvironmentVariable(\"OLD_TOKEN\"); if (token == null) { token = GET; }");

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task No_setting_is_asked_before_an_exchange(string choice)
    {
        var repaired = await RepairedAsync(choice.Replace("GET", "await GetAsync()"), TokenMethods.Fetching);

        Assert.DoesNotContain("OLD_TOKEN", repaired);
        Assert.DoesNotContain("Old:Token", repaired);
        Assert.Contains("token = await GetAsync();request.Headers", repaired);
        Assert.Contains("return await Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!", repaired);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task No_setting_is_asked_before_the_provider_that_takes_the_place_of_a_signature(string choice)
    {
        var repaired = await RepairedAsync(choice.Replace("GET", "Get()"), TokenMethods.Signing);

        Assert.DoesNotContain("OLD_TOKEN", repaired);
        Assert.DoesNotContain("Old:Token", repaired);
        Assert.DoesNotContain("JwtSecurityToken", repaired);
        Assert.Contains("token = await Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",config[\"Auth0:Management:ClientId\"]!", repaired);
    }

    [Theory]
    [InlineData("var token = config[\"Old:Token\"] ?? Get();", "token = Get();")]
    [InlineData("var token = config[\"Old:Token\"]; if (string.IsNullOrEmpty(token)) token = Get();", "token = Get();")]
    public async Task A_method_that_stays_is_called_without_a_setting(string choice, string expected)
    {
        // Code that cannot wait for the provider keeps the method from going.
        var repaired = await RepairedAsync(choice, TokenMethods.Signing + "\n    public string Waiting => Get();");

        Assert.DoesNotContain("Old:Token", repaired);
        Assert.Contains(expected, repaired);
    }

    [Fact]
    public async Task A_method_that_returns_the_setting_first_only_asks_the_provider()
    {
        const string Choosing = """

                private async Task<string> ChosenAsync()
                {
                    var token = config["Old:Token"];
                    if (!string.IsNullOrEmpty(token))
                        return token;

                    return await GetAsync();
                }
            """;

        var repaired = await RepairedAsync("var token = await ChosenAsync();", TokenMethods.Fetching + "\n" + Choosing);

        Assert.DoesNotContain("Old:Token", repaired);
        Assert.DoesNotContain("if (", repaired);
    }

    [Theory]
    [InlineData("var token = own ?? GET;", "token = own ?? await GetAsync();")]
    [InlineData("var token = string.IsNullOrEmpty(own) ? GET : own;", "string.IsNullOrEmpty(own) ? await GetAsync() : own;")]
    [InlineData("var token = own is null ? GET : config[\"Old:Token\"];", "own is null ? await GetAsync() : config[\"Old:Token\"];")]
    [InlineData("var token = config[\"Old:Token\"] is null ? config[\"Old:Token\"] : GET;", "is null ? config[\"Old:Token\"] : await GetAsync();")]
    [InlineData("var token = config[\"Old:Token\"]; Note(token); token ??= GET;", "Note(token);token ??= await GetAsync();")]
    [InlineData("var token = own; token ??= GET;", "token ??= await GetAsync();")]
    [InlineData("var token = config[\"Old:Token\"]; if (string.IsNullOrEmpty(own)) token = GET;", "if (string.IsNullOrEmpty(own)) token = await GetAsync();")]
    [InlineData("var token = config[\"Old:Token\"]; if (token == null) token = GET; else Note(token);", "token = await GetAsync();else Note(token);")]
    [InlineData("var token = config[\"Old:Token\"]; if (token == null) { Note(own); token = GET; }", "Note(own);token = await GetAsync();")]
    [InlineData("var set = config[\"Old:Token\"]; if (own is null) set = own; var token = set ?? GET;", "set ?? await GetAsync();")]
    public async Task What_is_no_setting_or_does_something_else_stays(string choice, string expected) =>
        Assert.Contains(expected, await RepairedAsync(choice.Replace("GET", "await GetAsync()"), TokenMethods.Fetching));

    [Theory]
    [InlineData("own ?? GET")]
    [InlineData("string.IsNullOrEmpty(own) ? GET : own")]
    [InlineData("own != null ? own : GET")]
    public async Task A_client_takes_the_token_of_the_caller(string token)
    {
        const string Client = "\n    public async Task<ManagementApiClient> CreateAsync(string? own) => new(TOKEN, \"example.auth0.com\");";
        var fetched = await RepairedAsync("string? token = null;", TokenMethods.Fetching + Client.Replace("TOKEN", token.Replace("GET", "await GetAsync()")));
        var signed = await RepairedAsync("string? token = null;", TokenMethods.Signing + Client.Replace("TOKEN", token.Replace("GET", "Get()")));

        Assert.Contains("=> new(" + token.Replace("GET", "await GetAsync()"), fetched);
        Assert.All([fetched, signed], repaired => Assert.DoesNotContain("Auth0ManagementTokenHandler", repaired));
        Assert.DoesNotContain("JwtSecurityToken", signed);
    }

    /// <summary>The repaired code without its line breaks.</summary>
    private static async Task<string> RepairedAsync(string choice, string members)
    {
        var source = $$"""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;
            using Microsoft.IdentityModel.Tokens;

            public class Users(IConfiguration config)
            {
                public string? Region => config["Region"];

                public async Task<string> ListAsync(HttpClient http, string? own)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users");
                    {{choice.Replace("; ", ";\n        ")}}
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                    return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
                }

                private static void Note(string? token) => Console.WriteLine(token?.Length);

            {{members}}
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync([("Users.cs", source)], compilation.References);
        Assert.Empty(await repaired.ErrorsAsync("Users.cs"));
        var lines = (await repaired.TextAsync("Users.cs")).Split('\n').Select(line => line.Trim());
        return string.Concat(lines.Where(line => !line.StartsWith("// ", StringComparison.Ordinal)));
    }
}
