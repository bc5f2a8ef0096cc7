using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary><c>JsonWebTokenHandler</c>: descriptors, payloads as JSON, and which expiry counts in which version.</summary>
public sealed class JsonWebTokenTests
{
    private const string Usings = """
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;

        """;

    private const string Audience = "https://example.auth0.com/api/v2/";

    /// <summary>Statements that make the key in a local <c>key</c>, from wherever code has its secret.</summary>
    private static readonly (string Statement, string Members)[] Keys =
    [
        ("var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(\"dummy-dummy-dummy-dummy-dummy-dummy\"));", ""),
        ("var key = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(Secret));", "const string Secret = \"dummy-dummy-dummy-dummy-dummy-dummy\";"),
        ("var key = new JsonWebKey { Kty = \"oct\", K = Configuration[\"Jwt:Key\"] };", ""),
        ("var key = MakeKey();", "SymmetricSecurityKey MakeKey() => new(Convert.FromBase64String(Configuration[\"Jwt:Key\"]!));"),
    ];

    /// <summary>The claims as a payload, by every way to write JSON; the legacy claim is an object, which not every way can hold.</summary>
    private static readonly string[] Payloads =
    [
        """var payload = "{\"aud\":\"https://example.auth0.com/api/v2/\",\"scope\":\"read:users\",\"exp\":" + exp + "}";""",
        "var payload = $$\"\"\"{\"aud\":\"https://example.auth0.com/api/v2/\",\"scope\":\"read:users\",\"exp\":{{exp}}}\"\"\";",
        """var payload = string.Format("{{\"aud\":\"https://example.auth0.com/api/v2/\",\"scopes\":{{\"users\":{{\"actions\":[\"read\"]}}}},\"exp\":{0}}}", exp);""",
        """var payload = JsonSerializer.Serialize(new { aud = "https://example.auth0.com/api/v2/", scope = "read:users", exp });""",
        """var payload = JsonSerializer.Serialize(new Dictionary<string, object> { ["aud"] = "https://example.auth0.com/api/v2/", ["scope"] = "read:users", ["exp"] = exp });""",
        """var payload = JsonSerializer.Serialize(new Payload { Audience = "https://example.auth0.com/api/v2/", Expires = exp });""",
        """var payload = JsonSerializer.Serialize(new { iss = "https://example.auth0.com/", aud = "client", scopes = new { users = new { actions = new[] { "read", "update" } } }, exp });""",
        """var payload = new System.Text.Json.Nodes.JsonObject { ["aud"] = "https://example.auth0.com/api/v2/", ["exp"] = exp }.ToJsonString();""",
    ];

    private const string PayloadType = """
        class Payload
        {
            [System.Text.Json.Serialization.JsonPropertyName("aud")] public string Audience { get; set; } = "";
            [System.Text.Json.Serialization.JsonPropertyName("exp")] public long Expires { get; set; }
        }
        """;

    public static TheoryData<JwtEnvironment> Versions => [JwtEnvironment.Jwt57, JwtEnvironment.Jwt68, JwtEnvironment.Jwt77, JwtEnvironment.Jwt816];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Payload_InEveryFormAndWithEveryKey_IsReported(JwtEnvironment jwt) => await TokenCases.VerifyAsync(
        jwt,
        Usings,
        from payload in Payloads
        from key in Keys
        select $$"""
            {{PayloadType}}
            {{key.Members}}
            public string Make()
            {
                {{key.Statement}}
                var exp = DateTimeOffset.UtcNow.AddDays(30).ToUnixTimeSeconds(); //! AUTH0003
                {{payload}}
                return new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(key, SecurityAlgorithms.HmacSha256)); //! AUTH0001
            }
            """);

    [Theory]
    [InlineData("Claims = new Dictionary<string, object> { [\"aud\"] = Aud, [\"scope\"] = \"read:users\" },")]
    [InlineData("Audience = Aud, Claims = new Dictionary<string, object> { { \"scope\", \"read:users\" } },")]
    [InlineData("Audience = Aud, Subject = new ClaimsIdentity(new[] { new Claim(\"scope\", \"read:users\") }),")]
    [InlineData("Issuer = \"https://example.auth0.com/\", Audience = \"client\", Claims = new Dictionary<string, object> { [\"scopes\"] = new { users = new { actions = new[] { \"read\" } } } },")]
    [InlineData("Issuer = \"https://example.auth0.com/\", Subject = new ClaimsIdentity([new Claim(\"aud\", \"client\"), new Claim(\"scope\", \"read:users\")]),")]
    public async Task Descriptor_WithEveryKey_IsReported(string claims) => await TokenCases.VerifyAsync(
        JwtEnvironment.Jwt816,
        Usings,
        Keys.Select(key => $$"""
            const string Aud = "{{Audience}}";
            {{key.Members}}
            public string Make()
            {
                {{key.Statement}}
                var descriptor = new SecurityTokenDescriptor
                {
                    {{claims}}
                    Expires = DateTime.UtcNow.AddYears(1), //! AUTH0003
                    SigningCredentials = new SigningCredentials(key, "HS256"),
                };
                return new JsonWebTokenHandler().CreateToken(descriptor); //! AUTH0001
            }
            """));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Descriptor_ExpiryIsReadByTheHandlersRules(JwtEnvironment jwt) => await TokenCases.VerifyAsync(jwt, Usings,
    [
        // None: an hour.
        Descriptor("", "new JsonWebTokenHandler()", "AUTH0001"),
        // A claim counts as long as the property is not set.
        Descriptor("Claims = new Dictionary<string, object> { [\"exp\"] = DateTimeOffset.UtcNow.AddDays(7).ToUnixTimeSeconds() }, //! AUTH0003", "new JsonWebTokenHandler()", "AUTH0001"),
        Descriptor("Subject = new ClaimsIdentity(new[] { new Claim(\"exp\", DateTimeOffset.UtcNow.AddDays(7).ToUnixTimeSeconds().ToString()) }), //! AUTH0003", "new JsonWebTokenHandler()", "AUTH0001"),
        Descriptor("Claims = new Dictionary<string, object> { [\"exp\"] = 4102444800L }, Expires = DateTime.UtcNow.AddMinutes(5),", "new JsonWebTokenHandler()", "AUTH0001"),
        Descriptor("Expires = DateTime.UtcNow.AddHours(24),", "new JsonWebTokenHandler()", "AUTH0001"),
        Descriptor("Expires = DateTime.MaxValue,", "new JsonWebTokenHandler()", "AUTH0001 AUTH0004"),
        Descriptor("", "new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }", "AUTH0001 AUTH0004"),
        Descriptor("Claims = new Dictionary<string, object> { [\"exp\"] = DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds() },", "new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }", "AUTH0001"),
        Descriptor("", "new JsonWebTokenHandler { TokenLifetimeInMinutes = 60 }", "AUTH0001"),
        Descriptor("", "new JsonWebTokenHandler { TokenLifetimeInMinutes = 525600 }", "AUTH0001 AUTH0003"),
    ]);

    private static string Descriptor(string members, string handler, string ids) => $$"""
        public string Make(SymmetricSecurityKey key)
        {
            var descriptor = new SecurityTokenDescriptor
            {
                Issuer = "https://example.auth0.com/",
                Audience = "{{Audience}}",
                {{members}}
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            };
            return {{handler}}.CreateToken(descriptor); //! {{ids}}
        }
        """;

    [Theory]
    [InlineData(JwtEnvironment.Jwt57, "AUTH0001")]
    [InlineData(JwtEnvironment.Jwt68, "AUTH0001")]
    [InlineData(JwtEnvironment.Jwt816, "AUTH0001 AUTH0004")]
    public async Task PayloadWithoutExpiry_LivesAnHourBeforeVersion7AndForEverSince(JwtEnvironment jwt, string ids) => await TokenCases.VerifyAsync(jwt, Usings,
    [
        $$"""
        public string Make(SymmetricSecurityKey key) =>
            new JsonWebTokenHandler().CreateToken("{\"aud\":\"https://example.auth0.com/api/v2/\"}", new SigningCredentials(key, "HS256")); //! {{ids}}
        """,
        $$"""
        class Handler : JsonWebTokenHandler { }
        public string Make(SymmetricSecurityKey key) =>
            new Handler().CreateToken("{\"aud\":\"https://example.auth0.com/api/v2/\"}", new SigningCredentials(key, "HS256")); //! {{ids}}
        """,
    ]);

    [Fact]
    public async Task UnknownPayload_IsNotSaidToNeverExpire() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        """
        public string Make(SymmetricSecurityKey key, Dictionary<string, object> claims)
        {
            claims["aud"] = "https://example.auth0.com/api/v2/";
            return new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(claims), new SigningCredentials(key, "HS256"));
        }
        """,
        """
        public string Make(SymmetricSecurityKey key, string rest) =>
            new JsonWebTokenHandler().CreateToken($"{{\"aud\":\"https://example.auth0.com/api/v2/\",{rest}}}", new SigningCredentials(key, "HS256")); //! AUTH0001
        """,
    ]);

    [Fact]
    public async Task OwnCredentialsClass_IsReadAtItsBaseCall() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        """
        class Hmac(byte[] secret) : SigningCredentials(new SymmetricSecurityKey(secret), SecurityAlgorithms.HmacSha256) { }
        public string Make(byte[] secret) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", SigningCredentials = new Hmac(secret) }); //! AUTH0001
        """,
        """
        class Hmac : SigningCredentials { public Hmac(byte[] secret) : base(new SymmetricSecurityKey(secret), "HS256") { } }
        public string Make(byte[] secret) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", SigningCredentials = new Hmac(secret) }); //! AUTH0001
        """,
        """
        class Rsa(RSA key) : SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256) { }
        public string Make(RSA rsa) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", SigningCredentials = new Rsa(rsa) });
        """,
    ]);

    [Fact]
    public async Task LowLevelSigning_IsReported() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        LowLevel("var sig = JwtTokenUtilities.CreateEncodedSignature(input, new SigningCredentials(key, \"HS256\")); //! AUTH0001"),
        LowLevel("var sig = Base64UrlEncoder.Encode(CryptoProviderFactory.Default.CreateForSigning(key, \"HS256\").Sign(Encoding.UTF8.GetBytes(input))); //! AUTH0001"),
        LowLevel("var provider = key.CryptoProviderFactory.CreateForSigning(key, SecurityAlgorithms.HmacSha256); var sig = Base64UrlEncoder.Encode(provider.Sign(Encoding.ASCII.GetBytes(input))); //! AUTH0001"),
        LowLevel("using var provider = new SymmetricSignatureProvider(key, \"HS256\"); var sig = Base64UrlEncoder.Encode(provider.Sign(Encoding.ASCII.GetBytes(input))); //! AUTH0001"),
        LowLevel("var sig = JwtTokenUtilities.CreateEncodedSignature(payload, new SigningCredentials(key, \"HS256\"));"),
        LowLevel("var sig = JwtTokenUtilities.CreateEncodedSignature(input, new SigningCredentials(new RsaSecurityKey(RSA.Create()), \"RS256\"));"),
        LowLevel("using var provider = new SymmetricSignatureProvider(key, \"HS256\"); var sig = provider.Verify(Encoding.ASCII.GetBytes(input), new byte[32]) ? \"\" : \"x\";"),
    ]);

    [Fact]
    public async Task Parts_that_write_themselves_AreRead() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings + "\nusing System.IdentityModel.Tokens.Jwt;",
    [
        Parts("header.Base64UrlEncode() + \".\" + payload.Base64UrlEncode()", "//! AUTH0001"),
        Parts("string.Join(\".\", header.Base64UrlEncode(), Base64UrlEncoder.Encode(payload.SerializeToJson()))", "//! AUTH0001"),
        Parts("Base64UrlEncoder.Encode(\"{\\\"alg\\\":\\\"HS256\\\"}\") + \".\" + payload.Base64UrlEncode()", "//! AUTH0001"),
        Parts("payload.Base64UrlEncode()", ""), // no token: nothing says how it is signed
        Parts("payload.Base64UrlEncode() + \".\" + header.Base64UrlEncode()", ""),
        Parts("new JwtHeader().Base64UrlEncode() + \".\" + payload.Base64UrlEncode()", ""),
        Parts("header.Base64UrlEncode() + \".\" + new JwtPayload { { \"aud\", \"https://api.example.com/api/v2/\" } }.Base64UrlEncode()", ""),
    ]);

    private static string Parts(string input, string marker) => $$"""
        public string Make(SymmetricSecurityKey key)
        {
            var credentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256);
            var header = new JwtHeader(credentials);
            var payload = new JwtPayload { { "aud", "https://example.auth0.com/api/v2/" }, { "exp", 1 } };
            var input = {{input}};
            return input + "." + JwtTokenUtilities.CreateEncodedSignature(input, credentials); {{marker}}
        }
        """;

    private static string LowLevel(string sign) => $$"""
        public string Make(SymmetricSecurityKey key)
        {
            var header = Base64UrlEncoder.Encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
            var payload = Base64UrlEncoder.Encode("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":1}");
            var input = header + "." + payload;
            {{sign}}
            return input + "." + sig;
        }
        """;
}
