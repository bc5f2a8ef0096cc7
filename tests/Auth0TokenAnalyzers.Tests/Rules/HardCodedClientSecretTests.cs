using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0007 in configuration files: the secret of an application, where it is one of Auth0's.</summary>
public sealed class HardCodedClientSecretTests
{
    private const string Secret = "ROq5vNQIzGzeUkeO1zCQPsJd-pFr7nlXzk9dRvWkKDvbjydykyw8x3xu7G-yVNAc";

    private static async Task<List<string>> RunAsync(string path, string text) =>
        [.. (await ConfigurationAnalysis.RunAsync((path, text.Replace("SECRET!", Secret)))).Select(diagnostic => diagnostic.Id)];

    [Theory]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientId": "x", "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "login.example.com", "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.Production.json", """{ "Auth0": { "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Mgmt": { "Domain": "example.us.auth0.com", "client_secret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Mgmt": { "Authority": "https://example.us.auth0.com/", "ManagementClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Mgmt": { "Audience": "https://example.us.auth0.com/api/v2/", "Client": { "ClientSecret": "SECRET!" } } }""")]
    [InlineData("appsettings.json", """{ "Tenant": "https://example.us.auth0.com/", "ClientSecret": "SECRET!" }""")]
    [InlineData("appsettings.json", """{ "Portal": { "PortalDomain": "example.auth0.com", "PortalClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Azure": { "Auth0:ClientSecret": "SECRET!" } }""")]
    [InlineData("local.settings.json", """{ "Values": { "Auth0:ClientSecret": "SECRET!" } }""")]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "Auth0__ClientSecret": "SECRET!" } } } }""")]
    [InlineData(".env", "AUTH0_DOMAIN=example.auth0.com\nAUTH0_CLIENT_SECRET=SECRET!\n")]
    [InlineData(".env", "DOMAIN=example.auth0.com\nCLIENT_SECRET=\"SECRET!\"\n")]
    [InlineData("Web.config", """<configuration><appSettings><add key="auth0:Domain" value="example.auth0.com"/><add key="auth0:ClientSecret" value="SECRET!"/></appSettings></configuration>""")]
    [InlineData("Web.config", """<configuration><auth0 domain="example.auth0.com" clientSecret="SECRET!"/></configuration>""")]
    public async Task SecretOfAuth0_IsReported(string path, string text) => Assert.Equal(["AUTH0007"], await RunAsync(path, text));

    [Theory]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientSecret": null } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "<set with dotnet user-secrets>" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "YOUR_CLIENT_SECRET" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "#{Auth0ClientSecret}#" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/x/1)" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "ClientId": "SECRET!", "SecretName": "SECRET!", "ClientSecretName": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com" }, "Contoso": { "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Domain": "example.auth0.com", "Contoso": { "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Auth": { "Domain": "example.auth0.com", "ContosoClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Auth": { "Domain": "example.auth0.com", "Contoso": { "ClientSecret": "SECRET!" } } }""")]
    [InlineData("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com", "Connections": { "Google": { "ClientSecret": "SECRET!" } } } }""")]
    [InlineData("appsettings.json", """{ "AzureAd": { "Domain": "contoso.onmicrosoft.com", "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Okta": { "Domain": "example.okta.com", "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "ClientSecret": "SECRET!" }""")]
    [InlineData("appsettings.json", """{ "Site": { "Host": "manage.auth0.com", "ClientSecret": "SECRET!" } }""")]
    [InlineData("appsettings.json", """{ "Site": { "Host": "example.auth0.com.example.org", "ClientSecret": "SECRET!" } }""")]
    [InlineData(".env", "AUTH0_DOMAIN=example.auth0.com\nGITHUB_CLIENT_SECRET=SECRET!\nCONTOSO_CLIENT_SECRET=SECRET!\nAUTH0_SECRET=SECRET!\n")]
    [InlineData(".env", "AUTH0_DOMAIN=example.auth0.com\nAUTH0_CLIENT_SECRET=$AUTH0_SECRET_FROM_CI\n#AUTH0_CLIENT_SECRET=SECRET!\n")]
    [InlineData("Web.config", """<configuration><appSettings><add key="Domain" value="example.auth0.com"/><add key="contoso:ClientSecret" value="SECRET!"/></appSettings></configuration>""")]
    [InlineData("Web.config", """<configuration><!-- <auth0 domain="example.auth0.com" clientSecret="SECRET!"/> --></configuration>""")]
    public async Task OtherSettings_AreSilent(string path, string text) => Assert.Empty(await RunAsync(path, text));

    [Theory]
    [InlineData("appsettings.json", DiagnosticSeverity.Warning)]
    [InlineData("appsettings.Production.json", DiagnosticSeverity.Warning)]
    [InlineData("Web.config.json/appsettings.Staging.json", DiagnosticSeverity.Warning)]
    [InlineData("appsettings.Development.json", DiagnosticSeverity.Info)]
    [InlineData("Properties/launchSettings.json", DiagnosticSeverity.Info)]
    [InlineData("local.settings.json", DiagnosticSeverity.Info)]
    [InlineData("secrets.json", DiagnosticSeverity.Info)]
    public async Task Severity_DependsOnThePlace(string path, DiagnosticSeverity severity)
    {
        var found = Assert.Single(await ConfigurationAnalysis.RunAsync((path, $$"""{ "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "{{Secret}}" } }""")));

        Assert.Equal(severity, found.Severity);
    }

    [Fact]
    public async Task Message_NamesTheTenant()
    {
        var found = Assert.Single(await ConfigurationAnalysis.RunAsync(("appsettings.json", $$"""{ "Auth0": { "Domain": "Example.EU.auth0.com", "ClientSecret": "{{Secret}}" } }""")));

        Assert.Equal("The client secret of an application of the tenant example.eu.auth0.com is hard-coded", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(["tenant=example.eu.auth0.com"], found.Properties.Select(property => $"{property.Key}={property.Value}"));
    }

    [Fact]
    public async Task ConfiguredDomain_IsAuth0s() => Assert.Single(await ConfigurationAnalysis.RunAsync(
        new TestOptions(("auth0_custom_domains", "login.example.com")), ("appsettings.json", $$"""{ "Login": { "Authority": "https://login.example.com/", "ClientSecret": "{{Secret}}" } }""")));
}
