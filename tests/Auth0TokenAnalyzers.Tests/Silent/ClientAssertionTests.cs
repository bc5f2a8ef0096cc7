using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>
/// JWTs that a client signs to speak to the tenant itself: assertions (RFC 7523), request objects (RFC 9101), proofs of possession
/// (RFC 9449) and session tokens. They are right to be minted by hand.
/// </summary>
public sealed class ClientAssertionTests
{
    private const string Claims = """[new Claim("sub", id), new Claim("jti", Guid.NewGuid().ToString())]""";

    private static readonly SilentSuite Suite = SilentSuite.AmongAuth0()
        .Add("private_key_jwt", $"public string M(RSA rsa, string id) => Write(new JwtSecurityToken(id, Tenant, {Claims}, expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: Signed(rsa)));")
        .Add("private_key_jwt for the token endpoint", $"public string M(RSA rsa, string id) => Write(new JwtSecurityToken(id, Tenant + \"oauth/token\", {Claims}, expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: Signed(rsa)));")
        .Add("private_key_jwt for the Management API", $"public string M(RSA rsa, string id) => Write(new JwtSecurityToken(id, ManagementApi, {Claims}, expires: DateTime.UtcNow.AddYears(1), signingCredentials: §Signed(rsa)→Hmac(\"dummy\")§));")
        .Add("private_key_jwt, RS384", $"public string M(RSA rsa, string id) => Write(new JwtSecurityToken(id, Tenant, {Claims}, expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha384)));")
        .Add("private_key_jwt, PS256", $"public string M(RSA rsa, string id) => Write(new JwtSecurityToken(id, ManagementApi, {Claims}, signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa) {{ KeyId = \"1\" }}, SecurityAlgorithms.RsaSsaPssSha256)));")
        .Add("private_key_jwt, ES256", $"public string M(ECDsa key, string id) => Write(new JwtSecurityToken(id, ManagementApi, {Claims}, signingCredentials: new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256)));")
        .Add("private_key_jwt by certificate", $"public string M(X509Certificate2 certificate, string id) => Write(new JwtSecurityToken(id, ManagementApi, {Claims}, signingCredentials: new X509SigningCredentials(certificate)));")
        .Add("private_key_jwt by certificate key", $"public string M(X509Certificate2 certificate, string id) => Write(new JwtSecurityToken(id, ManagementApi, {Claims}, signingCredentials: new SigningCredentials(new X509SecurityKey(certificate), SecurityAlgorithms.RsaSha256)));")
        .Add("private_key_jwt by a PEM file", $"public string M(string id) {{ using var rsa = RSA.Create(); rsa.ImportFromPem(File.ReadAllText(\"key.pem\")); return Write(new JwtSecurityToken(id, ManagementApi, {Claims}, signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256))); }}")
        .Add("private_key_jwt by a key of a method", $"private static RsaSecurityKey Key() => new(RSA.Create()); public string M(string id) => Write(new JwtSecurityToken(id, ManagementApi, {Claims}, signingCredentials: new SigningCredentials(Key(), \"RS256\")));")
        .Add("private_key_jwt, algorithm from the settings", $"public string M(RSA rsa, string id) => Write(new JwtSecurityToken(id, ManagementApi, {Claims}, signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), Configuration[\"Auth0:Algorithm\"])));")
        .Add("private_key_jwt by a web key", $"public string M(string id) => Write(new JwtSecurityToken(id, Tenant, {Claims}, signingCredentials: new SigningCredentials(new JsonWebKey(Configuration[\"Auth0:Key\"]), \"RS256\")));")
        .Add("private_key_jwt, descriptor", """public string M(RSA rsa, string id) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = id, Audience = ManagementApi, Claims = new Dictionary<string, object> { ["sub"] = id }, Expires = DateTime.UtcNow.AddDays(2), SigningCredentials = §Signed(rsa)→Hmac("dummy")§ });""")
        .Add("private_key_jwt, JSON", """public string M(RSA rsa, string id) => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(new { iss = id, sub = id, aud = ManagementApi }), §Signed(rsa)→Hmac("dummy")§);""")
        .Add("private_key_jwt, jose-jwt", """public string M(RSA rsa, string id) => Jose.JWT.Encode(new Dictionary<string, object> { ["iss"] = id, ["sub"] = id, ["aud"] = ManagementApi }, §rsa, Jose.JwsAlgorithm.RS256→Utf8("dummy"), Jose.JwsAlgorithm.HS256§);""")
        .Add("private_key_jwt, JWT.NET", """public string M(X509Certificate2 certificate, string id) => new JwtBuilder().WithAlgorithm(§new RS256Algorithm(certificate)→new HMACSHA256Algorithm()§).WithSecret("dummy").AddClaim("iss", id).AddClaim("aud", ManagementApi).Encode();""")
        .Add("private_key_jwt, RSA by hand", """public string M(RSA rsa, string id) { var input = B64(Utf8("{\"alg\":\"RS256\"}")) + "." + B64(JsonSerializer.SerializeToUtf8Bytes(new { iss = id, sub = id, aud = ManagementApi })); return input + "." + B64(rsa.SignData(Utf8(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)); }""")
        .Add("private_key_jwt, ECDSA by hand", """public string M(ECDsa key, string id) { var input = B64(Utf8("{\"alg\":\"ES256\"}")) + "." + B64(JsonSerializer.SerializeToUtf8Bytes(new { iss = id, sub = id, aud = ManagementApi })); return input + "." + B64(key.SignData(Utf8(input), HashAlgorithmName.SHA256)); }""")
        .Add("client_secret_jwt", $"public string M(string id) => Write(new JwtSecurityToken(id, §Tenant→ManagementApi§, {Claims}, expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac(Configuration[\"Auth0:ClientSecret\"]!)));")
        .Add("client_secret_jwt for the token endpoint", $"public string M(string id) => Write(new JwtSecurityToken(id, §$\"https://{{Configuration[\"Auth0:Domain\"]}}/oauth/token\"→$\"https://{{Configuration[\"Auth0:Domain\"]}}/api/v2/\"§, {Claims}, expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac(Configuration[\"Auth0:ClientSecret\"]!)));")
        .Add("client_secret_jwt, the issuer being a client id of Auth0", $"public string M() {{ var id = Configuration[\"Auth0:ClientId\"]!; return Write(new JwtSecurityToken(id, §Tenant→ManagementApi§, {Claims}, expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac(Configuration[\"Auth0:ClientSecret\"]!))); }}")
        .Add("client_secret_jwt that asks for Management scopes", """public string M(string id) => Write(new JwtSecurityToken(id, §Tenant→ManagementApi§, [new Claim("sub", id), new Claim("scope", "read:users")], expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac("dummy")));""")
        .Add("client_secret_jwt, descriptor", """public string M(string id) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = id, Audience = §Tenant + "oauth/token"→ManagementApi§, Subject = new ClaimsIdentity([new Claim("sub", id)]), SigningCredentials = Hmac("dummy") });""")
        .Add("client_secret_jwt, jose-jwt", """public string M(string id) => Jose.JWT.Encode(new { iss = id, sub = id, aud = §Tenant→ManagementApi§, exp = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds() }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("assertion in the body of a request for an own API", """
            public async Task<string> M(HttpClient http, RSA rsa, string id)
            {
                var assertion = Write(new JwtSecurityToken(id, Tenant, [new Claim("sub", id)], expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: Signed(rsa)));
                using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["audience"] = "https://orders.example.com/", ["client_assertion"] = assertion, ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" });
                using var response = await http.PostAsync(Tenant + "oauth/token", body);
                return await response.Content.ReadAsStringAsync();
            }
            """)
        .Add("request object", """public string M(RSA rsa, string id) => Write(new JwtSecurityToken(id, Tenant, [new Claim("response_type", "code"), new Claim("scope", "openid profile"), new Claim("audience", ManagementApi)], expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Signed(rsa)));""")
        .Add("request object with a shared secret", """public string M(string id) => Write(new JwtSecurityToken(id, §Tenant→ManagementApi§, [new Claim("scope", "openid offline_access"), new Claim("audience", ManagementApi)], expires: DateTime.UtcNow.AddMinutes(5), signingCredentials: Hmac("dummy")));""")
        .Add("proof of possession", """public string M(ECDsa key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { TokenType = "dpop+jwt", Claims = new Dictionary<string, object> { ["htm"] = "GET", ["htu"] = ManagementApi + "users", ["jti"] = Guid.NewGuid().ToString() }, SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), "ES256") });""")
        .Add("session token of a redirect", """public string M(string state, string user) => Tenant + "continue?state=" + state + "&session_token=" + Write(new JwtSecurityToken("https://app.example.com/", §"example.auth0.com"→ManagementApi§, [new Claim("sub", user), new Claim("state", state)], expires: DateTime.UtcNow.AddMinutes(10), signingCredentials: Hmac(Configuration["Auth0:RedirectSecret"]!)));""")
        .Add("logout token", """public string M(string session) => Write(new JwtSecurityToken(Tenant, Configuration["Auth0:ClientId"], [new Claim("sid", session), new Claim("events", "{}")], expires: DateTime.UtcNow.AddMinutes(2), signingCredentials: Hmac("dummy")));""")
        .Add("assertion by a key vault", """public string M(SigningCredentials vault, string id) => Write(new JwtSecurityToken(id, Tenant, expires: DateTime.UtcNow.AddMinutes(1), signingCredentials: vault));""");

    public static TheoryData<string> Names => Suite.Names;

    public static TheoryData<string> Twins => Suite.Twins;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_IsReported(string name) => Assert.Empty(await Suite.FoundAsync(name));

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Twin_IsReported(string name) => Assert.NotEmpty(await Suite.FoundInTwinAsync(name));
}
