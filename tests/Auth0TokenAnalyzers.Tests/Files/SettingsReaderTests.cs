using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Auth0TokenAnalyzers.Files;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Files;

/// <summary>The readers of configuration files: keys, values, and where in the file a value is.</summary>
public sealed class SettingsReaderTests
{
    private static ImmutableArray<Setting> Read(string path, string text) => ConfigurationFileName.Reader(path)!(text);

    private static string[] Describe(string path, string text) => [.. Read(path, text).Select(setting => $"{setting.Key}={setting.Value}")];

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("/app/appsettings.Production.json")]
    [InlineData("C:\\app\\AppSettings.JSON")]
    [InlineData("appsettings.eu.Staging.json")]
    [InlineData("secrets.json")]
    [InlineData("local.settings.json")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("Web.config")]
    [InlineData("web.Release.config")]
    [InlineData("Contoso.exe.config")]
    [InlineData(".env")]
    [InlineData(".env.production")]
    [InlineData("local.env")]
    public void Reader_OfConfigurationFiles(string path) => Assert.NotNull(ConfigurationFileName.Reader(path));

    [Theory]
    [InlineData("package.json")]
    [InlineData("myappsettings.json")]
    [InlineData("appsettings.json.bak")]
    [InlineData("appsettings.json/other.txt")]
    [InlineData("config")]
    [InlineData("env")]
    [InlineData("my.environment")]
    [InlineData("")]
    public void Reader_OfOtherFiles_IsNull(string path) => Assert.Null(ConfigurationFileName.Reader(path));

    [Theory]
    [InlineData("Properties/launchSettings.json", true)]
    [InlineData("local.settings.json", true)]
    [InlineData("secrets.json", true)]
    [InlineData("appsettings.Development.json", true)]
    [InlineData("appsettings.Local.json", true)]
    [InlineData(".env", true)]
    [InlineData(".env.local", true)]
    [InlineData(".env.test.local", true)]
    [InlineData("appsettings.json", false)]
    [InlineData("appsettings.Production.json", false)]
    [InlineData("appsettings.DevelopmentCluster.json", false)]
    [InlineData(".env.production", false)]
    [InlineData("Web.config", false)]
    public void IsLocal_OfFilesOfADeveloper(string path, bool expected) => Assert.Equal(expected, ConfigurationFileName.IsLocal(path));

    [Fact]
    public void Json_JoinsSections() => Assert.Equal(
        ["Auth0:Domain=d", "Auth0:Clients:0:ClientSecret=s", "Flat:Key=f", "AUTH0:CLIENT_SECRET=u", "Last=l"],
        Describe("appsettings.json", """{ "Auth0": { "Domain": "d", "Number": 1, "Clients": [ { "ClientSecret": "s" } ] }, "Flat:Key": "f", "AUTH0__CLIENT_SECRET": "u", /* c */ "Last": "l", } // end"""));

    [Fact]
    public void Env_ReadsAssignments() => Assert.Equal(
        ["A=1", "B=two words", "C=x # y", "D=z", "E:F=g=h", "G=", "H=#x", "I=\"open"],
        Describe(".env", "A=1\r\n# B=0\nB = \"two words\"\nexport C='x # y'\n  D=z # comment\nE__F=g=h\r\n\nG=\nH=#x\nnothing\n=x\n1A=x\nI=\"open\n"));

    [Fact]
    public void Config_ReadsKeysAttributesAndTexts() => Assert.Equal(
        ["configuration:appSettings:auth0:Domain=d&e", "configuration:auth0:clientSecret=s", "configuration:auth0:domain=<d>", "configuration:applicationSettings:Contoso.Settings:Token:serializeAs=String", "configuration:applicationSettings:Contoso.Settings:Token=t", "configuration:env:X=1", "configuration:raw=a<b"],
        Describe("Web.config", """
            <?xml version="1.0"?>
            <!DOCTYPE configuration>
            <!-- <add key="a" value="b"/> -->
            <configuration>
              <connectionStrings><add name="x" connectionString="y"><inner a="b">text</inner></add></connectionStrings>
              <appSettings>
                <add key="auth0:Domain" value='d&amp;e' />
              </appSettings>
              <auth0 clientSecret = "s" domain="&lt;d&#62;"/>
              <applicationSettings><Contoso.Settings><setting name="Token" serializeAs="String"><value>t</value></setting></Contoso.Settings></applicationSettings>
              <env><environmentVariable name="X" value="1" /></env>
              <raw><![CDATA[a<b]]></raw>
            </configuration>
            """).Where(setting => !setting.EndsWith(":name=Token", StringComparison.Ordinal)));

    public static TheoryData<string, string> Formats => new()
    {
        { "appsettings.json", "{|{|Ü|: 1,|\t\"ключ 値\": \"é\", \"Secret\": \"VALUE\"|}|}" },
        { "appsettings.json", "{\"a\": [\"é\",|\t\t\"VALUE\"]}" },
        { ".env", "# é 値|ключ=1|\texport SECRET=\"VALUE\"|" },
        { ".env", "X='é'|SECRET = VALUE  # x" },
        { "app.config", "<?xml version=\"1.0\"?>|<!-- é -->|<a é=\"値\">|\t<add key=\"secret\"|\tvalue=\"VALUE\"/></a>" },
        { "app.config", "<a>|<b>é</b>|<secret>|\tVALUE |</secret></a>" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Span_IsThatOfTheValue(string path, string template)
    {
        template = template.Replace("{|{|Ü|: 1,|", "{|\"Ü\": 1,|", StringComparison.Ordinal).Replace("\"|}|}", "\"|}", StringComparison.Ordinal);
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            foreach (var mark in new[] { "", "\uFEFF" })
            {
                var text = mark + template.Replace("|", lineBreak, StringComparison.Ordinal);

                var setting = Assert.Single(Read(path, text), setting => setting.Value == "VALUE");

                Assert.Equal("VALUE", text.Substring(setting.Span.Start, setting.Span.Length));
            }
        }
    }

    [Theory]
    [InlineData("a.config", "<a")]
    [InlineData("a.config", "<a>")]
    [InlineData("a.config", "<a></b>")]
    [InlineData("a.config", "</a>")]
    [InlineData("a.config", "<a b></a>")]
    [InlineData("a.config", "<a b=c></a>")]
    [InlineData("a.config", "<a b=\"c></a>")]
    [InlineData("a.config", "<a b=\"<\"></a>")]
    [InlineData("a.config", "<a><!-- </a>")]
    [InlineData("a.config", "<a><![CDATA[ </a>")]
    [InlineData("a.config", "<!DOCTYPE a [<!ENTITY x \"y\">]><a b=\"&x;\"/>")]
    [InlineData("a.config", "not <a b=\"c\"/>")]
    [InlineData("a.config", "<a b=\"c\"/>\0")]
    [InlineData("a.config", "<>")]
    [InlineData("a.config", "< a b=\"c\"/>")]
    [InlineData("appsettings.json", "{ \"a\": \"b\"")]
    [InlineData("appsettings.json", "{ \"a\": \"b }")]
    [InlineData("appsettings.json", "a=b")]
    [InlineData(".env", "\0\0\0")]
    [InlineData(".env", "no assignment")]
    [InlineData(".env", "=")]
    [InlineData(".env", "")]
    public void InvalidFiles_GiveNothing(string path, string text) => Assert.Empty(Read(path, text));

    [Theory]
    [InlineData("a.config", "<a>")]
    [InlineData("a.config", "<a b=\"")]
    [InlineData("a.config", "<a b='c'")]
    [InlineData("a.config", "<!--")]
    [InlineData("a.config", "<![CDATA[")]
    [InlineData("a.config", "<a><![CDATA[")]
    [InlineData("a.config", "&#x41;")]
    [InlineData("a.config", "<a b=\"c\"/>")]
    [InlineData("appsettings.json", "{\"a\":")]
    [InlineData("appsettings.json", "[")]
    [InlineData("appsettings.json", "\"\\")]
    [InlineData("appsettings.json", "/*")]
    [InlineData("appsettings.json", "//")]
    [InlineData(".env", "A='")]
    [InlineData(".env", "export ")]
    [InlineData(".env", "A=\"b\n")]
    [InlineData(".env", " # ")]
    public void HostileFiles_AreReadInOneGo(string path, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));

        Assert.All(Read(path, text), setting => Assert.InRange(setting.Span.End, 0, text.Length));
        Assert.All(Read(path, new StringBuilder("<r>{\"a\":\"").Append(text).ToString()), setting => Assert.InRange(setting.Span.End, 0, text.Length + 9));
    }
}
