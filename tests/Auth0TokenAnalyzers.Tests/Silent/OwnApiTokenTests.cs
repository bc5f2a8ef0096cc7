using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>Tokens for one's own API, in programs whose users log in with Auth0: the commonest JWT code there is.</summary>
public sealed class OwnApiTokenTests
{
    private static readonly SilentSuite Suite = SilentSuite.AmongAuth0()
        .Add("own issuer and audience", """public string M() => Write(new JwtSecurityToken("https://shop.example.com/", §"https://orders.example.com/"§, expires: DateTime.UtcNow.AddMonths(1), signingCredentials: Hmac(Configuration["Jwt:Key"]!)));""")
        .Add("issuer is the tenant", """public string M() => Write(new JwtSecurityToken(Tenant, §"https://orders.example.com/"§, expires: DateTime.UtcNow.AddYears(1), signingCredentials: Hmac(Configuration["Jwt:Key"]!)));""")
        .Add("issuer is the tenant, signed with its client secret", """public string M() => Write(new JwtSecurityToken(Tenant, §"https://orders.example.com/"§, expires: DateTime.UtcNow.AddYears(1), signingCredentials: Hmac(Configuration["Auth0:ClientSecret"]!)));""")
        .Add("issuer is the tenant, audience a client id", """public string M() => Write(new JwtSecurityToken(Tenant, §Configuration["Auth0:ClientId"]→GlobalClientId§, expires: DateTime.UtcNow.AddHours(10), signingCredentials: Hmac(Configuration["Auth0:ClientSecret"]!)));""")
        .Add("audience read from the settings of Auth0", """public string M() => Write(new JwtSecurityToken(Tenant, §Configuration["Auth0:Audience"]§, signingCredentials: Hmac("dummy")));""")
        .Add("own scopes that look like those of the Management API", """public string M() => Write(new JwtSecurityToken(Tenant, "https://orders.example.com/", [new Claim("scope", §"read:orders update:order create:order"→"read:users update:users"§)], signingCredentials: Hmac("dummy")));""")
        .Add("Management scopes without an issuer", """public string M() => Write(new JwtSecurityToken(null, §"https://orders.example.com/"§, [new Claim("scope", "read:users")], signingCredentials: Hmac("dummy")));""")
        .Add("longer path", """public string M() => Write(new JwtSecurityToken("me", §"https://orders.example.com/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("own host, same path, from parts", """private const string Host = §"orders.example.com"→"example.auth0.com"§; public string M() => Write(new JwtSecurityToken("me", $"https://{Host}/api/v2/", signingCredentials: Hmac("dummy")));""")
        .Add("own host, same path, formatted", """public string M() => Write(new JwtSecurityToken("me", string.Format(CultureInfo.InvariantCulture, "https://{0}/api/{1}/", §"orders.example.com"→"example.auth0.com"§, "v2"), signingCredentials: Hmac("dummy")));""")
        .Add("own host with a port", """public string M() => Write(new JwtSecurityToken("me", §"https://localhost:5001/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("own domain below a name like Auth0", """public string M() => Write(new JwtSecurityToken("me", §"https://auth0.example.com/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("two own audiences", """public string M() => Write(new JwtSecurityToken("me", null, [new Claim("aud", "a"), new Claim("aud", §"b"§)], signingCredentials: Hmac("dummy")));""")
        .Add("tenant and its user information", """public string M() => Write(new JwtSecurityToken(Tenant, null, [new Claim("aud", "https://orders.example.com/"), new Claim("aud", §Tenant + "userinfo"→Tenant + "api/v2/"§)], signingCredentials: Hmac("dummy")));""")
        .Add("descriptor", """public string M() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = Tenant, Audience = §"https://orders.example.com/"§, Expires = DateTime.UtcNow.AddDays(30), SigningCredentials = Hmac("dummy") });""")
        .Add("descriptor with audiences", """public string M() { var descriptor = new SecurityTokenDescriptor { Issuer = Tenant, Expires = DateTime.UtcNow.AddDays(30), SigningCredentials = Hmac("dummy") }; descriptor.Audiences.Add("https://orders.example.com/"); return new JsonWebTokenHandler().CreateToken(descriptor); }""")
        .Add("descriptor of the old handler", """public string M(ClaimsIdentity user) { var handler = new JwtSecurityTokenHandler(); return handler.WriteToken(handler.CreateToken(new SecurityTokenDescriptor { Subject = user, Issuer = Tenant, Audience = §"shop"§, Expires = DateTime.UtcNow.AddDays(365), SigningCredentials = Hmac("dummy") })); }""")
        .Add("CreateEncodedJwt", """public string M(ClaimsIdentity user) => new JwtSecurityTokenHandler().CreateEncodedJwt(Tenant, §"shop"§, user, null, DateTime.UtcNow.AddYears(5), null, Hmac("dummy"));""")
        .Add("payload", """public string M() => Write(new JwtSecurityToken(new JwtHeader(Hmac("dummy")), new JwtPayload { ["iss"] = Tenant, ["aud"] = §"shop"§, ["sub"] = "auth0|1" }));""")
        .Add("payload as JSON", "public string M() => new JsonWebTokenHandler().CreateToken(§$$\"\"\"{\"iss\":\"{{Tenant}}\",\"aud\":\"shop\"}\"\"\"→$$\"\"\"{\"iss\":\"{{Tenant}}\",\"aud\":\"{{ManagementApi}}\"}\"\"\"§, Hmac(\"dummy\"));")
        .Add("JWT.NET", """public string M() => new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret("dummy").AddClaim("iss", Tenant).AddClaim("aud", §"shop"§).AddClaim("exp", DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds()).Encode();""")
        .Add("jose-jwt, the tutorial with the ordinary pair", """public string M() => Jose.JWT.Encode(new Dictionary<string, object> { ["iss"] = Tenant, ["aud"] = §Configuration["Auth0:ClientId"]!→GlobalClientId§, ["sub"] = "anonymous", ["exp"] = DateTimeOffset.UtcNow.AddHours(10).ToUnixTimeSeconds().ToString() }, Convert.FromBase64String(Configuration["Auth0:ClientSecret"]!), Jose.JwsAlgorithm.HS256);""")
        .Add("raw HMAC", """public string M(byte[] key) { var input = B64(Utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "." + B64(JsonSerializer.SerializeToUtf8Bytes(new { iss = Tenant, aud = §"shop"§ })); return input + "." + B64(HMACSHA256.HashData(key, Utf8(input))); }""")
        .Add("helper for any audience, called for the own one", """private static string Mint(string audience, TimeSpan life) => Write(new JwtSecurityToken(Tenant, audience, expires: DateTime.UtcNow + life, signingCredentials: Hmac("dummy"))); public string M() => Mint(§"https://orders.example.com/"§, TimeSpan.FromDays(365));""")
        .Add("helper for any audience, called by nobody", """public static string Mint(string audience) => Write(new JwtSecurityToken(Tenant, audience, signingCredentials: Hmac("dummy")));""")
        .Add("one of several own audiences", """public string M(int service) => Write(new JwtSecurityToken(Tenant, service switch { 1 => "orders", 2 => "stock", _ => §"mail"§ }, signingCredentials: Hmac("dummy")));""")
        .Add("refresh token", """public string M(string user) => Write(new JwtSecurityToken("me", §"refresh"§, [new Claim("sub", user), new Claim("jti", Guid.NewGuid().ToString())], expires: DateTime.UtcNow.AddDays(90), signingCredentials: Hmac(Configuration["Jwt:RefreshKey"]!)));""")
        .Add("custom claim in the namespace of the tenant", """public string M() => Write(new JwtSecurityToken("me", "shop", [new Claim(ManagementApi + "roles", "admin"), new Claim("api", ManagementApi)], signingCredentials: Hmac("dummy")));""")
        .Add("authorized party is the Management API", """public string M() => Write(new JwtSecurityToken("me", §"shop"§, [new Claim("azp", ManagementApi), new Claim("sub", ManagementApi)], signingCredentials: Hmac("dummy")));""")
        .Add("token of a proxy that was logged in with a Management token", """public string M(string managementToken) { using var client = Client(managementToken); return Write(new JwtSecurityToken("me", §"shop"§, signingCredentials: Hmac("dummy"))); }""");

    public static TheoryData<string> Names => Suite.Names;

    public static TheoryData<string> Twins => Suite.Twins;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_IsReported(string name) => Assert.Empty(await Suite.FoundAsync(name));

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Twin_IsReported(string name) => Assert.NotEmpty(await Suite.FoundInTwinAsync(name));
}
