using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>Code that names a host and code that reads it from a setting mean one tenant where the configuration files say so.</summary>
public sealed class ConfiguredHostsTests
{
    private const string Code = """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class Users(IConfiguration configuration)
        {
            public Task<HttpResponseMessage> ListAsync(HttpClient http)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://example.eu.auth0.com/api/v2/users");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", System.Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_TOKEN"));
                return http.SendAsync(request);
            }

            public Task<HttpResponseMessage> SendAsync(HttpClient http) => http.PostAsync(
                $"https://{configuration["Auth0:Domain"]}/oauth/token",
                new FormUrlEncodedContent(new Dictionary<string, string?>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = configuration["Auth0:ClientId"],
                    ["client_secret"] = configuration["Auth0:ClientSecret"],
                    ["audience"] = $"https://{configuration["Auth0:Domain"]}/api/v2/",
                }));
        }
        """;

    [Theory]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.eu.auth0.com" } }""", true)]
    [InlineData("appsettings.json", """{ "auth0": { "domain": "https://example.eu.auth0.com/" } }""", true)]
    [InlineData("Web.config", """<configuration><appSettings><add key="auth0:Domain" value="example.eu.auth0.com" /></appSettings></configuration>""", true)]
    [InlineData("local.settings.json", """{ "Values": { "Auth0__Domain": "example.eu.auth0.com" } }""", true)]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "Shop": { "environmentVariables": { "Auth0__Domain": "example.eu.auth0.com" } } } }""", true)]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "other.eu.auth0.com" } }""", false)]
    [InlineData("appsettings.json", """{ "Auth0": { "Us": { "Domain": "example.eu.auth0.com" } } }""", false)]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "" } }""", false)]
    [InlineData("data.json", """{ "Auth0": { "Domain": "example.eu.auth0.com" } }""", false)]
    public async Task The_file_says_which_tenant_a_setting_means(string path, string text, bool isSame) =>
        Assert.Equal(isSame, await IsGrantedAsync(new TestOptions(), (path, text)));

    [Fact]
    public async Task With_a_tenant_for_each_environment_nobody_knows_which_one_it_is() => Assert.False(await IsGrantedAsync(
        new TestOptions(),
        ("appsettings.json", """{ "Auth0": { "Domain": "example.eu.auth0.com" } }"""),
        ("appsettings.Development.json", """{ "Auth0": { "Domain": "dev.eu.auth0.com" } }""")));

    [Fact]
    public async Task Files_that_are_not_to_be_read_say_nothing() => Assert.False(await IsGrantedAsync(
        new TestOptions(("build_property.Auth0ScanConfigurationFiles", "false")), ("appsettings.json", """{ "Auth0": { "Domain": "example.eu.auth0.com" } }""")));

    private static async Task<bool> IsGrantedAsync(TestOptions options, params (string Path, string Text)[] files)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Users.cs", Code)], TestReferences.Sdks(Sdk.ManagementApi7));
        var found = await ConfigurationAnalysis.RunAsync(compilation, options, files);
        return Assert.Single(found, diagnostic => diagnostic.Id == "AUTH0006").Properties.ContainsKey("clientIsGranted");
    }
}
