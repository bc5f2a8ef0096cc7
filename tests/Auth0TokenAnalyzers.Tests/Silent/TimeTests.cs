using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>Times and audiences that are right, or that are wrong where it is no business of the rules.</summary>
public sealed class TimeTests
{
    private const string Seconds = "DateTimeOffset.UtcNow.ToUnixTimeSeconds()";

    private static readonly SilentSuite Suite = SilentSuite.AmongAuth0()
        .Add("seconds in a token of the tenant", $"public string M() => Jose.JWT.Encode(new {{ iss = Tenant, aud = \"shop\", iat = §{Seconds}→DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()§ }}, Utf8(\"dummy\"), Jose.JwsAlgorithm.HS256);")
        .Add("milliseconds, divided", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds()§ / 1000→§ }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("ticks, divided", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", exp = (DateTime.UtcNow.AddHours(1).Ticks - DateTime.UnixEpoch.Ticks) §/ TimeSpan.TicksPerSecond→§ }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("total seconds", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", exp = (long)(DateTime.UtcNow.AddHours(1) - DateTime.UnixEpoch).Total§Seconds→Milliseconds§ }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("EpochTime", """public string M() => Write(new JwtSecurityToken(Tenant, "shop", [new Claim("iat", EpochTime.GetIntDate(DateTime.UtcNow).ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64)], signingCredentials: Hmac("dummy")));""")
        .Add("milliseconds in a claim of one's own", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", §created_at→iat§ = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), exp = 4102444800L }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("milliseconds in a token of another issuer", """public string M() => Jose.JWT.Encode(new { iss = §"https://shop.example.com/"→Tenant§, aud = "shop", exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds() }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("milliseconds in an identifier", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", jti = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), sub = DateTime.UtcNow.Ticks }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("unknown number", """public string M(long exp, double iat, object nbf) => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", exp, iat, nbf }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("unknown unit", """public string M(Func<DateTime, long> convert) => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", exp = convert(DateTime.UtcNow) }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("a fixed date in seconds", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", exp = §1516239022→1516239022000§ }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("overflow", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = "shop", exp = unchecked(long.MaxValue * 2), nbf = int.MinValue, iat = -1 }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("long life of an own token", """public string M() => Write(new JwtSecurityToken(Tenant, §"shop"§, expires: DateTime.UtcNow.AddYears(100), signingCredentials: Hmac("dummy")));""")
        .Add("own token that never expires", """public string M() => Jose.JWT.Encode(new { iss = Tenant, aud = §"shop"§, sub = "auth0|1" }, Utf8("dummy"), Jose.JwsAlgorithm.HS256);""")
        .Add("own audience without a slash", """public string M() => Write(new JwtSecurityToken(Tenant, §"http://orders.example.com/api/v2"→"http://example.auth0.com/api/v2"§, signingCredentials: Hmac("dummy")));""")
        .Add("own audience with a doubled scheme", """public string M() => Write(new JwtSecurityToken(Tenant, §"https://https://orders.example.com/api/v2/"→"https://https://example.auth0.com/api/v2/"§, signingCredentials: Hmac("dummy")));""")
        .Add("audience of an empty host", """public string M() => Write(new JwtSecurityToken(Tenant, "https:///api/v2/", signingCredentials: Hmac("dummy")));""")
        .Add("empty audience", """public string M() => Write(new JwtSecurityToken(Tenant, "", signingCredentials: Hmac("dummy")));""")
        .Add("path alone", """public string M() => Write(new JwtSecurityToken(Tenant, "/api/v2/", signingCredentials: Hmac("dummy")));""");

    public static TheoryData<string> Names => Suite.Names;

    public static TheoryData<string> Twins => Suite.Twins;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_IsReported(string name) => Assert.Empty(await Suite.FoundAsync(name));

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Twin_IsReported(string name) => Assert.NotEmpty(await Suite.FoundInTwinAsync(name));
}
