using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>System.IdentityModel.Tokens.Jwt 4.x, of .NET Framework, and what OWIN applications make of it.</summary>
public sealed class LegacyJwtTests
{
    private const string Usings = """
        using System.IdentityModel.Protocols.WSTrust;
        using System.IdentityModel.Tokens;
        using Thinktecture.IdentityModel.Tokens;

        """;

    private static readonly (string Expression, string Members)[] Credentials =
    [
        ("new SigningCredentials(new InMemorySymmetricSecurityKey(Convert.FromBase64String(\"ZHVtbXlkdW1teQ==\")), SecurityAlgorithms.HmacSha256Signature, SecurityAlgorithms.Sha256Digest)", ""),
        ("new SigningCredentials(new InMemorySymmetricSecurityKey(Key), \"http://www.w3.org/2001/04/xmldsig-more#hmac-sha256\", \"http://www.w3.org/2001/04/xmlenc#sha256\")", "private static readonly byte[] Key = Encoding.UTF8.GetBytes(\"dummy-dummy-dummy\");"),
        ("new HmacSigningCredentials(Configuration[\"Secret\"]!)", ""),
        ("new HmacSigningCredentials(MakeKey())", "private byte[] MakeKey() => Encoding.UTF8.GetBytes(Configuration[\"Secret\"]!);"),
    ];

    [Theory]
    [InlineData("new JwtSecurityToken(\"https://example.auth0.com/\", \"https://example.auth0.com/api/v2/\", null, DateTime.UtcNow, DateTime.UtcNow.AddDays(30), credentials); //! AUTH0001 AUTH0003")]
    [InlineData("new JwtSecurityToken(issuer: \"https://example.auth0.com/\", audience: \"client\", claims: new[] { new Claim(\"scope\", \"read:users\") }, signingCredentials: credentials); //! AUTH0001 AUTH0004")]
    [InlineData("new JwtSecurityToken(new JwtHeader(credentials), new JwtPayload { { \"aud\", \"https://example.auth0.com/api/v2/\" }, { \"exp\", 4102444800L } }); //! AUTH0001 AUTH0003")]
    [InlineData("new JwtSecurityTokenHandler().CreateToken(issuer: \"https://example.auth0.com/\", audience: \"https://example.auth0.com/api/v2/\", signingCredentials: credentials); //! AUTH0001")]
    [InlineData("new JwtSecurityTokenHandler().CreateToken(audience: \"https://example.auth0.com/api/v2/\", expires: DateTime.UtcNow.AddYears(1), signingCredentials: credentials); //! AUTH0001 AUTH0003")]
    [InlineData("new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor { AppliesToAddress = \"https://example.auth0.com/api/v2/\", Lifetime = new Lifetime(DateTime.UtcNow, DateTime.UtcNow.AddDays(30)), SigningCredentials = credentials }); //! AUTH0001 AUTH0003")]
    [InlineData("new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor { TokenIssuerName = \"https://example.auth0.com/\", Subject = new ClaimsIdentity(new[] { new Claim(\"scope\", \"read:users\") }), Lifetime = new Lifetime(DateTime.UtcNow, DateTime.UtcNow.AddHours(24)), SigningCredentials = credentials }); //! AUTH0001")]
    [InlineData("new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor { AppliesToAddress = \"https://example.auth0.com/api/v2/\", Lifetime = new Lifetime(new DateTime(2015, 1, 1), new DateTime(2016, 1, 1)), SigningCredentials = credentials }); //! AUTH0001 AUTH0003")]
    [InlineData("new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor { AppliesToAddress = \"https://example.auth0.com/api/v2/\", SigningCredentials = credentials }); //! AUTH0001")]
    [InlineData("new JwtSecurityToken(\"https://login.example.com/\", \"https://api.example.com/\", null, DateTime.UtcNow, DateTime.UtcNow.AddDays(30), credentials);")]
    public async Task Token_WithEveryKey_IsReported(string create) => await TokenCases.VerifyAsync(JwtEnvironment.Jwt4, Usings, Credentials.Select(credentials => Source(credentials, create)));

    [Fact]
    public async Task AsymmetricKeys_AreNotReported() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt4, Usings, new[]
    {
        "new X509SigningCredentials(new System.Security.Cryptography.X509Certificates.X509Certificate2(new byte[0]))",
        "new SigningCredentials(new RsaSecurityKey(RSA.Create()), SecurityAlgorithms.RsaSha256Signature, SecurityAlgorithms.Sha256Digest)",
        "new SigningCredentials(new RsaSecurityKey(RSA.Create()), Configuration[\"Algorithm\"]!, SecurityAlgorithms.Sha256Digest)",
    }.Select(credentials => Source((credentials, ""), "new JwtSecurityToken(\"https://example.auth0.com/\", \"https://example.auth0.com/api/v2/\", signingCredentials: credentials);")));

    [Fact]
    public async Task OwinFormat_IsReportedWithoutGuessingItsLifetime() => await TokenCases.VerifyAsync(
        JwtEnvironment.Jwt4,
        Usings + "using Microsoft.Owin.Security;\n",
        [Owin("https://example.auth0.com/api/v2/", " //! AUTH0001"), Owin("https://api.example.com/", "")],
        SdkStubs.Get("Microsoft.Owin.Security.V4", "Microsoft.Owin.Security"));

    private static string Owin(string audience, string mark) => $$"""
        public class Format(byte[] secret) : ISecureDataFormat<AuthenticationTicket>
        {
            public string Protect(AuthenticationTicket data)
            {
                var issued = data.Properties.IssuedUtc;
                var expires = data.Properties.ExpiresUtc;
                var token = new JwtSecurityToken("https://example.auth0.com/", "{{audience}}", data.Identity.Claims, issued!.Value.UtcDateTime, expires!.Value.UtcDateTime, new HmacSigningCredentials(secret));{{mark}}
                return new JwtSecurityTokenHandler().WriteToken(token);
            }

            public AuthenticationTicket Unprotect(string protectedText) => throw new NotImplementedException();
        }
        """;

    private static string Source((string Expression, string Members) credentials, string create) => $$"""
        {{credentials.Members}}
        public SecurityToken Make()
        {
            var credentials = {{credentials.Expression}};
            return {{create}}
        }
        """;
}
