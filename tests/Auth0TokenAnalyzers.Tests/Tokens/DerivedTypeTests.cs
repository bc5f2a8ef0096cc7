using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens, descriptors and payloads as classes of the program's own that derive from the library's: what they pass to their base, and what they fill in.</summary>
public sealed class DerivedTypeTests
{
    private const string Usings = """
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Tokens;

        """;

    private const string Credentials = """
            static SigningCredentials Sign(byte[] key) => new SigningCredentials(new SymmetricSecurityKey(key), "HS256");

        """;

    [Theory]
    [InlineData("""
        class Management : JwtSecurityToken
        {
            public Management(byte[] key)
                : base("https://example.auth0.com/", "https://example.auth0.com/api/v2/", null, null, DateTime.UtcNow.AddYears(1), Sign(key)) { } //! AUTH0001 AUTH0003
        }
        string Create(byte[] key) => new JwtSecurityTokenHandler().WriteToken(new Management(key));
        """)]
    [InlineData("""
        class Signed(string audience, DateTime? expires, byte[] key) : JwtSecurityToken(null, audience, null, null, expires, Sign(key));
        string Own(byte[] key) => new JwtSecurityTokenHandler().WriteToken(new Signed("https://example.com/api/v2/", DateTime.UtcNow.AddYears(1), key));
        string Create(byte[] key) => new JwtSecurityTokenHandler().WriteToken(new Signed("https://example.auth0.com/api/v2/", DateTime.UtcNow.AddYears(1), key)); //! AUTH0001 AUTH0003
        string Endless(byte[] key) => new JwtSecurityTokenHandler().WriteToken(new Signed("https://example.auth0.com/api/v2/", null, key)); //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        class Signed : JwtSecurityToken
        {
            public Signed(string audience, int days, byte[] key) : base(audience: audience, expires: DateTime.UtcNow.AddDays(days), signingCredentials: Sign(key)) { }
        }
        class Management : Signed
        {
            public Management(byte[] key) : this(7, key) { } //! AUTH0003
            private Management(int days, byte[] key) : base("https://example.auth0.com/api/v2/", days, key) { } //! AUTH0001
        }
        object Create(byte[] key) => new Management(key);
        """)]
    [InlineData("""
        class Api
        {
            private readonly string _token;
            public Api(string audience, byte[] key) => _token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: audience, expires: DateTime.UtcNow.AddHours(1), signingCredentials: Sign(key)));
        }
        object Create(byte[] key) => new Api("https://example.auth0.com/api/v2/", key); //! AUTH0001
        """)]
    public Task TokenOfOwnClass_IsJudgedWhereItsBaseSignsOrWhereItIsMade(string members) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Credentials + members]);

    [Theory]
    [InlineData("""
        class Management : SecurityTokenDescriptor
        {
            public Management(string tenant, byte[] key)
            {
                Audience = $"https://{tenant}/api/v2/";
                this.Expires = DateTime.UtcNow.AddDays(30); //! AUTH0003
                SigningCredentials = Sign(key);
            }
        }
        string Create(byte[] key) => new JsonWebTokenHandler().CreateToken(new Management("example.auth0.com", key)); //! AUTH0001
        """)]
    [InlineData("""
        class Short : SecurityTokenDescriptor
        {
            public Short(byte[] key) { SigningCredentials = Sign(key); Expires = DateTime.UtcNow.AddMinutes(5); }
        }
        class Long : Short
        {
            public Long(byte[] key) : base(key) => Expires = DateTime.UtcNow.AddDays(30); //! AUTH0003
        }
        string Create(byte[] key) => new JsonWebTokenHandler().CreateToken(new Long(key) { Audience = "https://example.auth0.com/api/v2/" }); //! AUTH0001
        string Created(byte[] key) => new JsonWebTokenHandler().CreateToken(new Short(key) { Audience = "https://example.auth0.com/api/v2/" }); //! AUTH0001
        """)]
    [InlineData("""
        class Management : JwtPayload
        {
            public Management(string tenant, TimeSpan lifetime)
            {
                this["aud"] = $"https://{tenant}/api/v2/";
                Add("exp", DateTimeOffset.UtcNow.Add(lifetime).ToUnixTimeSeconds());
            }
        }
        object Create(byte[] key) => new JwtSecurityToken(new JwtHeader(Sign(key)), new Management("example.auth0.com", TimeSpan.FromDays(9))); //! AUTH0001 AUTH0003
        """)]
    // What another method of its own adds is not known.
    [InlineData("""
        class Management : Dictionary<string, object>
        {
            public Management() { Add("aud", "https://example.auth0.com/api/v2/"); AddTimes(); }
            void AddTimes() => this["exp"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
        }
        object Create(byte[] key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Claims = new Management(), SigningCredentials = Sign(key) }); //! AUTH0001
        object Written(byte[] key) => new JsonWebTokenHandler().CreateToken(System.Text.Json.JsonSerializer.Serialize(new Management()), Sign(key)); //! AUTH0001
        """)]
    public Task HolderOfOwnClass_IsReadWithWhatItsConstructorsWrite(string members) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Credentials + members]);

    [Theory]
    [InlineData("""
        class Own : JwtSecurityToken
        {
            public Own(string audience, byte[] key) : base("https://example.com/", audience, null, null, DateTime.MaxValue, Sign(key)) { }
        }
        object Create(byte[] key) => new Own("https://orders.example.com/api/v2/", key);
        """)]
    [InlineData("""
        class Assertion : JwtSecurityToken
        {
            public Assertion(string client, RsaSecurityKey key) : base(client, "https://example.auth0.com/", null, null, DateTime.UtcNow.AddMinutes(1), new SigningCredentials(key, "RS256")) { }
        }
        object Create(RsaSecurityKey key) => new Assertion("client", key);
        """)]
    [InlineData("""
        class Own : SecurityTokenDescriptor { public Own(byte[] key) { Audience = "https://example.com"; Expires = DateTime.MaxValue; SigningCredentials = Sign(key); } }
        object Create(byte[] key) => new JwtSecurityTokenHandler().CreateToken(new Own(key));
        string Host => "example.auth0.com";
        """)]
    public Task OtherToken_IsSilent(string members)
    {
        Assert.DoesNotContain("//!", members);
        return TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [Credentials + members]);
    }
}
