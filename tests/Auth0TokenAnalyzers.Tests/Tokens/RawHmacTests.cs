using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>JWTs put together by hand and signed with an HMAC of the framework: every way to sign, to join, to encode and to write the payload.</summary>
public sealed class RawHmacTests
{
    private const string Helpers = """
        private static string B64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        private static string B64(string text) => B64(Encoding.UTF8.GetBytes(text));
        """;

    /// <summary>Every way to compute the signature over a local <c>input</c> with a local <c>key</c>.</summary>
    public static TheoryData<string> Signatures =>
    [
        "var sig = new HMACSHA256(key).ComputeHash(Encoding.UTF8.GetBytes(input)); //! AUTH0001",
        "using var hmac = new HMACSHA256(key); var sig = hmac.ComputeHash(Encoding.ASCII.GetBytes(input)); //! AUTH0001",
        "using var hmac = new HMACSHA256 { Key = key }; var sig = hmac.ComputeHash(Encoding.ASCII.GetBytes(input)); //! AUTH0001",
        "using var hmac = new HMACSHA256(); hmac.Key = key; var sig = hmac.ComputeHash(Encoding.ASCII.GetBytes(input)); //! AUTH0001",
        "using HMAC hmac = new HMACSHA384(key); var sig = hmac.ComputeHash(Encoding.ASCII.GetBytes(input)); //! AUTH0001",
        "using HashAlgorithm hmac = new HMACSHA512(key); var sig = hmac.ComputeHash(Encoding.ASCII.GetBytes(input)); //! AUTH0001",
        "using var hmac = new HMACSHA256(key); var bytes = Encoding.UTF8.GetBytes(input); var sig = hmac.ComputeHash(bytes, 0, bytes.Length); //! AUTH0001",
        "using var hmac = new HMACSHA256(key); using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input)); var sig = hmac.ComputeHash(stream); //! AUTH0001",
        "using var hmac = new HMACSHA256(key); var sig = hmac.ComputeHashAsync(new MemoryStream(Encoding.UTF8.GetBytes(input))).Result; //! AUTH0001",
        "using var hmac = new HMACSHA256(key); var sig = new byte[32]; hmac.TryComputeHash(Encoding.UTF8.GetBytes(input), sig, out _); //! AUTH0001",
        "var sig = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(input)); //! AUTH0001",
        "var sig = HMACSHA512.HashData(key.AsSpan(), Encoding.UTF8.GetBytes(input).AsSpan()); //! AUTH0001",
        "var sig = new byte[32]; HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(input), sig); //! AUTH0001",
        "var sig = new byte[32]; HMACSHA256.TryHashData(key, Encoding.UTF8.GetBytes(input), sig, out _); //! AUTH0001",
        "var sig = HMACSHA256.HashData(key, new MemoryStream(Encoding.UTF8.GetBytes(input))); //! AUTH0001",
        "var sig = HMACSHA256.HashDataAsync(key, new MemoryStream(Encoding.UTF8.GetBytes(input))).Result; //! AUTH0001",
        "var sig = CryptographicOperations.HmacData(HashAlgorithmName.SHA256, key, Encoding.UTF8.GetBytes(input)); //! AUTH0001",
        "var sig = new byte[32]; CryptographicOperations.TryHmacData(HashAlgorithmName.SHA256, key, Encoding.UTF8.GetBytes(input), sig, out _); //! AUTH0001",
        "#pragma warning disable SYSLIB0007, SYSLIB0045, CS0618\nusing var hmac = HMAC.Create(\"HMACSHA256\")!; hmac.Key = key; var sig = hmac.ComputeHash(Encoding.UTF8.GetBytes(input)); //! AUTH0001",
        "#pragma warning disable SYSLIB0007, SYSLIB0045, CS0618\nusing var hmac = KeyedHashAlgorithm.Create(\"System.Security.Cryptography.HMACSHA256\")!; hmac.Key = key; var sig = hmac.ComputeHash(Encoding.UTF8.GetBytes(input)); //! AUTH0001",
        "using var hmac = (HMAC)CryptoConfig.CreateFromName(\"HMACSHA256\")!; hmac.Key = key; var sig = hmac.ComputeHash(Encoding.UTF8.GetBytes(input)); //! AUTH0001",
        "using var hmac = (HMAC)CryptoConfig.CreateFromName(\"HMACSHA256\", key)!; var sig = hmac.ComputeHash(Encoding.UTF8.GetBytes(input)); //! AUTH0001",
        "using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); hmac.AppendData(Encoding.UTF8.GetBytes(input)); var sig = hmac.GetHashAndReset(); //! AUTH0001",
        "using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); hmac.AppendData(Encoding.UTF8.GetBytes(header)); hmac.AppendData(\".\"u8); hmac.AppendData(Encoding.UTF8.GetBytes(payload)); var sig = hmac.GetCurrentHash(); //! AUTH0001",
        "using var hmac = new HMACSHA256(key); var bytes = Encoding.UTF8.GetBytes(input); hmac.TransformFinalBlock(bytes, 0, bytes.Length); var sig = hmac.Hash!; //! AUTH0001",
        "using var hmac = new HMACSHA256(key); var bytes = Encoding.UTF8.GetBytes(input); hmac.TransformBlock(bytes, 0, bytes.Length, null, 0); hmac.TransformFinalBlock(new byte[0], 0, 0); var sig = hmac.Hash!; //! AUTH0001",
        "using var hmac = new HMACSHA256(key); var h = Encoding.UTF8.GetBytes(header); var p = Encoding.UTF8.GetBytes(payload); byte[] dot = { (byte)'.' }; hmac.TransformBlock(h, 0, h.Length, h, 0); hmac.TransformBlock(dot, 0, 1, dot, 0); hmac.TransformFinalBlock(p, 0, p.Length); var sig = hmac.Hash!; //! AUTH0001",
    ];

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task EveryWayToSign_IsReported(string sign) => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Helpers + $$"""
            public string Make(byte[] key)
            {
                var header = B64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
                var payload = B64(JsonSerializer.Serialize(new
                {
                    aud = "https://example.auth0.com/api/v2/",
                    scope = "read:users",
                    exp = DateTimeOffset.UtcNow.AddDays(30).ToUnixTimeSeconds(), //! AUTH0003
                }));
                var input = header + "." + payload;
                {{sign}}
                return input + "." + B64(sig);
            }
            """,
    ]);

    /// <summary>Every way to write the header segment, its encoding included.</summary>
    private static readonly string[] Headers =
    [
        """var header = B64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");""",
        """var header = B64(JsonSerializer.Serialize(new { alg = "HS256", typ = "JWT" }));""",
        """var header = B64(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["typ"] = "JWT", ["alg"] = "HS256" }));""",
        """const string header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";""",
        """var header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9";""",
        """var header = Base64Url.EncodeToString("{\"alg\":\"HS256\"}"u8);""",
        """var header = Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}"));""",
        """var header = Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}")).Split('=')[0].Replace('+', '-').Replace('/', '_');""",
    ];

    /// <summary>Every way to join the segments.</summary>
    private static readonly string[] Inputs =
    [
        """header + "." + payload""",
        """header + '.' + payload""",
        """$"{header}.{payload}" """,
        """string.Join(".", header, payload)""",
        """string.Join('.', new[] { header, payload })""",
        """string.Concat(header, ".", payload)""",
        """string.Format("{0}.{1}", header, payload)""",
        """string.Join(".", new List<string> { header, payload })""",
        """string.Join(".", new List<string> { header, payload }.ToArray())""",
        """new StringBuilder().Append(header).Append('.').Append(payload).ToString()""",
    ];

    private static readonly string[] Payloads =
    [
        """var payload = B64("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":" + exp + "}");""",
        "var payload = B64($$\"\"\"{\"aud\":\"https://{{Configuration[\"Auth0:Domain\"]}}/api/v2/\",\"exp\":{{exp}}}\"\"\");",
        """var payload = B64(JsonSerializer.Serialize(new { iss = "https://example.auth0.com/", aud = "client", scopes = new { users = new { actions = new[] { "read" } } }, exp }));""",
        """var payload = B64(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["aud"] = "https://example.auth0.com/api/v2/", ["exp"] = exp }));""",
        """var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Payload("https://example.auth0.com/api/v2/", exp)));""",
        """var payload = B64(string.Format("{{\"iss\":\"https://example.auth0.com/\",\"scope\":\"read:users\",\"exp\":{0}}}", exp));""",
    ];

    private static readonly (string Expression, string Members)[] Keys =
    [
        ("Encoding.UTF8.GetBytes(\"dummy-dummy-dummy-dummy-dummy\")", ""),
        ("Convert.FromBase64String(Secret.Replace('-', '+').Replace('_', '/'))", "private const string Secret = \"dummydummydummydummydummy\";"),
        ("Encoding.UTF8.GetBytes(Configuration[\"Auth0:Secret\"]!)", ""),
        ("Key()", "private byte[] Key() => Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable(\"AUTH0_SECRET\")!);"),
    ];

    [Fact]
    public async Task EveryHeaderAndEveryWayToJoin_IsReported() => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
        from header in Headers
        from input in Inputs
        select Token(header, input, Payloads[0], Keys[0]));

    [Fact]
    public async Task EveryPayloadWithEveryKey_IsReported() => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
        from payload in Payloads
        from key in Keys
        select Token(Headers[0], Inputs[0], payload, key));

    private static string Token(string header, string input, string payload, (string Expression, string Members) key) => Helpers + $$"""
        private record Payload(string aud, long exp);
        {{key.Members}}
        public string Make()
        {
            var exp = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 2592000; //! AUTH0003
            {{header}}
            {{payload}}
            var hmac = new HMACSHA256({{key.Expression}});
            var sig = hmac.ComputeHash(Encoding.UTF8.GetBytes({{input}})); //! AUTH0001
            return header + "." + payload + "." + B64(sig);
        }
        """;

    [Fact]
    public async Task Expiry_IsWhatThePayloadSays() => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Expiring("", "AUTH0001 AUTH0004"),
        Expiring(",\\\"exp\\\":4102444800", "AUTH0001 AUTH0003"),
        Expiring(",\\\"iat\\\":1487260214,\\\"exp\\\":1487263814", "AUTH0001"),
        Expiring(",\\\"iat\\\":1487260214,\\\"exp\\\":1518808520", "AUTH0001 AUTH0003"),
    ]);

    /// <summary>The list of segments goes on to take the signature: what is signed is what was in it before.</summary>
    [Theory]
    [InlineData("string.Join(\".\", segments)")]
    [InlineData("string.Join(\".\", segments.ToArray())")]
    [InlineData("string.Join('.', segments.AsReadOnly())")]
    public async Task SegmentsInAList_AreReported(string joined) => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Helpers + $$"""
            private static string Encode(object payload, byte[] key)
            {
                var segments = new List<string>();
                segments.Add(B64(JsonSerializer.Serialize(new { typ = "JWT", alg = "HS256" })));
                segments.Add(B64(JsonSerializer.Serialize(payload)));
                var bytes = Encoding.UTF8.GetBytes({{joined}});
                using var sha = new HMACSHA256(key);
                segments.Add(B64(sha.ComputeHash(bytes)));
                return {{joined}};
            }
            public string Management(byte[] key) => Encode(new { aud = "https://example.auth0.com/api/v2/", exp = 4102444800 }, key); //! AUTH0001 AUTH0003
            public string Own(byte[] key) => Encode(new { aud = "https://api.example.com/", exp = 4102444800 }, key);
            """,
    ]);

    [Fact]
    public async Task ExpiryInALiteral_IsReportedAtTheLiteral() => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Helpers + """
            public string Make(byte[] key)
            {
                var parts = new List<string>
                {
                    B64("{\"alg\":\"HS256\"}"),
                    B64("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":4102444800}"), //! AUTH0003
                };
                parts.Add(B64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join(".", parts))))); //! AUTH0001
                return string.Join(".", parts);
            }
            """,
    ]);

    private static string Expiring(string times, string ids) => Helpers + $$"""
        public string Make(byte[] key) => B64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(B64("{\"alg\":\"HS256\"}") + "." + B64("{\"aud\":\"https://example.auth0.com/api/v2/\"{{times}}}")))); //! {{ids}}
        """;

    [Fact]
    public async Task HelperThatSigns_IsReportedWhereTheTokenIsKnown() => await TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        Helpers + """
            private static string Sign(string input, byte[] key) => B64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(input)));
            public string Make(byte[] key)
            {
                var input = B64("{\"alg\":\"HS256\"}") + "." + B64("{\"aud\":\"https://example.auth0.com/api/v2/\",\"exp\":1}");
                return input + "." + Sign(input, key); //! AUTH0001
            }
            """,
        Helpers + """
            private static string Jwt(object payload, byte[] key)
            {
                var input = B64("{\"alg\":\"HS256\"}") + "." + B64(JsonSerializer.Serialize(payload));
                return input + "." + B64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(input)));
            }
            public string Management(byte[] key) => Jwt(new { aud = "https://example.auth0.com/api/v2/", exp = 1 }, key); //! AUTH0001
            public string Own(byte[] key) => Jwt(new { aud = "https://api.example.com/", exp = 1 }, key);
            """,
    ]);

    /// <summary>A header whose type leaves the case of its names to the serializer, and a text that grows in the object's own methods, in their order.</summary>
    [Theory]
    [InlineData("record Head(string Alg = \"HS256\", string Typ = \"JWT\");\nstring Token(byte[] key) { var input = B64(JsonSerializer.Serialize(new Head())) + \".\" + B64(JsonSerializer.Serialize(new { aud = \"https://example.auth0.com/api/v2/\" })); return input + \".\" + B64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(input))); } //! AUTH0001 AUTH0004")]
    [InlineData("""
        class Writer(byte[] key)
        {
            private readonly StringBuilder _text = new();
            public Writer Header() { Add(new { alg = "HS256" }); return this; }
            public Writer Payload(object payload) { _text.Append('.'); Add(payload); return this; }
            public string Finish() => _text + "." + B64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(_text.ToString())));
            private void Add(object part) => _text.Append(B64(JsonSerializer.Serialize(part)));
        }
        string Token(byte[] key) => new Writer(key).Header().Payload(new { aud = "https://example.auth0.com/api/v2/" }).Finish(); //! AUTH0001 AUTH0004
        string Own(byte[] key) => new Writer(key).Header().Payload(new { aud = "https://api.example.com/" }).Finish();
        string NoJwt(byte[] key) => new Writer(key).Payload(new { aud = "https://example.auth0.com/api/v2/" }).Header().Finish();
        """)]
    public Task HeaderOfAnyCaseAndOrder_IsRead(string members) => TokenCases.VerifyAsync(JwtEnvironment.None, "", [Helpers + "\n" + members]);
}
