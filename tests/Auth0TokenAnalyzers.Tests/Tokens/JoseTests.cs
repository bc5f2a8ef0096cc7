using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

public sealed class JoseTests
{
    private const string Evidence = "iss = \"https://example.auth0.com/\", aud = \"https://example.auth0.com/api/v2/\", scope = \"read:users\"";

    private static readonly LibraryCases Cases = new LibraryCases(JwtEnvironment.Jose, "Jose")
        .AddMatrix("Encode", (payload, key) => $"JWT.Encode({payload}, {key}, JwsAlgorithm.HS256)", PayloadMatrix.Holders)
        .Add("named algorithm", $"public string M(byte[] key) => JWT.Encode(new {{ {Evidence} }}, key, \"HS256\");", "AUTH0001", "AUTH0004")
        .Add("other argument order", $"public string M(byte[] key) => JWT.Encode(algorithm: JwsAlgorithm.HS512, key: key, payload: new {{ {Evidence} }});", "AUTH0001", "AUTH0004")
        .Add("extra headers", $"public string M(byte[] key) => JWT.Encode(new {{ {Evidence} }}, key, JwsAlgorithm.HS256, new Dictionary<string, object> {{ [\"typ\"] = \"JWT\" }}, options: new JwtOptions());", "AUTH0001", "AUTH0004")
        .Add("serialized", $"public string M(byte[] key) => JWT.Encode(System.Text.Json.JsonSerializer.Serialize(new {{ {Evidence} }}), key, JwsAlgorithm.HS256);", "AUTH0001", "AUTH0004")
        .Add("bytes", $"public string M(byte[] key) => JWT.EncodeBytes(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(new {{ {Evidence} }})), key, JwsAlgorithm.HS256);", "AUTH0001", "AUTH0004")
        .Add("bytes of the serializer", $"public string M(byte[] key) => JWT.EncodeBytes(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new {{ {Evidence} }}), key, \"HS256\");", "AUTH0001", "AUTH0004")
        .Add("key object", $"public string M(byte[] key) => JWT.Encode(new {{ {Evidence} }}, new Jwk(key), JwsAlgorithm.HS256);", "AUTH0001", "AUTH0004")
        .Add("decoded key", $"public string M() => JWT.Encode(new {{ {Evidence} }}, Base64Url.Decode(configuration[\"Auth0:Key\"]!), JwsAlgorithm.HS256);", "AUTH0001", "AUTH0004")
        .Add("algorithm from a parameter", $"public string M(byte[] key, JwsAlgorithm algorithm) => JWT.Encode(new {{ {Evidence} }}, key, algorithm);", "AUTH0001", "AUTH0004")
        .Add("one of two algorithms", $"public string M(object key, bool own) => JWT.Encode(new {{ {Evidence} }}, key, own ? JwsAlgorithm.RS256 : JwsAlgorithm.HS256);", "AUTH0001", "AUTH0004")
        .Add("algorithm in a constant", $"private const JwsAlgorithm Algorithm = JwsAlgorithm.HS256;\npublic string M(byte[] key) => JWT.Encode(new {{ {Evidence} }}, key, Algorithm);", "AUTH0001", "AUTH0004")
        .Add("the archived article", """
            public string M(string clientId, string secret)
            {
                var payload = new Dictionary<string, object>()
                {
                    { "iss", "https://example.auth0.com/" },
                    { "aud", "https://example.auth0.com/api/v2/" },
                    { "sub", "me" },
                    { "iat", ToUnixTime(DateTime.Now).ToString() },
                    { "exp", ToUnixTime(DateTime.Now.AddDays(60)).ToString() },
                };
                payload.Add("scope", "read:users");
                return Jose.JWT.Encode(payload, Base64Url.Decode(secret), JwsAlgorithm.HS256);
            }

            private static long ToUnixTime(DateTime dateTime) => (int)dateTime.ToUniversalTime().Subtract(new DateTime(1970, 1, 1)).TotalSeconds;
            """, "AUTH0001", "AUTH0003")
        .Add("minting helper", $$"""
            private static string Sign(object claims, byte[] key) => JWT.Encode(claims, key, JwsAlgorithm.HS256);
            public string M(byte[] key) => Sign(new { {{Evidence}} }, key);
            """, "AUTH0001", "AUTH0004")
        .Add("RS256", $"public string M(RSA key) => JWT.Encode(new {{ {Evidence} }}, key, JwsAlgorithm.RS256);")
        .Add("RS256 by name", $"public string M(object key) => JWT.Encode(new {{ {Evidence} }}, key, \"RS256\");")
        .Add("ES256", $"public string M(object key) => JWT.Encode(new {{ {Evidence} }}, key, JwsAlgorithm.ES256);")
        .Add("unsigned", $"public string M() => JWT.Encode(new {{ {Evidence} }}, null, JwsAlgorithm.none);")
        .Add("private key", $"public string M(RSA key, JwsAlgorithm algorithm) => JWT.Encode(new {{ {Evidence} }}, key, algorithm);")
        .Add("encrypted", $"public string M(byte[] key) => JWT.Encode(new {{ {Evidence} }}, key, JweAlgorithm.DIR, JweEncryption.A128CBC_HS256);")
        .Add("decoded", "public string M(string token, byte[] key) => JWT.Decode(token, key) + JWT.Decode<string>(token, key);")
        .Add("token of an own API", "public string M(byte[] key) => JWT.Encode(new { iss = \"https://example.auth0.com/\", aud = \"dummyClientId\", sub = \"user\", exp = DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds() }, key, JwsAlgorithm.HS256);")
        .Add("scopes of another product", "public string M(byte[] key) => JWT.Encode(new { iss = \"https://id.example.com/\", aud = \"https://api.example.com/api/v2/\", scope = \"read:users\" }, key, JwsAlgorithm.HS256);")
        .Add("client assertion", "public string M(byte[] key, string clientId) => JWT.Encode(new { iss = clientId, sub = clientId, aud = \"https://example.auth0.com/\", jti = Guid.NewGuid(), exp = DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeSeconds() }, key, JwsAlgorithm.HS256);")
        .Add("video room", "public string M(byte[] key) => JWT.Encode(new { iss = \"api-key\", video = new { room = \"r\", roomJoin = true } }, key, JwsAlgorithm.HS256);")
        .Add("the library's own test", """
            public void Encode_HS256()
            {
                string json = @"{""hello"": ""world""}";
                string token = JWT.Encode(json, Encoding.UTF8.GetBytes("secret"), JwsAlgorithm.HS256);
                if (JWT.Decode(token, Encoding.UTF8.GetBytes("secret")) != json)
                    throw new InvalidOperationException();
            }
            """)
        .Add("payload from elsewhere", "public string M(IDictionary<string, object> payload, byte[] key) => JWT.Encode(payload, key, JwsAlgorithm.HS256);");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Token_IsJudged(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));

    [Theory]
    [InlineData(JwtEnvironment.JoseBefore1, "Json.JWT.Encode(PAYLOAD, key, Json.JwsAlgorithm.HS256)", true)]
    [InlineData(JwtEnvironment.JoseBefore1, "Json.JWT.Encode(PAYLOAD, key, Json.JwsAlgorithm.RS256)", false)]
    [InlineData(JwtEnvironment.JosePcl, "JosePCL.Jwt.Encode(PAYLOAD, JosePCL.Jws.JwsAlgorithms.HS256, key)", true)]
    [InlineData(JwtEnvironment.JosePcl, "JosePCL.Jwt.Encode(PAYLOAD, \"HS256\", key)", true)]
    [InlineData(JwtEnvironment.JosePcl, "JosePCL.Jwt.Encode(PAYLOAD, JosePCL.Jws.JwsAlgorithms.RS256, key)", false)]
    [InlineData(JwtEnvironment.JosePcl, "JosePCL.Jwt.Encode(PAYLOAD, JosePCL.Jws.JwsAlgorithms.None, null!)", false)]
    [InlineData(JwtEnvironment.JoseRt, "JoseRT.Jwt.Encode(PAYLOAD, JoseRT.Jws.JwsAlgorithms.HS256, key)", true)]
    [InlineData(JwtEnvironment.JoseRt, "JoseRT.Jwt.Encode(PAYLOAD, \"ES256\", key)", false)]
    public async Task Relative_IsRead(JwtEnvironment jwt, string sign, bool isReported)
    {
        const string Payload = "\"{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\",\\\"scope\\\":\\\"read:users\\\"}\"";
        var code = $"class C {{ public string M(byte[] key) => {sign.Replace("PAYLOAD", Payload, System.StringComparison.Ordinal)}; }}";

        var found = await Analysis.RunAsync(code, jwt);

        Assert.Equal(isReported ? ["AUTH0001", "AUTH0004"] : [], found.Select(diagnostic => diagnostic.Id).Where(id => id is "AUTH0001" or "AUTH0004" || !isReported));
    }
}
