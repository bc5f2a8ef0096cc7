using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>Tokens for the APIs of others, which are signed with a shared secret as often as not, in programs that use Auth0, too.</summary>
public sealed class OtherServiceTests
{
    private static readonly SilentSuite Suite = SilentSuite.AmongAuth0()
        // Their path is /api/v2, too.
        .Add("Zendesk", """public string M() => Write(new JwtSecurityToken(Configuration["Zendesk:KeyId"], §"https://example.zendesk.com/api/v2/"§, [new Claim("email", "a@example.com")], signingCredentials: Hmac(Configuration["Zendesk:SharedSecret"]!)));""")
        .Add("Zendesk, any subdomain", """public string M(string subdomain) => Write(new JwtSecurityToken("me", $"https://{subdomain}.§zendesk→auth0§.com/api/v2/", signingCredentials: Hmac("dummy")));""")
        .Add("Zendesk, called with the token", """public async Task<string> M(HttpClient http) { var token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("me", "you", signingCredentials: Hmac("dummy"))); using var request = new HttpRequestMessage(HttpMethod.Get, §"https://example.zendesk.com/api/v2/users"→"https://example.auth0.com/api/v2/users"§); request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token); using var response = await http.SendAsync(request); return await response.Content.ReadAsStringAsync(); }""")
        .Add("Freshdesk", """public string M() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Audience = §"https://example.freshdesk.com/api/v2/"§, SigningCredentials = Hmac("dummy") });""")
        .Add("Datadog", """public string M() => Jose.JWT.Encode(new { aud = §"https://api.datadoghq.com/api/v2/"§, scope = "read:users" }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("Discourse", """public string M() => Write(new JwtSecurityToken("forum", §"https://forum.example.org/api/v2"→"https://example.auth0.com/api/v2"§, expires: DateTime.UtcNow.AddYears(1), signingCredentials: Hmac("dummy")));""")
        .Add("Okta", """public string M() => Write(new JwtSecurityToken("me", §"https://example.okta.com/api/v2/"§, [new Claim("scope", "read:users")], signingCredentials: Hmac("dummy")));""")
        .Add("host that begins like a tenant", """public string M() => Write(new JwtSecurityToken("me", §"https://example.auth0.com.example.net/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("host that ends like a tenant", """public string M() => Write(new JwtSecurityToken("me", §"https://notauth0.com/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("tenant as user information", """public string M() => Write(new JwtSecurityToken("me", §"https://example.auth0.com@example.net/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("tenant in the query", """public string M() => Write(new JwtSecurityToken("me", §"https://example.net/?next=https://example.auth0.com/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("Auth0's own site", """public string M() => Write(new JwtSecurityToken("me", §"https://manage.auth0.com/api/v2/"§, signingCredentials: Hmac("dummy")));""")

        // An endpoint of the Management API is no audience.
        .Add("users endpoint", """public string M() => Write(new JwtSecurityToken("me", §ManagementApi + "users"→ManagementApi§, signingCredentials: Hmac("dummy")));""")
        .Add("path that begins like it", """public string M() => Write(new JwtSecurityToken("me", §"https://example.auth0.com/api/v20/"§, signingCredentials: Hmac("dummy")));""")
        .Add("other version", """public string M() => Write(new JwtSecurityToken("me", §"https://example.auth0.com/api/v1/"§, signingCredentials: Hmac("dummy")));""")
        .Add("authorization extension", """public string M() => Write(new JwtSecurityToken("me", §"urn:auth0-authz-api"§, [new Claim("scope", "read:users")], signingCredentials: Hmac("dummy")));""")
        .Add("multi-factor API", """public string M() => Write(new JwtSecurityToken("me", §"https://example.auth0.com/mfa/"§, [new Claim("scope", "enroll")], signingCredentials: Hmac("dummy")));""")
        .Add("organization API", """public string M() => Write(new JwtSecurityToken("me", §"https://example.auth0.com/me/"§, signingCredentials: Hmac("dummy")));""")

        // Video and chat.
        .Add("100ms management token", """public string M() => Write(new JwtSecurityToken(new JwtHeader(Hmac(Configuration["HundredMs:Secret"]!)), new JwtPayload { ["access_key"] = "dummy", ["type"] = "management", ["version"] = 2, ["jti"] = Guid.NewGuid().ToString(), ["exp"] = DateTimeOffset.UtcNow.AddDays(10).ToUnixTimeSeconds() }));""")
        .Add("VideoSDK", """public string M() => new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(Configuration["VideoSdk:Secret"]).AddClaim("apikey", "dummy").AddClaim("permissions", new[] { "allow_join" }).AddClaim("version", 2).AddClaim("exp", DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds()).Encode();""")
        .Add("LiveKit", """public string M(string room) => Jose.JWT.Encode(new { iss = Configuration["LiveKit:ApiKey"], sub = "user", video = new { room, roomJoin = true }, exp = DateTimeOffset.UtcNow.AddDays(30).ToUnixTimeSeconds() }, Utf8(Configuration["LiveKit:ApiSecret"]!), Jose.JwsAlgorithm.HS256);""")
        .Add("Zoom", """public string M() => Write(new JwtSecurityToken(Configuration["Zoom:ApiKey"], null, expires: DateTime.UtcNow.AddYears(1), signingCredentials: Hmac(Configuration["Zoom:ApiSecret"]!)));""")
        .Add("Twilio access token", """public string M(string account, string key) => Write(new JwtSecurityToken(new JwtHeader(Hmac(Configuration["Twilio:ApiSecret"]!)) { ["cty"] = "twilio-fpa;v=1" }, new JwtPayload(key, null, [new Claim("sub", account)], null, DateTime.UtcNow.AddHours(24)) { ["grants"] = new { identity = "user", video = new { room = "1" } } }));""")
        .Add("Stream", """public string M(string user) => Write(new JwtSecurityToken(claims: [new Claim("user_id", user)], signingCredentials: Hmac(Configuration["Stream:Secret"]!)));""")
        .Add("Jitsi", """public string M(string room) => Write(new JwtSecurityToken("chat", "jitsi", [new Claim("room", room), new Claim("sub", "meet.example.com")], expires: DateTime.UtcNow.AddDays(7), signingCredentials: Hmac(Configuration["Jitsi:Secret"]!)));""")
        .Add("Agora-like with a scopes object", """public string M() => Jose.JWT.Encode(new { iss = "me", grants = new { users = new { actions = new[] { "read" } } } }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")

        // Stores, publishing, signatures, analytics.
        .Add("Apple client secret", """public string M(ECDsa key) => Write(new JwtSecurityToken(Configuration["Apple:TeamId"], "https://appleid.apple.com", [new Claim("sub", Configuration["Apple:ClientId"]!)], expires: DateTime.UtcNow.AddDays(180), signingCredentials: new SigningCredentials(new ECDsaSecurityKey(key) { KeyId = "1" }, SecurityAlgorithms.EcdsaSha256)));""")
        .Add("App Store", """public string M(ECDsa key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = "dummy", Audience = "appstoreconnect-v1", Expires = DateTime.UtcNow.AddMinutes(20), SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), "ES256") });""")
        .Add("Google service account", """public string M(RSA rsa) => Write(new JwtSecurityToken("bot@example.iam.gserviceaccount.com", "https://oauth2.googleapis.com/token", [new Claim("scope", "https://www.googleapis.com/auth/calendar")], expires: DateTime.UtcNow.AddHours(1), signingCredentials: Signed(rsa)));""")
        .Add("Google Wallet", """public string M(RSA rsa) => Write(new JwtSecurityToken(new JwtHeader(Signed(rsa)), new JwtPayload { ["iss"] = "dummy", ["aud"] = "google", ["typ"] = "savetowallet", ["payload"] = new { users = new { actions = new[] { "read" } } } }));""")
        .Add("Firebase custom token", """public string M(RSA rsa, string user) => Write(new JwtSecurityToken("bot@example.iam.gserviceaccount.com", "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit", [new Claim("uid", user)], expires: DateTime.UtcNow.AddHours(1), signingCredentials: Signed(rsa)));""")
        .Add("GitHub App", """public string M(RSA rsa) => Write(new JwtSecurityToken("12345", null, null, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(9), Signed(rsa)));""")
        .Add("DocuSign", """public string M(RSA rsa) => Write(new JwtSecurityToken(Configuration["DocuSign:IntegrationKey"], "account-d.docusign.com", [new Claim("sub", "user"), new Claim("scope", "signature impersonation")], expires: DateTime.UtcNow.AddHours(1), signingCredentials: Signed(rsa)));""")
        .Add("Salesforce", """public string M(X509Certificate2 certificate) => Write(new JwtSecurityToken("dummy", "https://login.salesforce.com", [new Claim("sub", "user@example.com")], expires: DateTime.UtcNow.AddMinutes(3), signingCredentials: new X509SigningCredentials(certificate)));""")
        .Add("Ghost Admin API", """public string M(byte[] key) => Jose.JWT.Encode(new { iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), exp = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(), aud = §"/v3/admin/"§ }, key, Jose.JwsAlgorithm.HS256, new Dictionary<string, object> { ["kid"] = "1" });""")
        .Add("Metabase", """public string M(int dashboard) => Write(new JwtSecurityToken(new JwtHeader(Hmac(Configuration["Metabase:Secret"]!)), new JwtPayload { ["resource"] = new { dashboard }, ["params"] = new { } }));""")
        .Add("Tableau", """public string M(string user) => Write(new JwtSecurityToken("dummy", "tableau", [new Claim("sub", user), new Claim("scp", "tableau:views:embed")], expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac("dummy")));""")
        .Add("Shopify session", """public string M(string shop) => Write(new JwtSecurityToken($"https://{shop}/admin", "dummy", [new Claim("dest", $"https://{shop}")], expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: Hmac("dummy")));""")
        .Add("Azure SignalR", """public string M(string endpoint) => Write(new JwtSecurityToken(null, $"{endpoint}/api/v1/hubs/chat", expires: DateTime.UtcNow.AddHours(1), signingCredentials: Hmac("dummy")));""")
        .Add("Upbit", """public string M(string query) => new JwtBuilder().WithAlgorithm(new HMACSHA512Algorithm()).WithSecret("dummy").AddClaim("access_key", "dummy").AddClaim("nonce", Guid.NewGuid().ToString()).AddClaim("query_hash", query).Encode();""")
        .Add("Supabase service role", """public string M() => Write(new JwtSecurityToken("supabase", null, [new Claim("role", "service_role")], expires: DateTime.UtcNow.AddYears(10), signingCredentials: Hmac("dummy")));""")
        .Add("Hasura with its claims", """public string M() => Jose.JWT.Encode(new Dictionary<string, object> { ["sub"] = "auth0|1", ["https://hasura.io/jwt/claims"] = new Dictionary<string, object> { ["x-hasura-default-role"] = "user" } }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""");

    public static TheoryData<string> Names => Suite.Names;

    public static TheoryData<string> Twins => Suite.Twins;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_IsReported(string name) => Assert.Empty(await Suite.FoundAsync(name));

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Twin_IsReported(string name) => Assert.NotEmpty(await Suite.FoundInTwinAsync(name));
}
