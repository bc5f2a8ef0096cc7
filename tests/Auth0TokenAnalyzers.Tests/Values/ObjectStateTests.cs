using System;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Objects that are told step by step what to make: what counts is what the very object has been told before.</summary>
public sealed class ObjectStateTests
{
    private const string Aud = ValueCases.Audience;
    private const string Other = "\"https://api.example.com/\"";

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddBuilt("chain", $"return new Builder().For({Aud}).Living(TimeSpan.FromDays(90)).Sign(key);", "AUTH0001", "AUTH0003")
        .AddBuilt("chain of calls that call others", "return new Builder().Auth0(\"example.auth0.com\").Long().Sign(key);", "AUTH0001", "AUTH0003")
        .AddBuilt("statements", $"var b = new Builder(); b.For({Aud}); b.Living(TimeSpan.FromDays(90)); return b.Sign(key);", "AUTH0001", "AUTH0003")
        .AddBuilt("statements of chains", $"var b = new Builder(); b.Long().For({Aud}); return b.Sign(key);", "AUTH0001", "AUTH0003")
        .AddBuilt("assigned chain", $"var b = new Builder().For({Aud}); b = b.Long(); return b.Sign(key);", "AUTH0001", "AUTH0003")
        .AddBuilt("last call counts", $"return new Builder().Long().For({Other}).For({Aud}).Living(TimeSpan.FromHours(1)).Sign(key);", "AUTH0001")
        .AddBuilt("claims in a field", $"return new Builder().Claim(\"aud\", {Aud}).SignClaims(key);", "AUTH0001", "AUTH0004")
        .AddBuilt("long claims in a field", $"return new Builder().Claim(\"aud\", {Aud}).Claim(\"exp\", 4102444800).SignClaims(key);", "AUTH0001", "AUTH0003")
        .AddBuilt("claims in a property", $"return new Builder().Member(\"aud\", {Aud}).Member(\"exp\", 4102444800).SignMembers(key);", "AUTH0001", "AUTH0003")
        .AddBuilt("text that grows", "var b = new Builder(); b.Scope(\"read:users\"); b.Scope(\"read:clients\"); return b.SignScope(key);", "AUTH0001")
        .AddBuilt("overwritten", $"return new Builder().For({Aud}).For({Other}).Sign(key);")
        .AddBuilt("another builder", $"var a = new Builder().For({Aud}); var b = new Builder().For({Other}); a.Long(); return b.Sign(key);")
        .AddBuilt("told after it signed", $"var b = new Builder().For({Other}); var token = b.Sign(key); b.For({Aud}); return token;")
        .AddBuilt("other claims in a field", $"return new Builder().Claim(\"aud\", {Other}).Claim(\"url\", {Aud}).SignClaims(key);")
        .AddPayload("field that the same code writes", "JsonSerializer.Serialize(_payload)", $"private readonly Dictionary<string, object> _payload = new() {{ [\"aud\"] = {Aud} }};", "_payload[\"exp\"] = DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds();")
        .AddPayload("field that a constructor writes", "new Kept().Json()", $"}}\npublic class Kept {{ private readonly Dictionary<string, object> _payload = new(); public Kept() {{ _payload[\"aud\"] = {Aud}; _payload.Add(\"exp\", 4102444800); }} public string Json() => JsonSerializer.Serialize(_payload);")
        .AddPayload("field that other code may write", "JsonSerializer.Serialize(_payload)", $"private readonly Dictionary<string, object> _payload = new() {{ [\"aud\"] = {Aud} }}; public void Expire(long at) => _payload[\"exp\"] = at;", expected: "AUTH0001")
        .AddPayload("field that nobody writes", "JsonSerializer.Serialize(_payload)", $"private readonly Dictionary<string, object> _payload = new() {{ [\"aud\"] = {Aud} }};", expected: "AUTH0001 AUTH0004")
        .AddPayload("object that serializes itself", "new Kept { aud = \"https://example.auth0.com/api/v2/\", exp = 4102444800 }.Json()", "}\npublic class Kept { public string aud { get; set; } = \"\"; public long exp { get; set; } public string Json() => JsonSerializer.Serialize(this);")
        .AddPayload("passed to a method", "JsonSerializer.Serialize(p)", "private static void AddTimes(IDictionary<string, object> to, int days) { to[\"exp\"] = DateTimeOffset.UtcNow.AddDays(days).ToUnixTimeSeconds(); }", $"var p = new Dictionary<string, object> {{ [\"aud\"] = {Aud} }}; AddTimes(p, 30);")
        .AddPayload("passed to a short-lived method", "JsonSerializer.Serialize(p)", "private static void AddTimes(IDictionary<string, object> to, int days) { to[\"exp\"] = DateTimeOffset.UtcNow.AddDays(days).ToUnixTimeSeconds(); }", $"var p = new Dictionary<string, object> {{ [\"aud\"] = {Aud} }}; AddTimes(p, 1);", "AUTH0001")
        .AddPayload("passed through two methods", "JsonSerializer.Serialize(p)", $"private static void Fill(IDictionary<string, object> to) {{ Add(to, \"aud\", {Aud}); Add(to, \"exp\", 4102444800); }} private static void Add(IDictionary<string, object> d, string name, object value) => d.Add(name, value);", "var p = new Dictionary<string, object>(); Fill(p);")
        .AddPayload("passed to a lambda", "Payload(p => { p[\"aud\"] = \"https://example.auth0.com/api/v2/\"; p[\"exp\"] = 4102444800; })", "private static string Payload(Action<Dictionary<string, object>> configure) { var p = new Dictionary<string, object>(); configure(p); return JsonSerializer.Serialize(p); }")
        .AddPayload("passed to a method that calls itself", "JsonSerializer.Serialize(p)", "private static void Add(IDictionary<string, object> to, int n) { if (n > 0) Add(to, n - 1); }", $"var p = new Dictionary<string, object> {{ [\"aud\"] = {Aud} }}; Add(p, 3);", "AUTH0001 AUTH0004")
        .AddExpiry("argument that a library's object keeps", "ticket.Properties.ExpiresUtc!.Value.ToUnixTimeSeconds()", setup: Ticket.Replace("DAYS", "30", StringComparison.Ordinal))
        .AddExpiry("short argument that a library's object keeps", "ticket.Properties.ExpiresUtc!.Value.ToUnixTimeSeconds()", setup: Ticket.Replace("DAYS", "1", StringComparison.Ordinal), expected: "AUTH0001")
        .AddPayload("made of a type parameter", "Made<Dictionary<string, object>>()", $"private static string Made<T>() where T : IDictionary<string, object>, new() {{ var p = new T(); p[\"aud\"] = {Aud}; p.Add(\"exp\", 4102444800); return JsonSerializer.Serialize(p); }}")
        .AddPayload("claims of a type parameter", "Made<Kept>(k => { k.Audience = \"https://example.auth0.com/api/v2/\"; k.End = 4102444800; })", "private static string Made<T>(Action<T> configure) where T : new() { var p = new T(); configure(p); return JsonSerializer.Serialize(p); }\npublic class Kept { [JsonPropertyName(\"aud\")] public string? Audience { get; set; } [JsonPropertyName(\"exp\")] public long End { get; set; } }");

    private const string Ticket = "var ticket = new Microsoft.AspNetCore.Authentication.AuthenticationTicket(new ClaimsPrincipal(), new Microsoft.AspNetCore.Authentication.AuthenticationProperties { ExpiresUtc = DateTimeOffset.UtcNow.AddDays(DAYS) }, \"dummy\");";

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Object_IsWhatItHasBeenTold(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));
}

file static class BuiltCases
{
    /// <summary>The user's own fluent class, which keeps what it is told in fields.</summary>
    private const string Builder = """
            }
            public class Builder
            {
                private string? _audience;
                private TimeSpan _lifetime = TimeSpan.FromHours(1);
                private readonly Dictionary<string, object> _claims = new();
                private string _scope = "";
                public Dictionary<string, object> Payload { get; } = new();
                public Builder For(string audience) { _audience = audience; return this; }
                public Builder Auth0(string host) => For($"https://{host}/api/v2/");
                public Builder Living(TimeSpan span) { _lifetime = span; return this; }
                public Builder Long() { Living(TimeSpan.FromDays(30)); return this; }
                public Builder Claim(string name, object value) { _claims[name] = value; return this; }
                public Builder Member(string name, object value) { Payload[name] = value; return this; }
                public void Scope(string scope) { _scope += scope + " "; }
                public string Sign(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("me", _audience, expires: DateTime.UtcNow.Add(_lifetime), signingCredentials: credentials));
                public string SignClaims(SigningCredentials credentials) => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(_claims), credentials);
                public string SignMembers(SigningCredentials credentials) => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(Payload), credentials);
                public string SignScope(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("https://example.auth0.com/", null, new[] { new Claim("scope", _scope) }, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));
        """;

    public static LibraryCases AddBuilt(this LibraryCases cases, string name, string body, params string[] expected) =>
        cases.Add(name, $"public string Make(SigningCredentials key) {{ {body} }}\n{Builder}", expected);
}
