using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>What only looks like it: text that is no code, types with the names of the libraries' types, names of other products.</summary>
public sealed class LookalikeTests
{
    private const string Minted = """new JwtSecurityToken("https://example.auth0.com/", "https://example.auth0.com/api/v2/", expires: DateTime.UtcNow.AddYears(1), signingCredentials: Hmac("dummy"))""";

    private static readonly SilentSuite Suite = SilentSuite.AmongAuth0()
        // Not compiled.
        .Add("inactive code", $"#if NEVER\npublic string M() => Write({Minted});\n#endif\n")
        .Add("comment", $"// public string M() => Write({Minted});\n")
        .Add("documentation", $"/// <summary><code>Write({Minted})</code></summary>\npublic int M() => 1;")
        .Add("region", $"#region Write({Minted})\n#endregion\n")
        .Add("string", $"public string M() => \"\"\"Write({Minted})\"\"\";")
        .Add("interpolated string", $"public string M(string name) => $$\"\"\"// {{{{name}}}}: Write({Minted})\"\"\";")
        .Add("nameof", """public string M() => nameof(JwtSecurityTokenHandler.WriteToken) + nameof(SecurityTokenDescriptor.Audience) + ManagementApi;""")
        .Add("typeof", """public Type[] M() => [typeof(JwtSecurityToken), typeof(JwtSecurityTokenHandler), typeof(SigningCredentials)];""")
        .Add("attribute", $"[Obsolete(\"use the provider, not new JwtSecurityToken(Tenant, ManagementApi)\")] public int M(string audience = ManagementApi) => 1;")
        .Add("expression tree of a mock", """public System.Linq.Expressions.Expression<Func<JwtSecurityTokenHandler, string>> M() => handler => handler.WriteToken(null);""")
        .Add("method group", """public Func<SecurityToken, string> M() => new JwtSecurityTokenHandler().WriteToken;""")

        // Types of the user's own with the names of the libraries' types.
        .Add("own JwtSecurityToken", """public string M() => new Own.JwtSecurityToken(Tenant, ManagementApi, DateTime.UtcNow.AddYears(1)).ToString()!; private static class Own { public record JwtSecurityToken(string issuer, string audience, DateTime expires); }""")
        .Add("own SecurityTokenDescriptor", """public object M() => new Own.SecurityTokenDescriptor { Issuer = Tenant, Audience = ManagementApi }; private static class Own { public class SecurityTokenDescriptor { public string Issuer = "", Audience = ""; } }""")
        .Add("own JsonWebTokenHandler", """public string M() => new Own.JsonWebTokenHandler().CreateToken(ManagementApi, Hmac("dummy")); private static class Own { public class JsonWebTokenHandler { public string CreateToken(string payload, SigningCredentials credentials) => payload + credentials; } }""")
        .Add("own JWT.Encode", """public string M() => Own.JWT.Encode(new { iss = Tenant, aud = ManagementApi }, Utf8("dummy")); private static class Own { public static class JWT { public static string Encode(object payload, byte[] key) => payload.ToString() + key.Length; } }""")
        .Add("own JwtBuilder", """public string M() => new Own.JwtBuilder().WithSecret("dummy").AddClaim("aud", ManagementApi).Encode(); private static class Own { public class JwtBuilder { public JwtBuilder WithSecret(string secret) => this; public JwtBuilder AddClaim(string name, object value) => this; public string Encode() => ""; } }""")
        .Add("own encoder that is no signature", """public string M() => Base.Encode(ManagementApi, "dummy", Base.Kind.Hex); private static class Base { public enum Kind { Hex, Base64 } public static string Encode(object value, string salt, Kind kind) => value + salt + kind; }""")
        .Add("own CreateJwt", """public string M() => CreateJwt(new Dictionary<string, string> { ["aud"] = ManagementApi }, "HS256", key => key); private static string CreateJwt(Dictionary<string, string> claims, string algorithm, Func<string, string> sign) => sign(claims["aud"] + algorithm);""")
        .Add("own HMACSHA256", """public byte[] M(byte[] key) => new Own.HMACSHA256(key).ComputeHash(Utf8("eyJhbGciOiJIUzI1NiJ9." + B64(JsonSerializer.SerializeToUtf8Bytes(new { aud = ManagementApi })))); private static class Own { public class HMACSHA256(byte[] key) { public byte[] ComputeHash(byte[] data) => [.. key, .. data]; } }""")
        .Add("WriteToken of a parser", """public string M() => new Parser().WriteToken(ManagementApi); private class Parser { public string WriteToken(string token) => token; }""")
        .Add("CreateToken of an SDK", """public string M(ITokens tokens) => tokens.CreateToken(Tenant, ManagementApi, TimeSpan.FromDays(365)); public interface ITokens { string CreateToken(string issuer, string audience, TimeSpan life); }""")
        .Add("generic CreateToken", """public T M<T>(Func<string, T> create) => CreateToken(create, ManagementApi); private static T CreateToken<T>(Func<string, T> create, string audience) => create(audience);""")

        // Names of other products and nothing that is signed.
        .Add("client of another product", """public object M() => new Api.ManagementApiClient(Write(new JwtSecurityToken("me", "you", signingCredentials: Hmac("dummy")))); private static class Api { public class ManagementApiClient(string token) { public string Token => token; } }""")
        .Add("UpdateAccessToken of another product", """public void M(Other other) => other.UpdateAccessToken(Write(new JwtSecurityToken("me", "you", signingCredentials: Hmac("dummy")))); public class Other { public void UpdateAccessToken(string token) => token.ToString(); }""")
        .Add("lifetimes of an identity server", """public object M() => new { AbsoluteRefreshTokenLifetime = 2592000, AccessTokenLifetime = 31536000, Audience = ManagementApi };""")
        .Add("expiry of a cookie", """public void M(HttpResponse response) => response.Cookies.Append("auth0", "1", new CookieOptions { Expires = DateTimeOffset.UtcNow.AddYears(1), Domain = "example.auth0.com", Path = "/api/v2/" });""")
        .Add("expiry in a cache", """public async Task M(Func<string, DateTimeOffset, Task> cache) => await cache(ManagementApi, DateTimeOffset.UtcNow.AddYears(1));""")
        .Add("claims without a token", """public Claim[] M() => [new("iss", Tenant), new("aud", ManagementApi), new("scope", "read:users"), new("exp", DateTimeOffset.MaxValue.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))];""")
        .Add("descriptor without a token", """public SecurityTokenDescriptor M() => new() { Issuer = Tenant, Audience = ManagementApi };""")
        .Add("key without a token", """public SigningCredentials M() => Hmac(GlobalClientSecret);""")
        .Add("client credentials for the Management API", """public Dictionary<string, string> M() => new() { ["grant_type"] = "client_credentials", ["client_id"] = Configuration["Auth0:Management:ClientId"]!, ["audience"] = ManagementApi };""")
        .Add("audience without a slash for a request", """public string M() => new UriBuilder("http", "example.auth0.com", 80, "api/v2").ToString();""");

    private static readonly SilentSuite Strangers = SilentSuite.WithoutAuth0()
        .Add("global client secret", """public string M(string globalClientId, string globalClientSecret) => Write(new JwtSecurityToken("me", globalClientId, signingCredentials: Hmac(globalClientSecret)));""")
        .Add("global client secret in the settings", """public string M() => Write(new JwtSecurityToken("me", Configuration["Game:GlobalClientId"], expires: DateTime.UtcNow.AddYears(9), signingCredentials: Hmac(Configuration["Game:GlobalClientSecret"]!)));""")
        .Add("global secret in the environment", """public string M() => Jose.JWT.Encode(new { aud = Environment.GetEnvironmentVariable("GLOBAL_CLIENT_ID") }, Utf8(Environment.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET")!), Jose.JwsAlgorithm.HS256);""")
        .Add("API secret", """public string M() => Write(new JwtSecurityToken("me", Configuration["ApiKey"], signingCredentials: Hmac(Configuration["ApiSecret"]!)));""")
        .Add("unknown host with the same path", """public string M(string host) => Write(new JwtSecurityToken($"https://{host}/", $"https://{host}/api/v2/", [new Claim("scope", "read:users")], signingCredentials: Hmac("dummy")));""")
        .Add("unknown base with the same path", """public string M(Uri host) => Write(new JwtSecurityToken("me", host + "api/v2/", signingCredentials: Hmac("dummy")));""")
        .Add("domain in the settings", """public string M() => Write(new JwtSecurityToken("me", "https://" + Configuration["Domain"] + "/api/v2/", signingCredentials: Hmac("dummy")));""")
        .Add("scopes with actions", """public string M() => Jose.JWT.Encode(new { aud = "me", scopes = new { users = new { actions = new[] { "read" } } } }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("Management scopes", """public string M(string issuer) => Write(new JwtSecurityToken(issuer, "me", [new Claim("scope", "read:users update:users")], signingCredentials: Hmac("dummy")));""")
        .Add("milliseconds", """public string M() => Jose.JWT.Encode(new { iss = "https://shop.example.com/", exp = DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeMilliseconds() }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("never expires", """public string M() => Write(new JwtSecurityToken("me", "you", expires: DateTime.MaxValue, signingCredentials: Hmac("dummy")));""")
        .Add("raw HMAC", """public string M(byte[] key, string host) { var input = "eyJhbGciOiJIUzI1NiJ9." + B64(JsonSerializer.SerializeToUtf8Bytes(new { aud = $"https://{host}/api/v2/" })); return input + "." + B64(HMACSHA256.HashData(key, Utf8(input))); }""")
        .Add("Auth0 in a comment", "// as with auth0\npublic string M(string host) => Write(new JwtSecurityToken(\"me\", $\"https://{host}/api/v2/\", signingCredentials: Hmac(\"dummy\")));");

    public static TheoryData<string> Names => Suite.Names;

    public static TheoryData<string> StrangersNames => Strangers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_IsReported(string name) => Assert.Empty(await Suite.FoundAsync(name));

    [Theory]
    [MemberData(nameof(StrangersNames))]
    public async Task Nothing_IsReportedWithoutAuth0(string name) => Assert.Empty(await Strangers.FoundAsync(name));
}
