using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0002 in configuration files: the Global Client Secret, and the Global Client ID beside it.</summary>
public sealed class ConfiguredGlobalClientTests
{
    private const string Secret = "ecQSH8YIV9_-_HS5mcyF8ZCsRsi833KOcP5szoYeM-aw6l9dmMmHXkHZb-YqraTQ";

    [Theory]
    [InlineData("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "SECRET!" } }""", 1)]
    [InlineData("appsettings.json", """{ "Auth0": { "GlobalClientId": "oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM", "GlobalClientSecret": "SECRET!" } }""", 2)]
    [InlineData("appsettings.json", """{ "Tenant": "https://example.auth0.com/", "Keys": { "global_client_secret": "SECRET!" } }""", 1)]
    [InlineData("appsettings.json", """{ "Auth0": { "Global": { "ClientSecret": "SECRET!" } } }""", 1)]
    [InlineData(".env", "AUTH0_GLOBAL_CLIENT_ID=oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM\nAUTH0_GLOBAL_CLIENT_SECRET=SECRET!", 2)]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "AUTH0_GLOBAL_SECRET": "SECRET!" } } } }""", 1)]
    [InlineData("Web.config", """<configuration><appSettings><add key="auth0:GlobalClientSecret" value="SECRET!"/></appSettings></configuration>""", 1)]
    public async Task Literal_IsReported(string path, string text, int count)
    {
        var found = await ConfigurationAnalysis.RunAsync((path, text.Replace("SECRET!", Secret)));

        Assert.Equal(Enumerable.Repeat("AUTH0002", count), found.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("appsettings.json", """{ "Salesforce": { "GlobalClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Invoices": { "GlobalClientId": "1234567", "GlobalClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com" }, "Salesforce": { "GlobalClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "GlobalClientId": "oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "GlobalClientId": "oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM", "GlobalClientSecret": "" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "GlobalClientSecret": "<global client secret>" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "ApiKey": "SECRET!", "ApiSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "GlobalClientSecretName": "SECRET!" } }""")]
    [InlineData(".env", "# AUTH0_GLOBAL_CLIENT_SECRET=SECRET!")]
    public async Task OtherSettings_AreSilent(string path, string text) => Assert.Empty(await ConfigurationAnalysis.RunAsync((path, text.Replace("SECRET!", Secret))));

    [Fact]
    public async Task ReferenceToAnSdk_IsEvidence()
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, [("Program.cs", "class Program { }")], SdkReferences.Assembly(Sdk.ManagementApi7));

        var found = Assert.Single(await ConfigurationAnalysis.RunAsync(compilation, new TestOptions(), ("appsettings.json", $$"""{ "GlobalClientSecret": "{{Secret}}" }""")));

        Assert.Equal("The tenant's Global Client Secret is written in a configuration file", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Property_NamesTheTenant()
    {
        var found = await ConfigurationAnalysis.RunAsync(("appsettings.json", $$"""{ "Auth0": { "Domain": "example.auth0.com", "GlobalClientId": "oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM", "GlobalClientSecret": "{{Secret}}" } }"""));

        Assert.Equal(
            ["The tenant's Global Client ID, beside its secret, is written in a configuration file example.auth0.com", "The tenant's Global Client Secret is written in a configuration file example.auth0.com"],
            found.Select(diagnostic => $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} {diagnostic.Properties["tenant"]}"));
    }
}
