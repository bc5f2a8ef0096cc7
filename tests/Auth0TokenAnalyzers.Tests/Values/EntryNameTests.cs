using System;
using System.Globalization;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>
/// Settings that code reads from a file, a vault or a prompt by itself: what it looks them up by names them, as the key of a setting does.
/// </summary>
public sealed class EntryNameTests
{
    private const string Usings = """
        using System.Collections;
        using System.Data.Common;
        using System.Text.Json.Nodes;
        using System.Xml;
        using System.Xml.Linq;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;
        using Newtonsoft.Json.Linq;

        """;

    /// <summary>NAME stands for the name of the setting, FILE for the text of the file.</summary>
    [Theory]
    [InlineData("", "JsonDocument.Parse(FILE).RootElement.GetProperty(\"NAME\").GetString()")]
    [InlineData("", "JsonDocument.Parse(FILE).RootElement.TryGetProperty(\"NAME\", out var found§) ? found§.GetString() : null")]
    [InlineData("", "(string?)JsonNode.Parse(FILE)![\"section\"]?[\"NAME\"]")]
    [InlineData("", "JsonNode.Parse(FILE)![\"NAME\"]!.GetValue<string>()")]
    [InlineData("", "JObject.Parse(FILE)[\"section\"]![\"NAME\"]!.ToString()")]
    [InlineData("", "JToken.Parse(FILE).Value<string>(\"NAME\")")]
    [InlineData("", "JObject.Parse(FILE).SelectToken(\"$.section.NAME\")!.Value<string>()")]
    [InlineData("", "(string)Parsed().NAME", "static dynamic Parsed() => Newtonsoft.Json.JsonConvert.DeserializeObject(FILE)!;")]
    [InlineData("", "(string)Parsed()[\"NAME\"]", "static dynamic Parsed() => Newtonsoft.Json.JsonConvert.DeserializeObject(FILE)!;")]
    [InlineData("", "JsonSerializer.Deserialize<Dictionary<string, string>>(FILE)![\"NAME\"]")]
    [InlineData("", "JsonSerializer.Deserialize<Dictionary<string, string>>(FILE)!.TryGetValue(\"NAME\", out var found§) ? found§ : null")]
    [InlineData("var lines = FILE.Split('\\n').Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);", "lines[\"NAME\"]")]
    [InlineData("", "FILE.Split('\\n').First(line => line.StartsWith(\"NAME=\")).Split('=')[1].Trim()")]
    [InlineData("", "Line(\"NAME\")", "static string Line(string name) { foreach (var line in FILE.Split('\\n')) if (line.StartsWith(name)) return line.Substring(name.Length); return \"\"; }")]
    [InlineData("", "XDocument.Parse(FILE).Root!.Element(\"NAME\")!.Value")]
    [InlineData("", "(string?)XDocument.Parse(FILE).Root!.Element(\"section\")!.Attribute(\"NAME\")")]
    [InlineData("", "Setting(\"NAME\")", "static string? Setting(string key) => XDocument.Parse(FILE).Descendants(\"add\").First(x => (string?)x.Attribute(\"key\") == key).Attribute(\"value\")!.Value;")]
    [InlineData("var xml = new XmlDocument(); xml.LoadXml(FILE);", "xml.SelectSingleNode(\"//add[@key='NAME']\")!.Attributes![\"value\"]!.Value")]
    [InlineData("var xml = new XmlDocument(); xml.LoadXml(FILE);", "xml.SelectSingleNode(\"/section/NAME\")!.InnerText")]
    [InlineData("", "(string)Environment.GetEnvironmentVariables()[\"NAME\"]!")]
    [InlineData("", "((string)Row()[\"NAME\"])", "static DbDataReader Row() => null!;")]
    [InlineData("", "Row().GetString(Row().GetOrdinal(\"NAME\"))", "static DbDataReader Row() => null!;")]
    [InlineData("", "Ask(\"NAME: \")", "static string Ask(string what) { Console.Write(what); return Console.ReadLine()!; }")]
    [InlineData("", "Line(File.ReadAllLines(\"a.env\"), \"NAME\")", "static string Line(string[] lines, string name) { foreach (var line in lines) if (line.StartsWith(name + \"=\")) return line.Substring(name.Length + 1); return \"\"; }")]
    [InlineData("", "(from e in XDocument.Parse(FILE).Descendants(\"add\") where (string?)e.Attribute(\"key\") == \"NAME\" select (string?)e.Attribute(\"value\")).Single()")]
    [InlineData("", "XDocument.Parse(FILE).Descendants(\"add\").Where(e => e.Attribute(\"key\")!.Value == \"NAME\").Select(e => e.Attribute(\"value\")!.Value).FirstOrDefault()")]
    [InlineData("", "Profile(\"section\", \"NAME\")", "[System.Runtime.InteropServices.DllImport(\"kernel32\")] static extern int GetPrivateProfileString(string s, string k, string d, StringBuilder r, int n, string f); static string Profile(string section, string key) { var text = new StringBuilder(255); GetPrivateProfileString(section, key, \"\", text, 255, \"a.ini\"); return text.ToString(); }")]
    [InlineData("", "Vault.Read(\"NAME\")", "interface IVault { string Read(string name); } static IVault Vault => null!;")]
    public Task NameThatIsLookedUp_NamesTheValue(string setup, string read, string members = "") => TokenCases.VerifyAsync(
        JwtEnvironment.Jwt816,
        Usings,
        [
            Program(setup, read, members, "auth0Domain", "globalClientId", "globalClientSecret", " //! AUTH0001"),
            // The names say nothing of Auth0, or nothing of the global client.
            Program(setup, read, members, "host", "globalClientId", "globalClientSecret", ""),
            Program(setup, read, members, "auth0Domain", "clientId", "clientSecret", ""),
        ],
        TestReferences.Sdks(Sdk.FlurlHttp2));

    /// <summary>A member that a serializer fills has the name that its attribute gives it.</summary>
    [Theory]
    [InlineData("JsonSerializer.Deserialize<Stored>(FILE)!", "System.Text.Json.Serialization.JsonPropertyName")]
    [InlineData("Newtonsoft.Json.JsonConvert.DeserializeObject<Stored>(FILE)!", "Newtonsoft.Json.JsonProperty")]
    [InlineData("(Stored)new System.Xml.Serialization.XmlSerializer(typeof(Stored)).Deserialize(File.OpenRead(\"a.xml\"))!", "System.Xml.Serialization.XmlElement")]
    public Task MemberOfADocument_HasItsNameThere(string read, string attribute)
    {
        string Members(string id, string secret) => $"public class Stored {{ [{attribute}(\"{id}\")] public string B {{ get; set; }} = \"\"; [{attribute}(\"{secret}\")] public string C {{ get; set; }} = \"\"; [{attribute}(\"auth0Domain\")] public string A {{ get; set; }} = \"\"; }}";
        string Text(string id, string secret, string mark) => Program($"var stored = {read};", "stored.NAME", Members(id, secret), "A", "B", "C", mark);
        return TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Text("globalClientId", "globalClientSecret", " //! AUTH0001"), Text("clientId", "clientSecret", "")],
            TestReferences.Sdks(Sdk.FlurlHttp2));
    }

    /// <summary>The sections of a document are a part of the name, as they are for a setting.</summary>
    [Theory]
    [InlineData("JsonDocument.Parse(File.ReadAllText(\"a.json\")).RootElement.GetProperty(\"global\").GetProperty(\"NAME\").GetString()")]
    [InlineData("JObject.Parse(File.ReadAllText(\"a.json\"))[\"global\"]![\"NAME\"]!.ToString()")]
    [InlineData("JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(\"a.json\"))![\"global\"][\"NAME\"]")]
    [InlineData("XDocument.Load(\"a.xml\").Root!.Element(\"global\")!.Element(\"NAME\")!.Value")]
    public Task SectionThatIsLookedUp_IsAPartOfTheName(string read) => TokenCases.VerifyAsync(
        JwtEnvironment.Jwt816,
        Usings,
        [
            Program("", read, "", "auth0Domain", "clientId", "clientSecret", " //! AUTH0001"),
            Program("", read.Replace("global", "local", StringComparison.Ordinal), "", "auth0Domain", "clientId", "clientSecret", ""),
        ],
        TestReferences.Sdks(Sdk.FlurlHttp2));

    /// <summary>A text that is no name, and names that a condition only excludes, or that belong to something else, say nothing about the value.</summary>
    [Theory]
    [InlineData("File.ReadAllLines(\"a\").First(line => line != \"NAME\")")]
    [InlineData("File.ReadAllLines(\"a\").First(line => line.Length > \"NAME\".Length)")]
    [InlineData("File.ReadAllText(\"a\" + \"NAME\".Length)")]
    [InlineData("Environment.MachineName + (args.Contains(\"NAME\") ? \"1\" : \"2\")")]
    public Task NameOfSomethingElse_IsSilent(string read) => TokenCases.VerifyAsync(
        JwtEnvironment.Jwt816, Usings, [Program("var args = Environment.GetCommandLineArgs();", read, "", "auth0Domain", "globalClientId", "globalClientSecret", "")],
        TestReferences.Sdks(Sdk.FlurlHttp2));

    /// <summary>A token that is kept in a file is refreshed there, and no static one.</summary>
    [Theory]
    [InlineData("JsonDocument.Parse(File.ReadAllText(\"token.json\")).RootElement.GetProperty(\"auth0ManagementToken\").GetString()")]
    [InlineData("JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(\"token.json\"))![\"auth0ManagementToken\"]")]
    [InlineData("JsonNode.Parse(File.ReadAllText(\"token.json\"))![\"auth0ManagementToken\"]!.ToString()")]
    public async Task TokenOfAFile_IsNoStaticToken(string read)
    {
        var code = $$"""
            using System.Collections.Generic; using System.IO; using System.Net.Http; using System.Net.Http.Headers; using System.Text.Json; using System.Text.Json.Nodes; using System.Threading.Tasks;
            class Users
            {
                Task<string> All(HttpClient http)
                {
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {{read}});
                    return http.GetStringAsync("https://example.auth0.com/api/v2/users");
                }
            }
            """;
        Assert.Empty(await Analysis.RunAsync(code, JwtEnvironment.Jwt816));
    }

    private static string Program(string setup, string read, string members, string domain, string id, string secret, string mark)
    {
        string Read(string name) => read.Replace("NAME", name, StringComparison.Ordinal).Replace("§", name.Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return $$"""
                {{members}}
                string Make()
                {
                    {{setup}}
                    var a = {{Read(domain)}};
                    var b = {{Read(id)}};
                    var c = {{Read(secret)}};
                    var payload = JsonSerializer.Serialize(new { iss = $"https://{a}/", aud = b, exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() });
                    return new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(c)), "HS256"));{{mark}}
                }
            """.Replace("FILE", "File.ReadAllText(\"settings\")", StringComparison.Ordinal);
    }
}
