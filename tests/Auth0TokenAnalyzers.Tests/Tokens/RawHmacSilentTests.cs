using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>
/// What people sign with an HMAC that is no Management API token: nearly everything. All of it is next to code that speaks of Auth0 and
/// names its Management API, so that nothing but the signature itself can tell.
/// </summary>
public sealed class RawHmacSilentTests
{
    private const string Surroundings = """
        private const string Api = "https://example.auth0.com/api/v2/";
        private const string Header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
        private static string B64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        private static string B64(string text) => B64(Encoding.UTF8.GetBytes(text));
        private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
        private static byte[] Hmac(byte[] key, string text) => new HMACSHA256(key).ComputeHash(Encoding.UTF8.GetBytes(text));
        private static byte[] Hmac(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);

        """;

    public static TheoryData<string, string> Cases => new()
    {
        // Webhooks.
        { "Slack", """public bool Verify(byte[] key, string timestamp, string body, string signature) => "v0=" + Convert.ToHexString(Hmac(key, $"v0:{timestamp}:{body}")).ToLowerInvariant() == signature;""" },
        { "GitHub", """public bool Verify(byte[] key, byte[] body, string signature) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), Convert.FromHexString(signature.Substring(7)));""" },
        { "Stripe", """public bool Verify(byte[] key, long timestamp, string body, string signature) => Convert.ToHexString(Hmac(key, $"{timestamp}.{body}")) == signature;""" },
        { "Stripe, joined", """public string Sign(byte[] key, string timestamp, string body) => Convert.ToHexString(Hmac(key, string.Join(".", timestamp, body)));""" },
        { "Standard Webhooks", """public string Sign(byte[] key, string id, long timestamp, string body) => "v1," + Convert.ToBase64String(Hmac(key, $"{id}.{timestamp}.{body}"));""" },
        { "Shopify", """public bool Verify(string key, Stream body, string signature) { using var hmac = new HMACSHA256(Utf8(key)); return Convert.ToBase64String(hmac.ComputeHash(body)) == signature; }""" },
        { "Twilio", """public string Sign(string key, string url, SortedDictionary<string, string> form) => Convert.ToBase64String(Hmac(Utf8(key), url + string.Concat(form.Select(x => x.Key + x.Value))));""" },
        { "Mailgun", """public bool Verify(string key, string timestamp, string token, string signature) => Convert.ToHexString(Hmac(Utf8(key), timestamp + token)) == signature;""" },
        { "Discord of an Auth0 log stream", """public bool Verify(string key, string body) => Convert.ToHexString(Hmac(Utf8(key), Api + "." + body)) == "x";""" },
        { "Webhook with a JSON body", """public string Sign(byte[] key) => Convert.ToHexString(Hmac(key, JsonSerializer.SerializeToUtf8Bytes(new { aud = Api, scope = "read:users" })));""" },
        { "Webhook with base64 body", """public string Sign(byte[] key) => B64(Hmac(key, B64(JsonSerializer.SerializeToUtf8Bytes(new { aud = Api, scope = "read:users" }))));""" },
        { "Facebook signed request", """public string Sign(byte[] key) { var payload = B64(JsonSerializer.SerializeToUtf8Bytes(new { algorithm = "HMAC-SHA256", aud = Api })); return B64(Hmac(key, payload)) + "." + payload; }""" },
        { "Asynchronous", """public async Task<byte[]> Sign(byte[] key, Stream body) { using var hmac = new HMACSHA256(key); return await hmac.ComputeHashAsync(body); }""" },
        { "Transformed", """public byte[] Sign(byte[] key, byte[] body) { using var hmac = new HMACSHA256(key); hmac.TransformFinalBlock(body, 0, body.Length); return hmac.Hash!; }""" },

        // Cloud requests.
        { "AWS key", """public byte[] Key(string secret, string date, string region, string service) => Hmac(Hmac(Hmac(Hmac(Utf8("AWS4" + secret), date), region), service), "aws4_request");""" },
        { "AWS signature", """public string Sign(byte[] key, string date, string scope, string hash) => Convert.ToHexString(Hmac(key, "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n" + hash));""" },
        { "AWS policy", """public string Sign(byte[] key) { var policy = Convert.ToBase64String(Utf8("{\"expiration\":\"2030-01-01\",\"conditions\":[]}")); return Convert.ToBase64String(Hmac(key, policy)); }""" },
        { "Azure storage", """public string Sign(string key, string canonical) => Convert.ToBase64String(new HMACSHA256(Convert.FromBase64String(key)).ComputeHash(Utf8(canonical)));""" },
        { "Azure shared access", """public string Sign(string key, string uri, long expiry) => $"SharedAccessSignature sr={uri}&sig={Convert.ToBase64String(Hmac(Utf8(key), uri + "\n" + expiry))}&se={expiry}";""" },
        { "Google URL", """public string Sign(string key, string path) => path + "&signature=" + B64(new HMACSHA1(Convert.FromBase64String(key)).ComputeHash(Utf8(path)));""" },
        { "Crypto exchange", """public string Sign(byte[] key, string verb, string path, long nonce) => Convert.ToHexString(HMACSHA512.HashData(key, Utf8(verb + path + nonce)));""" },

        // One-time passwords, cookies, links, hashes.
        { "TOTP", """public int Code(byte[] key, long step) { var hash = HMACSHA256.HashData(key, BitConverter.GetBytes(step)); return BitConverter.ToInt32(hash, hash[^1] & 15) % 1000000; }""" },
        { "HOTP incremental", """public byte[] Code(byte[] key, byte[] counter) { using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); hmac.AppendData(counter); return hmac.GetHashAndReset(); }""" },
        { "Cookie", """public string Cookie(byte[] key, string session) => session + "." + B64(Hmac(key, session));""" },
        { "Signed cookie of two segments", """public string Cookie(byte[] key, string user) { var value = B64(user) + "." + B64(DateTime.UtcNow.Ticks.ToString()); return value + "." + B64(Hmac(key, value)); }""" },
        { "Flask-like cookie", """public string Cookie(byte[] key) { var value = B64(JsonSerializer.Serialize(new { user = "x", aud = Api })) + "." + B64(BitConverter.GetBytes(1)); return value + "." + B64(Hmac(key, value)); }""" },
        { "Download link", """public string Link(byte[] key, string path, long expires) => $"{path}?expires={expires}&sig={B64(Hmac(key, path + "." + expires))}";""" },
        { "Pepper", """public string Hash(string password) => Convert.ToBase64String(Hmac(Utf8(Configuration["Pepper"]!), password));""" },
        { "Pepper, keyed by user", """public string Hash(string user, string password) => Convert.ToBase64String(new HMACSHA512(Utf8(user)).ComputeHash(Utf8(user + "." + password)));""" },
        { "HKDF", """public byte[] Expand(byte[] key, byte[] info) => HMACSHA256.HashData(key, info.Append((byte)1).ToArray());""" },
        { "ETag", """public string Tag(byte[] key, string[] parts) => B64(Hmac(key, string.Join(".", parts)));""" },
        { "CSRF token", """public string Csrf(byte[] key, string session) { var nonce = B64(RandomNumberGenerator.GetBytes(16)); return nonce + "." + B64(Hmac(key, session + "." + nonce)); }""" },
        { "Plain SHA-256 of a signing input", """public byte[] Hash() => SHA256.HashData(Utf8(Header + "." + B64(JsonSerializer.Serialize(new { aud = Api }))));""" },
        { "Plain SHA-256 object", """public byte[] Hash() { using var sha = SHA256.Create(); return sha.ComputeHash(Utf8(Header + "." + B64(JsonSerializer.Serialize(new { aud = Api })))); }""" },
        { "RSA signature", """public byte[] Sign(RSA rsa) { var hash = SHA256.HashData(Utf8(B64("{\"alg\":\"RS256\"}") + "." + B64(JsonSerializer.Serialize(new { aud = Api })))); return rsa.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1); }""" },
        { "Incremental hash without a key", """public byte[] Hash() { using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); hash.AppendData(Utf8(Header + "." + B64(JsonSerializer.Serialize(new { aud = Api })))); return hash.GetHashAndReset(); }""" },
        { "HMAC with SHA-1", """public byte[] Sign(byte[] key) => new HMACSHA1(key).ComputeHash(Utf8(Header + "." + B64(JsonSerializer.Serialize(new { aud = Api }))));""" },
        { "Factory of plain hashes", "#pragma warning disable SYSLIB0045\npublic byte[] Hash() => HashAlgorithm.Create(\"SHA256\")!.ComputeHash(Utf8(Header + \".\" + B64(JsonSerializer.Serialize(new { aud = Api }))));" },

        // Validation: the HMAC of a token that came from elsewhere.
        { "Validation by split", """public bool Validate(byte[] key, string token) { var parts = token.Split('.'); return B64(Hmac(key, parts[0] + "." + parts[1])) == parts[2]; }""" },
        { "Validation by interpolation", """public bool Validate(byte[] key, string header, string payload, string signature) => B64(Hmac(key, $"{header}.{payload}")) == signature;""" },
        { "Validation by last dot", """public bool Validate(byte[] key, string token) { var end = token.LastIndexOf('.'); return B64(Hmac(key, token.Substring(0, end))) == token.Substring(end + 1); }""" },
        { "Validation, known header", """public bool Validate(byte[] key, string token) => token.StartsWith(Header) && B64(Hmac(key, Header + "." + token.Split('.')[1])) == token.Split('.')[2];""" },
        { "Validation, then the Management audience", """public bool Validate(byte[] key, string token) { var parts = token.Split('.'); var claims = JsonSerializer.Deserialize<Dictionary<string, string>>(Convert.FromBase64String(parts[1]))!; return claims["aud"] == Api && B64(Hmac(key, parts[0] + "." + parts[1])) == parts[2]; }""" },
        { "Validation, incremental", """public bool Validate(byte[] key, string[] parts) { using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); hmac.AppendData(Utf8(parts[0])); hmac.AppendData("."u8); hmac.AppendData(Utf8(parts[1])); return B64(hmac.GetHashAndReset()) == parts[2]; }""" },

        // JWTs of others, and for others.
        { "Own API", """public string Make(byte[] key) { var input = Header + "." + B64(JsonSerializer.Serialize(new { iss = "https://login.example.com/", aud = "https://api.example.com/", sub = "42" })); return input + "." + B64(Hmac(key, input)); }""" },
        { "Own API whose path is /api/v2", """public string Make(byte[] key) { var input = Header + "." + B64(JsonSerializer.Serialize(new { aud = "https://api.example.com/api/v2/", scope = "orders:read" })); return input + "." + B64(Hmac(key, input)); }""" },
        { "Login token", """public string Make(byte[] key, string user) { var input = Header + "." + B64(JsonSerializer.Serialize(new { sub = user, exp = DateTimeOffset.UtcNow.AddDays(30).ToUnixTimeSeconds() })); return input + "." + B64(Hmac(key, input)); }""" },
        { "client_secret_jwt", """public string Make(byte[] key, string client) { var input = Header + "." + B64(JsonSerializer.Serialize(new { iss = client, sub = client, aud = "https://example.auth0.com/", jti = Guid.NewGuid(), exp = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds() })); return input + "." + B64(Hmac(key, input)); }""" },
        { "client_secret_jwt for the token endpoint", """public string Make(byte[] key, string client) { var input = $"{Header}.{B64($"{{\"iss\":\"{client}\",\"sub\":\"{client}\",\"aud\":\"https://example.auth0.com/oauth/token\"}}")}"; return input + "." + B64(HMACSHA256.HashData(key, Utf8(input))); }""" },
        { "private_key_jwt", """public string Make(RSA rsa, string client) { var input = B64("{\"alg\":\"RS256\"}") + "." + B64(JsonSerializer.Serialize(new { iss = client, sub = client, aud = "https://example.auth0.com/" })); return input + "." + B64(rsa.SignData(Utf8(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)); }""" },
        { "Session token of an Action", """public string Make(byte[] key, string user) { var input = Header + "." + B64(JsonSerializer.Serialize(new { iss = "https://app.example.com/", sub = user, state = "x" })); return "https://example.auth0.com/continue?session_token=" + input + "." + B64(Hmac(key, input)); }""" },
        { "LiveKit", """public string Make(byte[] key, string room) { var input = Header + "." + B64(JsonSerializer.Serialize(new { iss = "APIdummy", sub = "user", video = new { room, roomJoin = true } })); return input + "." + B64(Hmac(key, input)); }""" },
        { "Zoom", """public string Make(byte[] key) { var input = Header + "." + B64(JsonSerializer.Serialize(new { appKey = "dummy", mn = 1, role = 0, exp = DateTimeOffset.UtcNow.AddDays(2).ToUnixTimeSeconds() })); return input + "." + B64(Hmac(key, input)); }""" },
        { "Ghost", """public string Make(byte[] key) { var input = B64("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"1\"}") + "." + B64("{\"aud\":\"/admin/\",\"exp\":4102444800}"); return input + "." + B64(Hmac(key, input)); }""" },
        { "RFC 7515 example", """public string Make(byte[] key) => B64(Hmac(key, "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9" + "." + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"));""" },
        { "Fixture of a test", """public string Make(byte[] key, string payload) { var input = B64("{\"alg\":\"HS256\"}") + "." + B64(payload); return input + "." + B64(Hmac(key, input)); } public string Valid(byte[] key) => Make(key, "{\"sub\":\"1\",\"scope\":\"read:messages\"}");""" },
        { "Payload that is no JSON", """public string Make(byte[] key) { var input = Header + "." + B64("https://example.auth0.com/api/v2/"); return input + "." + B64(Hmac(key, input)); }""" },

        // Nearly a signing input.
        { "Header without alg", """public string Make(byte[] key) { var input = B64("{\"typ\":\"X\",\"v\":1}") + "." + B64(JsonSerializer.Serialize(new { aud = Api })); return input + "." + B64(Hmac(key, input)); }""" },
        { "Three segments", """public string Make(byte[] key) { var input = Header + "." + B64(JsonSerializer.Serialize(new { aud = Api })) + ".1"; return input + "." + B64(Hmac(key, input)); }""" },
        { "Joined by another character", """public string Make(byte[] key) { var input = Header + ":" + B64(JsonSerializer.Serialize(new { aud = Api })); return B64(Hmac(key, input)); }""" },
        { "Header alone", """public string Make(byte[] key) => B64(Hmac(key, Header));""" },
        { "Encoded as a whole", """public string Make(byte[] key) => B64(Hmac(key, B64(Header + "." + JsonSerializer.Serialize(new { aud = Api }))));""" },
        { "Unknown in every part", """public byte[] Make(byte[] key, string a, string b, string c) => Hmac(key, a + b + "." + c);""" },
        { "Empty", """public byte[] Make(byte[] key) => Hmac(key, "." ) .Concat(Hmac(key, "")).Concat(Hmac(key, "..")).Concat(Hmac(key, "eyJ.x")).ToArray();""" },
        { "A class of the user's own", """class Own { public class HMACSHA256(byte[] k) { public byte[] ComputeHash(byte[] b) => k; } } public byte[] Make(byte[] key) => new Own.HMACSHA256(key).ComputeHash(Utf8(Header + "." + B64(JsonSerializer.Serialize(new { aud = Api }))));""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_IsReported(string name, string members)
    {
        Assert.NotEmpty(name);
        await TokenCases.VerifyAsync(JwtEnvironment.None, "", [Surroundings + members], SdkReferences.Assembly(Sdk.ManagementApi7));
    }
}
