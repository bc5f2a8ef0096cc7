using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0008: an audience that is read from a setting is the one that the configuration files write there.</summary>
public sealed class ConfiguredAudienceTests
{
    private const string Management = """{ "Auth0": { "Audience": "https://example.eu.auth0.com/api/v2/" } }""";
    private const string OwnApi = """{ "Auth0": { "Audience": "https://orders.example.com/", "Domain": "example.eu.auth0.com" } }""";

    [Theory]
    [InlineData("appsettings.json", Management)]
    [InlineData("appsettings.Production.json", """{ "auth0": { "audience": "https://example.eu.auth0.com/api/v2" } }""")]
    [InlineData("Web.config", """<configuration><appSettings><add key="Auth0:Audience" value="https://example.eu.auth0.com/api/v2/" /></appSettings></configuration>""")]
    [InlineData("local.settings.json", """{ "Values": { "Auth0__Audience": "https://example.eu.auth0.com/api/v2/" } }""")]
    [InlineData(".env", "Auth0__Audience=https://example.eu.auth0.com/api/v2/")]
    public async Task An_audience_of_the_management_api_is_reported(string path, string text) =>
        Assert.Equal(1, await CountAsync("configuration[\"Auth0:Audience\"]", (path, text)));

    [Theory]
    [InlineData("appsettings.json", OwnApi)]
    [InlineData("appsettings.json", """{ "Auth0": { "Audience": "", "Domain": "example.eu.auth0.com" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Audience": "{https://example.eu.auth0.com/api/v2/}" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Audience": "https://example.eu.auth0.com/api/v2/users" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Audience": "https://manage.auth0.com/api/v2/" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Us": { "Audience": "https://example.eu.auth0.com/api/v2/" } } }""")]
    [InlineData("appsettings.json", """{ "Audience": "https://example.eu.auth0.com/api/v2/" }""")]
    [InlineData("appsettings.json", "{ not json: \"https://example.eu.auth0.com/api/v2/\" ")]
    [InlineData("data.json", Management)]
    public async Task Any_other_is_silent(string path, string text) =>
        Assert.Equal(0, await CountAsync("configuration[\"Auth0:Audience\"]", (path, text)));

    [Fact]
    public async Task Without_files_nobody_knows() => Assert.Equal(0, await CountAsync("configuration[\"Auth0:Audience\"]"));

    [Fact]
    public async Task Each_environment_may_have_a_tenant_of_its_own() => Assert.Equal(1, await CountAsync(
        "configuration[\"Auth0:Audience\"]",
        ("appsettings.json", Management),
        ("appsettings.Development.json", """{ "Auth0": { "Audience": "https://dev.eu.auth0.com/api/v2/" } }""")));

    [Fact]
    public async Task A_text_that_the_deployment_fills_in_is_none() => Assert.Equal(1, await CountAsync(
        "configuration[\"Auth0:Audience\"]",
        ("appsettings.json", """{ "Auth0": { "Audience": "", "ClientSecret": "" } }"""),
        ("appsettings.Test.json", """{ "Auth0": { "Audience": "#{Auth0Audience}#", "ClientSecret": "#{Secret}#" } }"""),
        ("appsettings.Production.json", Management)));

    [Fact]
    public async Task Files_that_disagree_say_nothing() => Assert.Equal(0, await CountAsync(
        "configuration[\"Auth0:Audience\"]", ("appsettings.json", Management), ("appsettings.Development.json", OwnApi)));

    [Fact]
    public async Task Files_that_are_not_to_be_read_say_nothing() => Assert.Equal(0, await CountAsync(
        new TestOptions(("build_property.Auth0ScanConfigurationFiles", "false")), "configuration[\"Auth0:Audience\"]", ("appsettings.json", Management)));

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"Auth0__Audience\")", 1)]
    [InlineData("configuration.GetSection(\"Auth0\")[\"Audience\"]", 1)]
    [InlineData("configuration.GetValue<string>(\"Auth0:Audience\")", 1)]
    [InlineData("configuration[\"Auth0:Audience\"] ?? \"https://example.eu.auth0.com/api/v2/\"", 1)]
    [InlineData("configuration[\"Auth0:Audience\"] + \"orders\"", 0)]
    [InlineData("new Uri(configuration[\"Auth0:Audience\"]!).Host", 0)]
    [InlineData("System.IO.Path.Combine(configuration[\"Auth0:Audience\"]!, \"orders\")", 0)]
    [InlineData("configuration[\"Auth0:Audience\" + http.Timeout]", 0)]
    public async Task The_setting_may_be_read_in_any_way(string audience, int count) =>
        Assert.Equal(count, await CountAsync(audience, ("appsettings.json", Management)));

    [Theory]
    [InlineData("$\"https://{configuration[\"Idp:Host\"]}/api/v2/\"", """{ "Idp": { "Host": "example.eu.auth0.com" } }""", 1)]
    [InlineData("configuration[\"Idp:Url\"] + \"/api/v2/\"", """{ "Idp": { "Url": "https://example.eu.auth0.com" } }""", 1)]
    [InlineData("$\"https://{configuration[\"Idp:Host\"]}/api/v2/\"", """{ "Idp": { "Host": "shop.zendesk.com", "Other": "example.eu.auth0.com" } }""", 0)]
    [InlineData("$\"https://{configuration[\"Idp:Host\"]}/api/v2/\"", """{ "Idp": { "Secret": "example.eu.auth0.com" } }""", 0)]
    public async Task A_part_of_the_audience_may_be_a_setting(string audience, string text, int count) =>
        Assert.Equal(count, await CountAsync(audience, ("appsettings.json", text)));

    [Fact]
    public async Task The_host_is_that_of_the_options()
    {
        const string Text = """{ "Auth0": { "Audience": "https://id.example.com/api/v2/", "Secret": "" } }""";
        Assert.Equal(0, await CountAsync("configuration[\"Idp:Audience\"]", ("appsettings.json", Text.Replace("Auth0", "Idp", StringComparison.Ordinal))));
        Assert.Equal(1, await CountAsync(
            new TestOptions(("auth0_tenant_domains", "id.example.com")), "configuration[\"Auth0:Audience\"]", ("appsettings.json", Text)));
    }

    [Fact]
    public async Task What_a_file_says_is_not_repeated()
    {
        var found = await RunAsync(new TestOptions(), "configuration[\"Auth0:Audience\"]", ("appsettings.json", Management));
        var report = Assert.Single(found, diagnostic => diagnostic.Id == "AUTH0008");
        Assert.DoesNotContain("example", report.GetMessage(null), StringComparison.Ordinal);
        Assert.DoesNotContain("tenant", report.Properties.Keys);
    }

    private static Task<int> CountAsync(string audience, params (string Path, string Text)[] files) => CountAsync(new TestOptions(), audience, files);

    private static async Task<int> CountAsync(TestOptions options, string audience, params (string Path, string Text)[] files) =>
        (await RunAsync(options, audience, files)).Count(diagnostic => diagnostic.Id == "AUTH0008");

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(
        TestOptions options, string audience, params (string Path, string Text)[] files)
    {
        // The address is Auth0's by the name of its setting, where the audience is.
        var section = audience.Contains("Idp", StringComparison.Ordinal) ? "Idp" : "Auth0";
        var code = $$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Configuration;

            public class Tokens(IConfiguration configuration)
            {
                public Task<HttpResponseMessage> SendAsync(HttpClient http) => http.PostAsync(
                    $"https://{configuration["{{section}}:Domain"]}/oauth/token",
                    new FormUrlEncodedContent(new Dictionary<string, string?>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = configuration["{{section}}:ClientId"],
                        ["client_secret"] = configuration["{{section}}:ClientSecret"],
                        ["audience"] = {{audience}},
                    }));

                // Another request of the program speaks of Auth0.
                public Task<string> KeysAsync(HttpClient http) => http.GetStringAsync("https://{{(section == "Idp" ? "login.example.com" : "example.eu.auth0.com")}}/.well-known/jwks.json");
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, [("Tokens.cs", code)]);
        return await ConfigurationAnalysis.RunAsync(compilation, options, files);
    }
}
