using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens of code that never names Auth0: the Global Client Secret and the scopes of the Management API say together whose they are.</summary>
public sealed class UnnamedTenantTests
{
    private const string Management = "$\"https://{domain}/api/v2/\"";

    [Theory]
    [InlineData("globalClientSecret", Management, "read:client_keys update:client_keys")]
    [InlineData("globalClientSecret", "globalClientId", "read:clients read:users")]
    [InlineData("globalSecret", "\"https://\" + domain + \"/api/v2/\"", "read:users")]
    public Task PairWithTheScopes_IsAuth0s(string secret, string audience, string scope) => Verify(secret, audience, scope, " //! AUTH0001");

    /// <summary>Each of the three is used by others, too.</summary>
    [Theory]
    [InlineData("clientSecret", Management, "read:users")]
    [InlineData("globalClientSecret", Management, "orders:read")]
    [InlineData("globalClientSecret", Management, "read:users orders:read")]
    [InlineData("globalClientSecret", Management, "")]
    [InlineData("globalClientSecret", "$\"https://{domain}/api/v3/\"", "read:users")]
    [InlineData("globalClientSecret", "\"https://api.example.com/api/v2/\"", "read:users")]
    [InlineData("globalClientSecret", "$\"https://{domain}.example.com/api/v2/\"", "read:users")]
    [InlineData("globalClientSecret", "clientId", "read:users")]
    [InlineData("secret", "globalClientId", "read:users")]
    public Task OneOrTwoOfThem_AreSilent(string secret, string audience, string scope) => Verify(secret, audience, scope, "");

    private static Task Verify(string secret, string audience, string scope, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816,
        "using Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n",
        [
            $$"""
                public string Make(string domain, string globalClientId, string clientId, string {{secret}})
                {
                    var payload = JsonSerializer.Serialize(new { iss = domain, aud = {{audience}}, scope = "{{scope}}", exp = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() });
                    return new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(new SymmetricSecurityKey(Base64UrlEncoder.DecodeBytes({{secret}})), "HS256"));{{mark}}
                }
            """,
        ]);
}
