using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0006 for tokens in a file of settings that the program reads itself, with a serializer.</summary>
public sealed class SettingsFileTests
{
    [Theory]
    [InlineData("Settings", "JsonSerializer.Deserialize<Settings>(File.ReadAllText(path))!")]
    [InlineData("AppConfig", "JsonSerializer.Deserialize<AppConfig>(File.ReadAllBytes(path)) ?? throw new InvalidOperationException()")]
    [InlineData("Secrets", "(Secrets)JsonSerializer.Deserialize(File.ReadAllText(path), typeof(Secrets))!")]
    [InlineData("Tenant", "JsonSerializer.Deserialize<Tenant>(File.ReadAllText(\"settings.json\"))!")]
    [InlineData("Tenant", "JsonSerializer.Deserialize<Tenant>(File.OpenRead(Path.Combine(path, \"tenant.config\")))!")]
    [InlineData("Tenant", "JsonConvert.DeserializeObject<Tenant>(File.ReadAllText(\"settings.json\"))!")]
    [InlineData("Tenant", "(Tenant)new XmlSerializer(typeof(Tenant)).Deserialize(new StreamReader(\"settings.xml\"))!")]
    [InlineData("Tenant", "(new XmlSerializer(typeof(Tenant)).Deserialize(new FileStream(\"settings.xml\", FileMode.Open)) as Tenant)!")]
    public async Task Token_OfSettingsFile_IsReported(string type, string read)
    {
        Assert.Equal("This Management API token is static: it comes from the options property Token, for the tenant example.auth0.com", await MessageAsync(type, $"var settings = {read};"));
        Assert.NotNull(await MessageAsync(type, "var settings = Load(path);", $"private static {type} Load(string path) {{ return {read}; }}"));
    }

    [Fact]
    public async Task Token_OfSettingsReadThroughLocals_IsReported() => Assert.NotNull(await MessageAsync("Tenant", """
        using var file = File.OpenRead("settings.json");
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        var settings = JsonSerializer.Deserialize<Tenant>(text)!;
        """));

    [Theory]
    [InlineData("Answer", "JsonSerializer.Deserialize<Answer>(File.ReadAllText(\"token-cache.json\"))!")]
    [InlineData("Answer", "JsonSerializer.Deserialize<Answer>(path)!")]
    [InlineData("Settings", "JsonSerializer.Deserialize<Settings>(Console.In.ReadToEnd())!")]
    [InlineData("Settings", "JsonSerializer.Deserialize<Settings>(new System.Net.Http.HttpClient().GetStringAsync(\"https://example.com/settings.json\").Result)!")]
    [InlineData("Settings", "Other.Deserialize<Settings>(File.ReadAllText(\"settings.json\"))!")]
    [InlineData("Settings", "JsonSerializer.Deserialize<Settings>(File.ReadAllText(\"settings.json\"))!; settings.Token = Console.ReadLine()!")]
    public async Task Token_OfAnythingElse_IsNotReported(string type, string read) => Assert.Null(await MessageAsync(type, $"var settings = {read};"));

    [Theory]
    [InlineData("JsonSerializer.Deserialize<Answer>(new System.Net.WebClient().DownloadString(\"https://\" + new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()[\"auth0:Domain\"] + \"/token\"))!")]
    [InlineData("JsonConvert.DeserializeObject<Answer>(System.Text.Encoding.UTF8.GetString(new System.Net.WebClient().DownloadData(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()[\"Url\"])))!")]
    public async Task Token_OfAnAnswerWhoseAddressIsASetting_IsNotReported(string read) => Assert.Null(await MessageAsync("Answer", $"var settings = {read};"));

    [Fact]
    public async Task Token_OfASettingThatIsJson_IsReported() => Assert.NotNull(await MessageAsync(
        "Answer", "var settings = JsonSerializer.Deserialize<Answer>(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()[\"Auth0\"])!;"));

    private static async Task<string?> MessageAsync(string type, string statements, string member = "")
    {
        var found = await Analysis.RunAsync($$"""
            using System;
            using System.IO;
            using System.Text.Json;
            using System.Xml.Serialization;
            using Auth0.ManagementApi;
            using Newtonsoft.Json;
            using JsonSerializer = System.Text.Json.JsonSerializer;

            public class {{type}} { public string Token { get; set; } = ""; }

            public static class Other
            {
                public static T Deserialize<T>(string text) => (T)Activator.CreateInstance(typeof(T), text)!;
            }

            public static class Subject
            {
                public static object M(string path)
                {
                    {{statements}}
                    return new ManagementApiClient(settings.Token, "example.auth0.com");
                }
                {{member}}
            }
            """, JwtEnvironment.Jwt816, Sdk.ManagementApi7);
        return found.SingleOrDefault(diagnostic => diagnostic.Id == "AUTH0006")?.GetMessage(CultureInfo.InvariantCulture);
    }
}
