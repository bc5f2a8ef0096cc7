using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>JWT.NET before 3.0, its port JwtCore, and pasted copies of its class.</summary>
public sealed class JwtNetStaticTests
{
    private const string Evidence = "iss = \"https://example.auth0.com/\", aud = \"https://example.auth0.com/api/v2/\", scope = \"read:users\"";

    private const string Copy = """
        public enum Algorithm { RS256, HS384, HS512 }
        public static class JsonWebToken
        {
            private static readonly Dictionary<Algorithm, Func<byte[], byte[], byte[]>> Hashes = new()
            {
                { Algorithm.RS256, (key, value) => { using (var sha = new HMACSHA256(key)) { return sha.ComputeHash(value); } } },
                { Algorithm.HS384, (key, value) => { using (var sha = new HMACSHA384(key)) { return sha.ComputeHash(value); } } },
            };
            public static string Encode(object payload, string key, Algorithm algorithm) => Encode(payload, Encoding.UTF8.GetBytes(key), algorithm);
            public static string Encode(object payload, byte[] keyBytes, Algorithm algorithm)
            {
                var segments = new List<string>();
                var header = new { alg = algorithm.ToString(), typ = "JWT" };
                segments.Add(Base64UrlEncode(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(header))));
                segments.Add(Base64UrlEncode(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(payload))));
                var stringToSign = string.Join(".", segments.ToArray());
                segments.Add(Base64UrlEncode(Hashes[algorithm](keyBytes, Encoding.UTF8.GetBytes(stringToSign))));
                return string.Join(".", segments.ToArray());
            }
            private static string Base64UrlEncode(byte[] input) => Convert.ToBase64String(input).Split('=')[0].Replace('+', '-').Replace('/', '_');
        }

        """;

    private static readonly LibraryCases Static = new LibraryCases(JwtEnvironment.JwtNet1, "JWT")
        .AddMatrix("bytes", (payload, key) => $"JsonWebToken.Encode({payload}, {key}, JwtHashAlgorithm.HS256)", ["dictionary", "anonymous", "type"])
        .AddMatrix("text", (payload, key) => $"JWT.JsonWebToken.Encode({payload}, {key}, JwtHashAlgorithm.HS256)", ["anonymous"], hasTextKey: true)
        .Add("extra headers", $"public string M(byte[] key) => JsonWebToken.Encode(new Dictionary<string, object>(), new {{ {Evidence} }}, key, JwtHashAlgorithm.HS256);", "AUTH0001", "AUTH0004")
        .Add("extra headers and text", $"public string M(string key) => JsonWebToken.Encode(new Dictionary<string, object>(), new {{ {Evidence} }}, key, JwtHashAlgorithm.HS512);", "AUTH0001", "AUTH0004")
        .Add("named arguments", $"public string M(byte[] key) => JsonWebToken.Encode(key: key, algorithm: JwtHashAlgorithm.HS256, payload: new {{ {Evidence} }});", "AUTH0001", "AUTH0004")
        .Add("decoded key", $"public string M(string secret) => JsonWebToken.Encode(new {{ {Evidence} }}, JsonWebToken.Base64UrlDecode(secret), JwtHashAlgorithm.HS256);", "AUTH0001", "AUTH0004")
        .Add("the test of 2015", """
            private static string GetToken(object scopes)
            {
                byte[] secretKey = Convert.FromBase64String(Environment.GetEnvironmentVariable("AUTH0_API_SECRET")!);
                var payload = new { aud = Environment.GetEnvironmentVariable("AUTH0_API_KEY"), jti = Guid.NewGuid().ToString("N"), scopes };
                return JsonWebToken.Encode(payload, secretKey, JwtHashAlgorithm.HS256);
            }

            public string M() => GetToken(new { clients = new { actions = new[] { "read", "create" } } });
            """, "AUTH0001", "AUTH0004")
        .Add("RS256", $"public string M(byte[] key) => JsonWebToken.Encode(new {{ {Evidence} }}, key, JwtHashAlgorithm.RS256);")
        .Add("decoded", "public string M(string token, byte[] key) => JsonWebToken.Decode(token, key) + JsonWebToken.DecodeToObject(token, \"secret\");")
        .Add("own API", "public string M(byte[] key) => JsonWebToken.Encode(new { iss = \"https://example.auth0.com/\", aud = \"client\", sub = \"auth0|1\" }, key, JwtHashAlgorithm.HS256);")
        .Add("the library's own test", "public string M() => JsonWebToken.Encode(new { FirstName = \"Bob\", Age = 37 }, \"ABC\", JwtHashAlgorithm.HS256);")
        .Add("chat widget", "public string M() => JsonWebToken.Encode(new Dictionary<string, object> { { \"iat\", 1 }, { \"jti\", \"1\" }, { \"name\", \"n\" }, { \"email\", \"e\" } }, \"shared\", JwtHashAlgorithm.HS256);");

    private static readonly LibraryCases Pasted = new LibraryCases(JwtEnvironment.None)
        .AddFile("name that lies", Copy + $"public class C {{ public string M(string key) => JsonWebToken.Encode(new {{ {Evidence} }}, key, Algorithm.RS256); }}", "AUTH0001", "AUTH0004")
        .AddFile("bytes", Copy + $"public class C {{ public string M(byte[] key) => JsonWebToken.Encode(new {{ {Evidence}, exp = 4102444800 }}, key, Algorithm.HS384); }}", "AUTH0001", "AUTH0003")
        .AddFile("dictionary and generation 1", Copy + """
            public class Auth0Tokens
            {
                public string M(string secret)
                {
                    var payload = new Dictionary<string, object> { { "aud", "client" } };
                    payload["scopes"] = new { users = new { actions = new[] { "read" } } };
                    return JsonWebToken.Encode(payload, secret, Algorithm.RS256);
                }
            }
            """, "AUTH0001", "AUTH0004")
        .AddFile("other name", Copy.Replace("JsonWebToken", "JwtHelper", System.StringComparison.Ordinal) + $"public class C {{ public string M(string key) => JwtHelper.Encode(new {{ {Evidence} }}, key, Algorithm.HS512); }}", "AUTH0001", "AUTH0004")
        .AddFile("own API", Copy + "public class C { public string M(string key) => JsonWebToken.Encode(new { sub = \"1\", exp = 4102444800 }, key, Algorithm.RS256); }")
        .AddFile("not used", Copy)
        .AddFile("nothing is signed", $$"""
            public enum Format { Hex, Base64 }
            public static class Codec { public static string Encode(object value, string separator, Format format) => value + separator + format; }
            public class C { public string M(string key) => Codec.Encode(new { {{Evidence}} }, key, Format.Hex); }
            """)
        .AddFile("signs with RSA", $$"""
            public enum Algorithm { RS256 }
            public static class JsonWebToken { public static string Encode(object payload, byte[] key, Algorithm algorithm) { using var rsa = RSA.Create(); rsa.ImportRSAPrivateKey(key, out _); return Convert.ToBase64String(rsa.SignData(Encoding.UTF8.GetBytes(payload.ToString()!), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)); } }
            public class C { public string M(byte[] key) => JsonWebToken.Encode(new { {{Evidence}} }, key, Algorithm.RS256); }
            """)
        .AddFile("webhook signature", """
            public enum Encoding2 { Hex }
            public static class Webhook { public static string Encode(object body, string key, Encoding2 form) { using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key)); return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body.ToString()!))); } }
            public class C { public string M(string key) => Webhook.Encode(new { id = 1, url = "https://example.auth0.com/api/v2/" }, key, Encoding2.Hex); }
            """);

    public static TheoryData<string> StaticNames => Static.Names;

    public static TheoryData<string> PastedNames => Pasted.Names;

    [Theory]
    [MemberData(nameof(StaticNames))]
    public async Task Token_IsJudged(string name) => Assert.Equal(Static.Expected(name), await Static.FoundAsync(name));

    [Theory]
    [MemberData(nameof(PastedNames))]
    public async Task TokenOfPastedClass_IsJudged(string name) => Assert.Equal(Pasted.Expected(name), await Pasted.FoundAsync(name));

    [Theory]
    [InlineData("key, JwtHashAlgorithm.HS256", true)]
    [InlineData("Convert.ToBase64String(key), JwtHashAlgorithm.HS512", true)]
    public async Task JwtCore_IsRead(string arguments, bool isReported)
    {
        var code = $"using System; using JwtCore; class C {{ string M(byte[] key) => JsonWebToken.Encode(new {{ {Evidence} }}, {arguments}); string D(string token) => JsonWebToken.Decode(token, \"key\"); }}";

        var found = await Analysis.RunAsync(code, JwtEnvironment.JwtCore);

        Assert.Equal(isReported, found.Any(diagnostic => diagnostic.Id == "AUTH0001"));
        Assert.Equal(isReported, found.Any(diagnostic => diagnostic.Id == "AUTH0004"));
    }

    [Fact]
    public async Task Report_CoversTheWholeCall()
    {
        var call = $"JsonWebToken.Encode(new {{ {Evidence} }}, key, JwtHashAlgorithm.HS256)";
        var found = await Analysis.RunAsync($"using JWT; class C {{ string M(byte[] key) => {call}; }}", JwtEnvironment.JwtNet1);

        Assert.All(found.Where(diagnostic => diagnostic.Id is "AUTH0001" or "AUTH0004"), diagnostic => Assert.Equal(call, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
        Assert.Contains(found, diagnostic => diagnostic.Id == "AUTH0001");
    }
}
