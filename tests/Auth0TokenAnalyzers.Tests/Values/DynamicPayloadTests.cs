using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Payloads without a type: <c>dynamic</c>, <c>ExpandoObject</c>, JSON objects, JSON writers.</summary>
public sealed class DynamicPayloadTests
{
    private const string Aud = ValueCases.Audience;
    private const string Exp = "DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds()";

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddPayload("dynamic expando", "json", setup: $"dynamic p = new ExpandoObject(); p.aud = {Aud}; p.exp = {Exp}; string json = JsonSerializer.Serialize(p);")
        .AddPayload("dynamic expando as object", "JsonSerializer.Serialize((object)p)", setup: $"dynamic p = new ExpandoObject(); p.aud = {Aud}; p.exp = {Exp};")
        .AddPayload("expando as dictionary", "JsonSerializer.Serialize(p)", setup: $"var p = new ExpandoObject(); var d = (IDictionary<string, object?>)p; d[\"aud\"] = {Aud}; d.Add(\"exp\", {Exp});")
        .AddPayload("expando typed as dictionary", "JsonSerializer.Serialize(p)", setup: $"IDictionary<string, object?> p = new ExpandoObject(); p[\"aud\"] = {Aud}; p[\"exp\"] = {Exp};")
        .AddPayload("expando cast in place", "JsonSerializer.Serialize(p)", setup: $"var p = new ExpandoObject(); ((IDictionary<string, object?>)p)[\"aud\"] = {Aud}; ((IDictionary<string, object?>)p).Add(\"exp\", {Exp});")
        .AddPayload("expando by TryAdd", "JsonSerializer.Serialize(p)", setup: $"var p = new ExpandoObject(); p.TryAdd(\"aud\", {Aud}); p.TryAdd(\"exp\", {Exp});")
        .AddPayload("expando after dictionary", "JsonSerializer.Serialize(d)", setup: $"dynamic p = new ExpandoObject(); p.aud = {Aud}; var d = (IDictionary<string, object?>)p; d[\"exp\"] = {Exp};")
        .AddPayload("expando of a method", "JsonSerializer.Serialize((object)Payload())", $"private static dynamic Payload() {{ dynamic p = new ExpandoObject(); p.aud = {Aud}; p.exp = {Exp}; return p; }}")
        .AddPayload("dynamic anonymous object", "JsonSerializer.Serialize((object)p)", setup: $"dynamic p = new {{ aud = {Aud}, exp = {Exp} }};")
        .AddPayload("dynamic index", "JsonSerializer.Serialize((object)p)", setup: $"dynamic p = new Dictionary<string, object>(); p[\"aud\"] = {Aud}; p[\"exp\"] = {Exp};")
        .AddPayload("two names of one dictionary", "JsonSerializer.Serialize(p)", setup: $"var p = new Dictionary<string, object>(); var q = p; q[\"aud\"] = {Aud}; var r = q; r[\"exp\"] = {Exp};")
        .AddPayload("json object", "p.ToJsonString()", setup: $"var p = new JsonObject {{ [\"aud\"] = {Aud}, [\"exp\"] = {Exp} }};")
        .AddPayload("json object added to", "p.ToString()", setup: $"var p = new JsonObject(); p.Add(\"aud\", {Aud}); p[\"exp\"] = JsonValue.Create({Exp});")
        .AddPayload("json node", "p.ToJsonString()", setup: $"JsonNode p = new JsonObject(); p[\"aud\"] = JsonValue.Create({Aud}); p[\"exp\"] = {Exp};")
        .AddPayload("parsed json node", "p.ToJsonString()", setup: $"var p = JsonNode.Parse(\"{{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\"}}\")!; p[\"exp\"] = {Exp};")
        .AddPayload("parsed json object", "p.ToJsonString()", setup: $"var p = JsonNode.Parse(\"{{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\"}}\")!.AsObject(); p[\"exp\"] = {Exp};")
        .AddPayload("serialized to node", "JsonSerializer.Serialize(p)", setup: $"var p = JsonSerializer.SerializeToNode(new {{ aud = {Aud} }})!; p[\"exp\"] = {Exp};")
        .AddPayload("json array of audiences", "p.ToJsonString()", setup: $"var p = new JsonObject {{ [\"aud\"] = new JsonArray(\"https://api.example.com/\", {Aud}), [\"exp\"] = {Exp} }};")
        .AddPayload("writer to a stream", "Encoding.UTF8.GetString(stream.ToArray())", setup: $"using var stream = new MemoryStream(); using (var w = new Utf8JsonWriter(stream)) {{ w.WriteStartObject(); w.WriteString(\"aud\", {Aud}); w.WriteNumber(\"exp\", {Exp}); w.WriteEndObject(); }}")
        .AddPayload("writer to a buffer", "Encoding.UTF8.GetString(buffer.WrittenSpan)", setup: $"var buffer = new ArrayBufferWriter<byte>(); using var w = new Utf8JsonWriter(buffer, new JsonWriterOptions {{ Indented = true }}); w.WriteStartObject(); w.WriteString(\"aud\"u8, {Aud}); w.WriteNumber(\"exp\", {Exp}); w.WriteEndObject(); w.Flush();")
        .AddPayload("writer with property names", "Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)", setup: $"using var stream = new MemoryStream(); var w = new Utf8JsonWriter(stream); w.WriteStartObject(); w.WritePropertyName(\"aud\"); w.WriteStringValue({Aud}); w.WritePropertyName(\"exp\"); w.WriteNumberValue({Exp}); w.WriteEndObject(); w.Flush();")
        .AddPayload("writer of arrays", "Encoding.UTF8.GetString(stream.ToArray())", setup: $"using var stream = new MemoryStream(); var w = new Utf8JsonWriter(stream); w.WriteStartObject(); w.WriteStartArray(\"aud\"); w.WriteStringValue(\"https://api.example.com/\"); w.WriteStringValue({Aud}); w.WriteEndArray(); w.WriteNumber(\"exp\", {Exp}); w.WriteEndObject(); w.Flush();")
        .AddPayload("writer without expiry", "Encoding.UTF8.GetString(stream.ToArray())", setup: $"using var stream = new MemoryStream(); var w = new Utf8JsonWriter(stream); w.WriteStartObject(); w.WriteString(\"aud\", {Aud}); w.WriteStartObject(\"x\"); w.WriteNumber(\"exp\", 1); w.WriteEndObject(); w.WriteEndObject(); w.Flush();", expected: "AUTH0001 AUTH0004")
        .AddPayload("writer with the audience in an inner object", "Encoding.UTF8.GetString(stream.ToArray())", setup: $"using var stream = new MemoryStream(); var w = new Utf8JsonWriter(stream); w.WriteStartObject(); w.WriteStartObject(\"x\"); w.WriteString(\"aud\", {Aud}); w.WriteEndObject(); w.WriteNumber(\"exp\", {Exp}); w.WriteEndObject(); w.Flush();", expected: "")
        .AddPayload("writer that others write to", "Encoding.UTF8.GetString(stream.ToArray())", "private static void More(Utf8JsonWriter w) => w.WriteNumber(\"exp\", 1);", setup: $"using var stream = new MemoryStream(); var w = new Utf8JsonWriter(stream); w.WriteStartObject(); w.WriteString(\"aud\", {Aud}); More(w); w.WriteEndObject(); w.Flush();", expected: "AUTH0001")
        .AddPayload("string writer", "text.ToString()", setup: $"var text = new StringWriter(); text.Write(\"{{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\",\\\"exp\\\":\"); text.Write({Exp}); text.Write('}}');")
        .AddPayload("dynamic of another audience", "json", setup: $"dynamic p = new ExpandoObject(); p.aud = \"https://api.example.com/\"; p.exp = {Exp}; string json = JsonSerializer.Serialize(p);", expected: "")
        .AddPayload("dynamic with the audience in an inner object", "json", setup: $"dynamic p = new ExpandoObject(); p.inner = new ExpandoObject(); p.inner.aud = {Aud}; p.exp = {Exp}; string json = JsonSerializer.Serialize(p);", expected: "")
        .AddPayload("other dictionary", "JsonSerializer.Serialize(p)", setup: $"var p = new Dictionary<string, object>(); var q = new Dictionary<string, object>(p); q[\"aud\"] = {Aud};", expected: "")
        .AddPayload("a name that was another dictionary's", "JsonSerializer.Serialize(p)", setup: $"var q = new Dictionary<string, object>(); var p = q; q = new Dictionary<string, object>(); q[\"aud\"] = {Aud};", expected: "");

    private static readonly LibraryCases Newtonsoft = new LibraryCases(JwtEnvironment.JwtNet73, "System.Dynamic", "System.IO", "JWT", "JWT.Algorithms", "JWT.Serializers", "Newtonsoft.Json", "Newtonsoft.Json.Linq")
        .AddJson("indexer", $"var p = new JObject(); p[\"aud\"] = {Aud}; p[\"exp\"] = {Exp};", "p")
        .AddJson("initialiser", $"var p = new JObject {{ [\"aud\"] = {Aud}, [\"exp\"] = {Exp} }};", "p")
        .AddJson("properties", $"var p = new JObject(new JProperty(\"aud\", {Aud}), new JProperty(\"exp\", {Exp}));", "p")
        .AddJson("added properties", $"var p = new JObject {{ new JProperty(\"aud\", {Aud}) }}; p.Add(new JProperty(\"exp\", {Exp})); ", "p")
        .AddJson("added names", $"var p = new JObject(); p.Add(\"aud\", {Aud}); p.Add(\"exp\", new JValue({Exp}));", "p")
        .AddJson("array", $"var p = new JObject(); p[\"aud\"] = new JArray({Aud}); p[\"exp\"] = JToken.FromObject({Exp});", "p")
        .AddJson("parsed", $"var p = JObject.Parse(@\"{{'aud':'https://example.auth0.com/api/v2/'}}\".Replace('\\'', '\"')); p[\"exp\"] = {Exp};", "p")
        .AddJson("from an object", $"var p = JObject.FromObject(new {{ aud = {Aud} }}); p.Add(\"exp\", {Exp});", "p")
        .AddJson("dynamic", $"dynamic p = new JObject(); p.aud = {Aud}; p.exp = {Exp};", "(object)p")
        .AddJson("serialized", $"dynamic p = new ExpandoObject(); p.aud = {Aud}; p.exp = {Exp}; string json = JsonConvert.SerializeObject(p);", "JsonConvert.DeserializeObject<JObject>(json)!")
        .AddJson("text writer", $"var text = new StringWriter(); var w = new JsonTextWriter(text); w.WriteStartObject(); w.WritePropertyName(\"aud\"); w.WriteValue({Aud}); w.WritePropertyName(\"exp\"); w.WriteValue({Exp}); w.WriteEndObject();", "JObject.Parse(text.ToString())")
        .AddJson("text writer on a builder", $"var text = new StringBuilder(); using (var w = new JsonTextWriter(new StringWriter(text))) {{ w.WriteStartObject(); w.WritePropertyName(\"aud\"); w.WriteValue({Aud}); w.WritePropertyName(\"exp\"); w.WriteValue({Exp}); w.WriteEndObject(); }}", "JObject.Parse(text.ToString())");

    public static TheoryData<string> Names => Cases.Names;

    public static TheoryData<string> NewtonsoftNames => Newtonsoft.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Payload_IsWhatIsWrittenIntoIt(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));

    [Theory]
    [MemberData(nameof(NewtonsoftNames))]
    public async Task NewtonsoftPayload_IsWhatIsWrittenIntoIt(string name) => Assert.Equal(Newtonsoft.Expected(name), await Newtonsoft.FoundAsync(name));
}

file static class NewtonsoftCases
{
    public static LibraryCases AddJson(this LibraryCases cases, string name, string setup, string payload) => cases.Add(
        name,
        $"public string Make(string secret) {{ {setup} return new JwtEncoder(new HMACSHA256Algorithm(), new JsonNetSerializer(), new JwtBase64UrlEncoder()).Encode({payload}, secret); }}",
        "AUTH0001", "AUTH0003");
}
