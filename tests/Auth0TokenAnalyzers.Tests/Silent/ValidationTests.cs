using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>Code that takes tokens apart, checks them or hands them on signs nothing, even with the secret and the audience of the Management API.</summary>
public sealed class ValidationTests
{
    private const string Parameters = "new TokenValidationParameters { ValidIssuer = Tenant, ValidAudience = ManagementApi, IssuerSigningKey = new SymmetricSecurityKey(Utf8(GlobalClientSecret)) }";

    private static readonly SilentSuite Suite = SilentSuite.AmongAuth0()
        .Add("symmetric key", $"public ClaimsPrincipal M(string jwt) => new JwtSecurityTokenHandler().ValidateToken(jwt, {Parameters}, out _);")
        .Add("symmetric key, new handler", $"public async Task<bool> M(string jwt) => (await new JsonWebTokenHandler().ValidateTokenAsync(jwt, {Parameters})).IsValid;")
        .Add("parameters alone", $"public TokenValidationParameters M() => {Parameters};")
        .Add("parameters of a middleware", """public void M(Options options) { options.Audience = ManagementApi; options.TokenValidationParameters = new TokenValidationParameters { ValidAudiences = [ManagementApi, GlobalClientId], IssuerSigningKey = new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes(Configuration["Auth0:ClientSecret"])) }; } public class Options { public string Audience { get; set; } = ""; public TokenValidationParameters TokenValidationParameters { get; set; } = new(); }""")
        .Add("own lifetime check", """public TokenValidationParameters M() => new() { LifetimeValidator = (notBefore, expires, token, parameters) => expires > DateTime.UtcNow && expires < DateTime.UtcNow.AddYears(1), ValidAudience = ManagementApi };""")
        .Add("clock skew of a year", """public TokenValidationParameters M() => new() { ClockSkew = TimeSpan.FromDays(365), ValidAudience = ManagementApi, ValidateLifetime = false };""")
        .Add("own key resolver", """public TokenValidationParameters M() => new() { IssuerSigningKeyResolver = (token, securityToken, kid, parameters) => [new SymmetricSecurityKey(Utf8(GlobalClientSecret))], ValidAudience = ManagementApi };""")
        .Add("own signature check", """public TokenValidationParameters M() => new() { SignatureValidator = (token, parameters) => new JwtSecurityToken(token), ValidAudience = ManagementApi };""")
        .Add("jose-jwt", """public string M(string jwt) => Jose.JWT.Decode(jwt, Utf8(GlobalClientSecret)) + ManagementApi;""")
        .Add("JWT.NET", """public string M(string jwt) => new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(GlobalClientSecret).MustVerifySignature().Decode(jwt) + ManagementApi;""")
        .Add("parsed", """public bool M(string jwt) => new JwtSecurityToken(jwt).Audiences.Contains(ManagementApi);""")
        .Add("read", """public DateTime M(string jwt) => new JwtSecurityTokenHandler().ReadJwtToken(jwt).ValidTo.AddYears(1);""")
        .Add("read by the new handler", """public bool M(string jwt) => new JsonWebTokenHandler().ReadJsonWebToken(jwt).Audiences.Contains(ManagementApi);""")
        .Add("new JsonWebToken", """public bool M(string jwt) => new JsonWebToken(jwt).GetClaim("scope").Value.Contains("read:users", StringComparison.Ordinal);""")
        .Add("CanReadToken", """public bool M(string jwt) => new JwtSecurityTokenHandler().CanReadToken(jwt);""")
        .Add("expiry by hand", """public bool M(string jwt) { var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(jwt.Split('.')[1])); return payload.RootElement.GetProperty("aud").GetString() == ManagementApi && payload.RootElement.GetProperty("exp").GetInt64() < DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); }""")
        .Add("signature by hand", """public bool M(string jwt) { var parts = jwt.Split('.'); return B64(HMACSHA256.HashData(Utf8(GlobalClientSecret), Utf8(parts[0] + "." + parts[1]))) == parts[2]; }""")
        .Add("signature by hand, header made again", """public bool M(string payload, string signature) { var header = B64(Utf8("{\"alg\":\"HS256\"}")); return B64(HMACSHA256.HashData(Utf8(GlobalClientSecret), Utf8(header + "." + payload))) == signature; }""")
        .Add("blacklist", """public async Task M(HttpClient http, string jti, string token) { using var request = new HttpRequestMessage(HttpMethod.Post, ManagementApi + "blacklists/tokens") { Content = new StringContent(JsonSerializer.Serialize(new { aud = GlobalClientId, jti })) }; request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token); using var response = await http.SendAsync(request); }""")
        .Add("user's own token passed on", """public object M(HttpContext context) => Client(context.Request.Headers.Authorization.ToString().Substring("Bearer ".Length));""")
        .Add("validated token passed on", """public object M(SecurityToken validated) => validated is JwtSecurityToken jwt ? Client(jwt.RawData) : throw new InvalidOperationException();""")
        .Add("parsed token written again", """public object M(string text) => Client(new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(text)));""")
        .Add("read token written again", """public object M(string text) { var handler = new JwtSecurityTokenHandler(); return Client(handler.WriteToken(handler.ReadJwtToken(text))); }""")
        .Add("principal", """public bool M(ClaimsPrincipal user) => user.HasClaim("iss", Tenant) && user.HasClaim("aud", ManagementApi) && user.FindFirst("scope")?.Value.Contains("read:users", StringComparison.Ordinal) == true;""")
        .Add("principal of a test", """public ClaimsPrincipal M() => new(new ClaimsIdentity([new Claim("iss", Tenant), new Claim("aud", ManagementApi), new Claim("exp", DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))], "test"));""")
        .Add("unsigned token of a test", """public string M() => Write(new JwtSecurityToken(Tenant, ManagementApi, expires: DateTime.UtcNow.AddYears(1)§→, signingCredentials: Hmac("dummy")§));""")
        .Add("unsigned token of a test, new handler", """public string M() => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(new { iss = Tenant, aud = ManagementApi })§→, Hmac("dummy")§);""")
        .Add("unsigned token, jose-jwt", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = ManagementApi }, §null, Jose.JwsAlgorithm.none→Utf8("dummy"), Jose.JwsAlgorithm.HS256§);""")
        .Add("encrypted, not signed", """public string M(RSA rsa) => Jose.JWT.Encode(new { iss = Tenant, aud = ManagementApi }, rsa, Jose.JweAlgorithm.RSA1_5, Jose.JweEncryption.A128CBC_HS256);""")
        .Add("token that is never written", """public object M() => new JwtSecurityTokenHandler().ReadToken("eyJhbGciOiJub25lIn0.e30.");""");

    public static TheoryData<string> Names => Suite.Names;

    public static TheoryData<string> Twins => Suite.Twins;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_IsReported(string name) => Assert.Empty(await Suite.FoundAsync(name));

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Twin_IsReported(string name) => Assert.NotEmpty(await Suite.FoundInTwinAsync(name));
}
