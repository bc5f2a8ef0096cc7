using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Files;

/// <summary>What holds for all rules about configuration files.</summary>
public sealed class ConfigurationFileTests
{
    private static readonly string Token = TestJwt.Of(TestJwt.Management);

    public static TheoryData<string, string, string> Places => new()
    {
        { "appsettings.json", "{|  // é|\t\"é\": 1,|\t\"é\": \"値\", \"Token\": \"TOKEN\"|}", "(4,22)" },
        { "appsettings.json", "{ \"Token\": \"Bearer TOKEN\" }", "(1,13)" },
        { "src/appsettings.Development.json", "{ \"a\": { \"b\": [|\"TOKEN\"] } }", "src/appsettings.Development.json(2,2)" },
        { "Properties/launchSettings.json", "{|\"profiles\": { \"x\": { \"environmentVariables\": {|\t\"AUTH0_MGMT\": \"TOKEN\" } } } }", "(3,17)" },
        { "local.settings.json", "{ \"Values\": { \"Auth0:Token\":|\"TOKEN\" } }", "(2,2)" },
        { "secrets.json", "{ \"Auth0:Token\": \"TOKEN\" }", "(1,19)" },
        { ".env", "# é|AUTH0_TOKEN=TOKEN|", "(2,13)" },
        { ".env.production", "|export AUTH0_TOKEN = \"TOKEN\"", "(2,23)" },
        { "Web.config", "<configuration><appSettings>|\t<add key=\"é\" value=\"TOKEN\"/></appSettings></configuration>", "(2,22)" },
        { "App.config", "<configuration>|<auth0|\ttoken='TOKEN'/></configuration>", "(3,9)" },
        { "App.config", "<a><setting name=\"x\">|  <value>TOKEN</value></setting></a>", "(2,10)" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Finding_HasItsLineAndColumn(string path, string template, string place)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            foreach (var mark in new[] { "", "\uFEFF" })
            {
                var text = mark + template.Replace("|", lineBreak, StringComparison.Ordinal).Replace("TOKEN\"", Token + "\"", StringComparison.Ordinal).Replace("=TOKEN", "=" + Token, StringComparison.Ordinal)
                    .Replace("'TOKEN'", $"'{Token}'", StringComparison.Ordinal).Replace(">TOKEN<", $">{Token}<", StringComparison.Ordinal);

                var found = Assert.Single(await ConfigurationAnalysis.RunAsync((path, text)));

                Assert.EndsWith(place + ": AUTH0005", ConfigurationAnalysis.Describe(found), StringComparison.Ordinal);
                Assert.Equal(LocationKind.ExternalFile, found.Location.Kind);
            }
        }
    }

    [Fact]
    public async Task TooLargeFiles_AreLeftOut()
    {
        string Text(int length) => "{ \"Token\": \"" + Token + "\" }" + new string(' ', length - Token.Length - 15);

        Assert.Single(await ConfigurationAnalysis.RunAsync(("appsettings.json", Text(1024 * 1024))));
        Assert.Empty(await ConfigurationAnalysis.RunAsync(("appsettings.json", Text(1024 * 1024 + 1))));
    }

    [Theory]
    [InlineData("false", 0)]
    [InlineData(" FALSE ", 0)]
    [InlineData("true", 1)]
    [InlineData("", 1)]
    public async Task Property_SwitchesItOff(string value, int count) => Assert.Equal(count,
        (await ConfigurationAnalysis.RunAsync(new TestOptions(("build_property.Auth0ScanConfigurationFiles", value)), ("appsettings.json", $$"""{ "Token": "{{Token}}" }"""))).Count);

    [Fact]
    public async Task OtherAdditionalFiles_AreNotRead() =>
        Assert.Empty(await ConfigurationAnalysis.RunAsync(("tokens.json", $$"""{ "Token": "{{Token}}" }"""), ("readme.md", Token), ("BannedSymbols.txt", Token)));

    [Fact]
    public async Task EveryFile_IsReadOnItsOwn()
    {
        var files = Enumerable.Range(0, 20).Select(i => ($"f{i}/appsettings.json", $$"""{ "Token": "{{Token}}", "Auth0": { "Domain": "example.auth0.com", "ClientSecret": "ROq5vNQIzGzeUkeO1zCQPsJd-pFr7nlXzk9dRvWkKDvbjydykyw8x3xu7G-yVNAc" } }"""));

        var found = await ConfigurationAnalysis.RunAsync([.. files, ("broken/appsettings.json", "{ \"Token\": \"" + Token + "\"")]);

        Assert.Equal(40, found.Count);
    }

    // Many settings that each ask for the host beside them, and names that are many sections.
    [Fact]
    public async Task ManySecretsAndHosts_AreReadInOneGo()
    {
        var secrets = string.Join(",", Enumerable.Range(0, 8_000).Select(i => $$""" "s{{i}}": { "a{{i}}Domain": "t{{i}}.auth0.com", "a{{i}}ClientSecret": "9fK2mQ7xT4wZ8vB3{{i}}" } """));
        var sections = string.Concat(Enumerable.Repeat("a:", 200_000)) + "ClientSecret";

        Assert.Equal(8_000, (await ConfigurationAnalysis.RunAsync(("appsettings.json", $"{{ {secrets} }}"))).Count);
        Assert.Empty(await ConfigurationAnalysis.RunAsync(("appsettings.json", $$"""{ "Domain": "x.auth0.com", "{{sections}}": "9fK2mQ7xT4wZ8vB3" }""")));
    }
}
