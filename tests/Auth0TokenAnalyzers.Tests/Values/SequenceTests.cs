using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Queries over literals, and texts that are put together from them.</summary>
public sealed class SequenceTests
{
    private const string Parts = "new[] { \"https:\", \"\", \"example.auth0.com\", \"api\", \"v2\", \"\" }";

    private const string Merge = "private static Dictionary<string, object> Merge(Dictionary<string, object> first, Dictionary<string, object> second) { foreach (var pair in second) first[pair.Key] = pair.Value; return first; }";

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddAudience("join", $"string.Join(\"/\", {Parts})")
        .AddAudience("join of a list", "string.Join(\"/\", parts)", setup: $"var parts = {Parts}.ToList();")
        .AddAudience("join of a collection expression", "string.Join(\"/\", parts)", setup: "List<string> parts = [\"https:\", \"\", \"example.auth0.com\", \"api\", \"v2\", \"\"];")
        .AddAudience("join of a spread", "string.Join(\"/\", all)", setup: "string[] host = [\"https:\", \"\", \"example.auth0.com\"]; string[] all = [.. host, \"api\", \"v2\", \"\"];")
        .AddAudience("join of a concatenation", "string.Join(\"/\", new[] { \"https:\", \"\" }.Concat(new[] { \"example.auth0.com\", \"api\", \"v2\", \"\" }))")
        .AddAudience("join of an appended", "string.Join(\"/\", new[] { \"https:\", \"\", \"example.auth0.com\", \"api\" }.Append(\"v2\").Append(\"\"))")
        .AddAudience("join of a prepended", "string.Join(\"/\", new[] { \"\", \"example.auth0.com\", \"api\", \"v2\", \"\" }.Prepend(\"https:\"))")
        .AddAudience("join of a selection", "string.Concat(new[] { \"https:/\", \"example.auth0.com\", \"api\", \"v2\" }.Select(x => x + \"/\"))")
        .AddAudience("join of a selection of a method", "string.Concat(new[] { \"https:/\", \"example.auth0.com\", \"api\", \"v2\" }.Select(Slashed))", "private static string Slashed(string x) => x + \"/\";")
        .AddAudience("aggregate", "new[] { \"https:/\", \"example.auth0.com\", \"api\", \"v2\", \"\" }.Aggregate((a, b) => a + \"/\" + b)")
        .AddAudience("aggregate with a seed", "new[] { \"example.auth0.com\", \"api\", \"v2\", \"\" }.Aggregate(\"https:/\", (a, b) => $\"{a}/{b}\")")
        .AddAudience("first", "new List<string> { \"https://example.auth0.com/api/v2/\", \"x\" }.First()")
        .AddAudience("last", "new[] { \"x\", \"https://example.auth0.com/api/v2/\" }.Last()")
        .AddAudience("single", "new[] { \"https://example.auth0.com/api/v2/\" }.SingleOrDefault()")
        .AddAudience("index from the end", "new[] { \"x\", \"https://example.auth0.com/api/v2/\" }[^1]")
        .AddAudience("element of a list", "all[0]", setup: "var all = new List<string> { \"https://example.auth0.com/api/v2/\" };")
        .AddAudience("split", "\"x|https://example.auth0.com/api/v2/\".Split('|')[1]")
        .AddAudience("substring", "\"aud:https://example.auth0.com/api/v2/\".Substring(4)")
        .AddAudience("range", "\"aud:https://example.auth0.com/api/v2/\"[4..]")
        .AddAudience("trimmed start", "\"https://\" + \"/example.auth0.com\".TrimStart('/') + \"/api/v2/\"")
        .AddAudience("removed", "\"https://example.auth0.com/api/v2/users\".Remove(33)")
        .AddAudience("inserted", "\"https:///api/v2/\".Insert(8, \"example.auth0.com\")")
        .AddAudience("appended format", "new StringBuilder().AppendFormat(\"https://{0}/api/v2/\", \"example.auth0.com\").ToString()")
        .AddAudience("appended join", "new StringBuilder().AppendJoin('/', \"https:\", \"\", \"example.auth0.com\", \"api\", \"v2\", \"\").ToString()")
        .AddAudience("format of a constant", "string.Format(CultureInfo.InvariantCulture, Template, \"example.auth0.com\")", "private const string Template = \"https://{0}/api/v2/\";")
        .AddAudience("span", "string.Concat(\"https://example.auth0.com\".AsSpan(), \"/api/v2/\")")
        .AddAudience("character sum", "\"https://example.auth0.com/api/v2\" + '/'")
        .AddAudience("the other element", "new[] { \"https://api.example.com/\", \"https://example.auth0.com/api/v2/\" }.First()", isManagement: false)
        .AddAudience("out of range", "new[] { \"https://example.auth0.com/api/v2/\" }[3]", isManagement: false)
        .AddAudience("substring out of range", "\"https://example.auth0.com/api/v2/\".Substring(50)", isManagement: false)
        .AddAudience("negative substring", "\"https://example.auth0.com/api/v2/\".Substring(-1)", isManagement: false)
        .AddAudience("split by nothing", "\"https://example.auth0.com/api/v2/\".Split('|')[1]", isManagement: false)
        .AddScope("joined scopes", "string.Join(\" \", new[] { \"read:users\", \"update:users\" })")
        .AddScope("selected scopes", "string.Join(\" \", new[] { \"users\", \"clients\" }.Select(x => \"read:\" + x))")
        .AddScope("selected scopes of a query", "string.Join(\" \", from x in new[] { \"users\", \"clients\" } select $\"read:{x}\")")
        .AddScope("many selected scopes", "string.Join(\" \", from verb in new[] { \"read\", \"update\" } from thing in new[] { \"users\", \"clients\" } select verb + \":\" + thing)")
        .AddScope("filtered scopes", "string.Join(\" \", new[] { \"read:users\", \"\" }.Where(x => x.Length > 0).OrderBy(x => x).Distinct())")
        .AddScope("scopes of a set", "string.Join(\" \", Scopes)", "private static readonly HashSet<string> Scopes = new() { \"read:users\", \"read:clients\" };")
        .AddScope("aggregated scopes", "new[] { \"read:users\", \"read:clients\" }.Aggregate(\"\", (all, x) => all + \" \" + x).Trim()")
        .AddScope("scopes added in a loop", "text", setup: "var text = \"\"; foreach (var x in new[] { \"read:users\", \"update:users\" }) text += x + \" \";")
        .AddScope("scopes added in a loop over a field", "text.Trim()", "private static readonly string[] Scopes = { \"users\", \"clients\" };", "var text = \"\"; foreach (var x in Scopes) { text += \"read:\"; text += x; text += ' '; }")
        .AddScope("scopes appended in a loop", "text.ToString()", setup: "var text = new StringBuilder(); foreach (var x in new[] { \"users\", \"clients\" }) { if (text.Length > 0) text.Append(' '); text.Append(\"read:\").Append(x); }")
        .AddAudience("parts added in a loop", "text + \"api/v2/\"", setup: "var text = \"https://\"; foreach (var x in new[] { \"example\", \".auth0\", \".com/\" }) text += x;")
        .AddAudience("parts appended in a loop", "text.Append(\"/api/v2/\").ToString()", setup: "var text = new StringBuilder(\"https://\"); foreach (var x in new[] { \"example\", \".auth0\", \".com\" }) text.Append(x);")
        .AddAudience("parts of an array initializer", "string.Concat(Parts)", "private static readonly string[] Parts = { \"https://\", \"example.auth0.com\", \"/api/v2/\" };")
        .AddAudience("parts of another order", "text + \"/api/v2/\"", setup: "var text = \"https://\"; foreach (var x in new[] { \".com\", \".auth0\", \"example\" }) text += x;", isManagement: false)
        .AddAudience("parts that may be added", "text + \"/api/v2/\"", setup: "var text = \"https://\"; foreach (var x in new[] { \"example\", \".auth0.com\" }) { if (Environment.ProcessorCount > 4) text += x; }", isManagement: false)
        .AddAudience("parts of unknown elements", "text + \"/api/v2/\"", setup: "var text = \"https://\"; foreach (var x in Environment.GetCommandLineArgs()) text += x;", isManagement: false)
        .AddAudience("bytes in a buffer", "Encoding.UTF8.GetString(buffer)", setup: "var text = \"https://example.auth0.com/api/v2/\"; Span<byte> buffer = new byte[Encoding.UTF8.GetByteCount(text)]; Encoding.UTF8.GetBytes(text, buffer);")
        .AddAudience("bytes of another text in a buffer", "Encoding.UTF8.GetString(buffer)", setup: "Span<byte> buffer = new byte[33]; Encoding.UTF8.GetBytes(\"https://example.auth0.com/api/v2/\", buffer); Encoding.UTF8.GetBytes(\"https://dummy.example.com/api/v2/\", buffer);", isManagement: false)
        .AddPayload("dictionary of tuples", "JsonSerializer.Serialize(pairs.ToDictionary(p => p.Name, p => p.Value))", setup: "(string Name, object Value)[] pairs = { (\"aud\", \"https://example.auth0.com/api/v2/\"), (\"exp\", 4102444800) };")
        .AddPayload("dictionary of objects", "JsonSerializer.Serialize(all)", setup: "var all = new[] { new { Name = \"aud\", Value = \"https://example.auth0.com/api/v2/\" }, new { Name = \"exp\", Value = \"4102444800\" } }.ToDictionary(p => p.Name, p => p.Value);")
        .AddPayload("dictionary of pairs", "JsonSerializer.Serialize(all)", setup: "var all = new Dictionary<string, object> { [\"aud\"] = \"https://example.auth0.com/api/v2/\", [\"exp\"] = 4102444800 }.ToDictionary();")
        .AddPayload("dictionary of tuples the other way round", "JsonSerializer.Serialize(pairs.ToDictionary(p => p.Item2, p => p.Item1))", setup: "var pairs = new[] { (\"aud\", \"https://example.auth0.com/api/v2/\") };", expected: "")
        .AddPayload("merged", "JsonSerializer.Serialize(Merge(a, b))", Merge, "var a = new Dictionary<string, object> { [\"exp\"] = 4102444800 }; var b = new Dictionary<string, object> { [\"aud\"] = \"https://example.auth0.com/api/v2/\" };")
        .AddPayload("merged with another", "JsonSerializer.Serialize(Merge(a, b))", Merge, "var a = new Dictionary<string, object> { [\"exp\"] = 4102444800 }; var b = new Dictionary<string, object> { [\"aud\"] = \"https://api.example.com/\" };", "")
        .AddPayload("copied", "JsonSerializer.Serialize(a)", setup: "var a = new Dictionary<string, object> { [\"exp\"] = 4102444800 }; foreach (var (name, value) in new Dictionary<string, object> { [\"aud\"] = \"https://example.auth0.com/api/v2/\" }) a.Add(name, value);")
        .AddExpiry("sum", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + new[] { 86400, 86400 }.Sum()")
        .AddExpiry("longest", "DateTime.UtcNow.AddDays(new[] { 1, 30, 7 }.Max())");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Query_IsRead(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));
}

file static class ScopeCases
{
    // A tenant's token is one for the Management API by its scopes alone.
    public static LibraryCases AddScope(this LibraryCases cases, string name, string expression, string members = "", string setup = "") => cases.Add(
        name,
        $$"""
            public string Make(SigningCredentials credentials)
            {
                {{setup}}
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                    issuer: "https://example.auth0.com/", claims: new[] { new Claim("scope", {{expression}}) }, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));
            }
            {{members}}
        """,
        "AUTH0001");
}
