using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>JsonWebToken of the uruk project.</summary>
public sealed class JwsDescriptorTests
{
    private const string Evidence = "Issuer = \"https://example.auth0.com/\", Audience = \"https://example.auth0.com/api/v2/\"";
    private const string Hmac = "SigningKey = SymmetricJwk.FromBase64Url(Secret), Algorithm = SignatureAlgorithm.HmacSha256";
    private const string Signing = "SymmetricJwk.FromBase64Url(Secret), SignatureAlgorithm.HS256";

    private static readonly LibraryCases V1 = new LibraryCases(JwtEnvironment.JsonWebToken1, "JsonWebToken")
        .Add("no expiry", $"public string M() => new JwtWriter().WriteTokenString(new JwsDescriptor {{ {Hmac}, {Evidence} }});", "AUTH0001", "AUTH0004")
        .Add("bytes", $"public byte[] M() => new JwtWriter().WriteToken(new JwsDescriptor {{ {Hmac}, {Evidence} }});", "AUTH0001", "AUTH0004")
        .Add("a year", $"public string M() => new JwtWriter().WriteTokenString(new JwsDescriptor {{ {Hmac}, {Evidence}, ExpirationTime = DateTime.UtcNow.AddYears(1) }});", "AUTH0001", "AUTH0003")
        .Add("an hour", $"public string M() => new JwtWriter().WriteTokenString(new JwsDescriptor {{ {Hmac}, {Evidence}, ExpirationTime = DateTime.UtcNow.AddHours(1) }});", "AUTH0001")
        .Add("AddClaim", $"public string M(long exp) {{ var descriptor = new JwsDescriptor {{ {Hmac} }}; descriptor.AddClaim(\"iss\", \"https://example.auth0.com/\"); descriptor.AddClaim(Claims.Aud, \"client\"); descriptor.AddClaim(\"scope\", \"read:users\"); descriptor.AddClaim(Claims.ExpUtf8, exp); return new JwtWriter().WriteTokenString(descriptor); }}", "AUTH0001")
        .Add("properties later", $"public string M() {{ var descriptor = new JwsDescriptor(); descriptor.SigningKey = new SymmetricJwk(Secret); descriptor.Audiences = new List<string> {{ \"https://example.auth0.com/api/v2/\" }}; descriptor.Audience = \"https://example.auth0.com/api/v2/\"; return new JwtWriter().WriteTokenString(descriptor); }}", "AUTH0001", "AUTH0004")
        .Add("lifetime of the writer", $"public string M() => new JwtWriter {{ TokenLifetimeInSeconds = 31536000 }}.WriteTokenString(new JwsDescriptor {{ {Hmac}, {Evidence} }});", "AUTH0001", "AUTH0003")
        .Add("short lifetime of the writer", $"public string M() {{ var writer = new JwtWriter(); writer.TokenLifetimeInSeconds = 3600; return writer.WriteTokenString(new JwsDescriptor {{ {Hmac}, {Evidence} }}); }}", "AUTH0001")
        .Add("no lifetime of the writer", $"public string M() => new JwtWriter {{ TokenLifetimeInSeconds = 0 }}.WriteTokenString(new JwsDescriptor {{ {Hmac}, {Evidence} }});", "AUTH0001", "AUTH0004")
        .Add("expiry before the writer's lifetime", $"public string M() => new JwtWriter {{ TokenLifetimeInSeconds = 31536000 }}.WriteTokenString(new JwsDescriptor {{ {Hmac}, {Evidence}, ExpirationTime = DateTime.UtcNow.AddHours(1) }});", "AUTH0001")
        .Add("builder", $"public string M() => new JwtWriter().WriteTokenString(new JwtDescriptorBuilder().IssuedBy(\"https://example.auth0.com/\").AddClaim(\"aud\", \"https://example.auth0.com/api/v2/\").SignWith(SymmetricJwk.FromBase64Url(Secret), SignatureAlgorithm.HmacSha256).Build());", "AUTH0001", "AUTH0004")
        .Add("builder with seconds", $"public string M() => new JwtWriter().WriteTokenString(new JwtDescriptorBuilder().AddClaim(Claims.Aud, \"https://example.auth0.com/api/v2/\").ExpiresAfter(31536000).SignWith(SymmetricJwk.FromBase64Url(Secret)).Build());", "AUTH0001", "AUTH0003")
        .Add("builder with duration in statements", $"public string M() {{ var builder = new JwtDescriptorBuilder(); builder.AddClaim(\"aud\", \"https://example.auth0.com/api/v2/\").SignWith(SymmetricJwk.FromBase64Url(Secret)); builder.ExpiresAfter(TimeSpan.FromDays(30)); var descriptor = builder.Build(); return new JwtWriter().WriteTokenString(descriptor); }}", "AUTH0001", "AUTH0003")
        .Add("builder with date", $"public string M() => new JwtWriter().WriteTokenString(new JwtDescriptorBuilder().AddClaim(\"aud\", \"https://example.auth0.com/api/v2/\").ExpiresAt(DateTime.UtcNow.AddHours(1)).SignWith(SymmetricJwk.FromBase64Url(Secret)).Build());", "AUTH0001")
        .Add("RSA", $"public string M(string pem) => new JwtWriter().WriteTokenString(new JwsDescriptor {{ SigningKey = RsaJwk.FromPem(pem), Algorithm = SignatureAlgorithm.RsaSha256, {Evidence} }});")
        .Add("RSA key alone", $"public string M(RsaJwk key) => new JwtWriter().WriteTokenString(new JwsDescriptor {{ SigningKey = key, {Evidence} }});")
        .Add("RSA builder", "public string M(Jwk key) => new JwtWriter().WriteTokenString(new JwtDescriptorBuilder().AddClaim(\"aud\", \"https://example.auth0.com/api/v2/\").SignWith(key, SignatureAlgorithm.RsaSha256).Build());")
        .Add("no key", $"public string M() => new JwtWriter().WriteTokenString(new JwsDescriptor {{ {Evidence} }});")
        .Add("own API", $"public string M() => new JwtWriter().WriteTokenString(new JwsDescriptor {{ {Hmac}, Issuer = \"https://example.auth0.com/\", Audience = \"https://orders.example.com/\" }});")
        .Add("unknown descriptor", "public string M(JwtDescriptor descriptor) => new JwtWriter().WriteTokenString(descriptor);");

    private static readonly LibraryCases V2 = new LibraryCases(JwtEnvironment.JsonWebToken2, "JsonWebToken")
        .Add("no expiry", V2Payload(""), "AUTH0001", "AUTH0004")
        .Add("a month", V2Payload(", { \"exp\", EpochTime.UtcNow + 30 * EpochTime.OneDay }"), "AUTH0001", "AUTH0003")
        .Add("a day", V2Payload(", { JwtClaimNames.Exp, EpochTime.UtcNow + EpochTime.OneDay }, { JwtClaimNames.Iat, EpochTime.UtcNow }"), "AUTH0001")
        .Add("named claim", V2Payload(", { JwtClaimNames.Exp, EpochTime.UtcNow + 365 * EpochTime.OneDay }"), "AUTH0001", "AUTH0003")
        .Add("date", V2Payload(", { \"exp\", DateTime.UtcNow.AddYears(1).ToEpochTime() }"), "AUTH0001", "AUTH0003")
        .Add("generation 1", $"public const string Tenant = \"example.auth0.com\";\npublic string M() => new JwtWriter().WriteTokenString(new JwsDescriptor({Signing}) {{ Payload = new JwtPayload {{ {{ \"aud\", \"client\" }}, {{ \"scopes\", new {{ users = new {{ actions = new[] {{ \"read\" }} }} }} }} }} }});", "AUTH0001", "AUTH0004")
        .Add("payload in a local", $"public string M() {{ var payload = new JwtPayload(); payload.Add(\"aud\", \"https://example.auth0.com/api/v2/\"); payload.Add(\"exp\", EpochTime.UtcNow + 172800); return new JwtWriter().WriteTokenString(new JwsDescriptor({Signing}) {{ Payload = payload }}); }}", "AUTH0001", "AUTH0003")
        .Add("bytes of the key", "public byte[] M(byte[] secret) => new JwtWriter().WriteToken(new JwsDescriptor(SymmetricJwk.FromByteArray(secret), SignatureAlgorithm.HS256) { Payload = new JwtPayload { { JwtClaimNames.Aud, \"https://example.auth0.com/api/v2/\" } } });", "AUTH0001", "AUTH0004")
        .Add("helper that writes", $"private static string Write(JwsDescriptor descriptor) => new JwtWriter().WriteTokenString(descriptor);\npublic string M() => Write(new JwsDescriptor({Signing}) {{ Payload = new JwtPayload {{ {{ \"aud\", \"https://example.auth0.com/api/v2/\" }} }} }});", "AUTH0001", "AUTH0004")
        .Add("RSA", "public string M(string pem) => new JwtWriter().WriteTokenString(new JwsDescriptor(RsaJwk.FromPem(pem), SignatureAlgorithm.RS256) { Payload = new JwtPayload { { \"aud\", \"https://example.auth0.com/api/v2/\" } } });")
        .Add("own API", $"public string M() => new JwtWriter().WriteTokenString(new JwsDescriptor({Signing}) {{ Payload = new JwtPayload {{ {{ \"userId\", \"1\" }}, {{ \"exp\", EpochTime.UtcNow + 365 * EpochTime.OneDay }} }} }});");

    public static TheoryData<string> NamesOf1 => V1.Names;

    public static TheoryData<string> NamesOf2 => V2.Names;

    [Theory]
    [MemberData(nameof(NamesOf1))]
    public async Task TokenOfVersion1_IsJudged(string name) => Assert.Equal(V1.Expected(name), await V1.FoundAsync(name));

    [Theory]
    [MemberData(nameof(NamesOf2))]
    public async Task TokenOfVersion2_IsJudged(string name) => Assert.Equal(V2.Expected(name), await V2.FoundAsync(name));

    private static string V2Payload(string more) =>
        $"public string M() => new JwtWriter().WriteTokenString(new JwsDescriptor({Signing}) {{ Payload = new JwtPayload {{ {{ JwtClaimNames.Iss, \"https://example.auth0.com/\" }}, {{ \"aud\", \"client\" }}, {{ \"scope\", \"read:users\" }}{more} }} }});";
}
