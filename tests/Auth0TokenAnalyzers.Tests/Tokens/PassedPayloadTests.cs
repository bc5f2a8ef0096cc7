using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>A helper adds to the payload that its caller passes: what it writes comes from its own parameters, wherever it stands in the file.</summary>
public sealed class PassedPayloadTests
{
    private const string Audience = "[\"aud\"] = \"https://example.auth0.com/api/v2/\"";

    [Theory]
    [InlineData("claims[\"exp\"] = DateTimeOffset.UtcNow.Add(lifetime).ToUnixTimeSeconds();")]
    [InlineData("claims.Add(\"exp\", DateTimeOffset.UtcNow.Add(lifetime).ToUnixTimeSeconds());")]
    [InlineData("var now = DateTimeOffset.UtcNow; claims[\"iat\"] = now.ToUnixTimeSeconds(); claims[\"exp\"] = now.ToUnixTimeSeconds() + (long)lifetime.TotalSeconds;")]
    public async Task ExpiryOfADictionary_IsTheCallers(string write)
    {
        var helper = $"private static string Sign(IDictionary<string, object> claims, TimeSpan lifetime, byte[] key) {{ {write} return JsonWebToken.Encode(claims, key, JwtHashAlgorithm.HS256); }}";
        const string Calls = $$"""
            public string Year(byte[] key) => Sign(new Dictionary<string, object> { {{Audience}} }, TimeSpan.FromDays(365), key); //! AUTH0001 AUTH0003
            public string Hour(byte[] key) => Sign(new Dictionary<string, object> { {{Audience}} }, TimeSpan.FromHours(1), key); //! AUTH0001
            public string Own(byte[] key) => Sign(new Dictionary<string, object> { ["aud"] = "https://api.example.com/" }, TimeSpan.FromDays(365), key);
            """;

        await TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, "using JWT;\n", [helper + "\n" + Calls, Calls + "\n" + helper]);
    }

    [Fact]
    public async Task ExpiryThatIsNotAlwaysAdded_IsNotNever() => await TokenCases.VerifyAsync(JwtEnvironment.JwtNet1, "using JWT;\n",
    [
        $$"""
            private static string Sign(IDictionary<string, object> claims, DateTimeOffset? end, byte[] key)
            {
                if (end != null)
                    claims["exp"] = end.Value.ToUnixTimeSeconds();
                return JsonWebToken.Encode(claims, key, JwtHashAlgorithm.HS256);
            }
            public string Make(byte[] key) => Sign(new Dictionary<string, object> { {{Audience}} }, DateTimeOffset.UtcNow.AddHours(1), key); //! AUTH0001
            """,
    ]);

    [Fact]
    public async Task ExpiryOfADescriptor_IsTheCallers() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, "using Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n",
    [
        """
            private static string Sign(SecurityTokenDescriptor descriptor, int days, string key)
            {
                descriptor.Expires = DateTime.UtcNow.AddDays(days);
                descriptor.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), "HS256");
                return new JsonWebTokenHandler().CreateToken(descriptor);
            }
            public string Month(string key) => Sign(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/" }, 30, key); //! AUTH0001 AUTH0003
            public string Day(string key) => Sign(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/" }, 1, key); //! AUTH0001
            public string Own(string key) => Sign(new SecurityTokenDescriptor { Audience = "https://api.example.com/" }, 30, key);
            """,
    ]);

    /// <summary>The clock of JWT.NET's own examples.</summary>
    [Theory]
    [InlineData("IDateTimeProvider")]
    [InlineData("UtcDateTimeProvider")]
    public async Task ClockOfTheLibrary_IsNow(string type) => await TokenCases.VerifyAsync(JwtEnvironment.JwtNet61, "using JWT;\n",
    [
        $$"""
            public string Make(IJwtEncoder encoder)
            {
                {{type}} clock = new UtcDateTimeProvider();
                var end = UnixEpoch.GetSecondsSince(clock.GetNow().AddDays(10)); //! AUTH0003
                return encoder.Encode(new Dictionary<string, object> { {{Audience}}, ["exp"] = end }, "dummy"); //! AUTH0001
            }
            public string Short(IJwtEncoder encoder, {{type}} clock) =>
                encoder.Encode(new Dictionary<string, object> { {{Audience}}, ["exp"] = UnixEpoch.GetSecondsSince(clock.GetNow().AddHours(10)) }, "dummy"); //! AUTH0001
            """,
    ]);
}
