using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0001 says why it holds a token for a Management API token: one case for each kind of evidence.</summary>
public sealed class EvidenceMessageTests
{
    [Theory]
    [InlineData("\"https://example.auth0.com/\"", "\"https://example.auth0.com/api/v2/\"", "", "for the tenant example.auth0.com, as its audience shows; never expires")]
    [InlineData("\"https://example.auth0.com/\"", "client", "new Claim(\"scope\", \"read:users\")", "for the tenant example.auth0.com, as its issuer and scopes show; scopes read:users; never expires")]
    [InlineData("\"https://example.auth0.com/\"", "config[\"Auth0:GlobalClientId\"]", "", "for the tenant example.auth0.com, as its issuer and audience, the Global Client ID, show; never expires")]
    [InlineData("null", "client", "new Claim(\"scopes\", \"{\\\"users\\\":{\\\"actions\\\":[\\\"read\\\"]}}\", \"JSON\")", "for an Auth0 tenant, as its scopes object shows; never expires")]
    public async Task Message_SaysWhatShowsIt(string issuer, string audience, string claim, string expected) =>
        Assert.Equal($"This signs an Auth0 Management API token by hand, {expected}", await MessageAsync(issuer, audience, claim, "secret"));

    [Fact]
    public async Task GlobalClient_IsNamed() => Assert.Equal(
        "This signs an Auth0 Management API token by hand, with the Global Client Secret, for an Auth0 tenant, as its audience, the Global Client ID, shows; never expires",
        await MessageAsync("null", "config[\"Auth0:GlobalClientId\"]", "", "config[\"Auth0:GlobalClientSecret\"]"));

    [Fact]
    public async Task Use_IsNamed() => Assert.Equal(
        "This signs an Auth0 Management API token by hand, for an Auth0 tenant, as the API that it is sent to shows; never expires",
        await MessageAsync(
            "null", "client", "", "secret", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", text); request.RequestUri = new Uri(\"https://example.auth0.com/api/v2/users\");"));

    private static async Task<string> MessageAsync(string issuer, string audience, string claim, string key, string use = "")
    {
        var found = await Analysis.RunAsync(TokenCases.Usings + $$"""
            using System.IdentityModel.Tokens.Jwt;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using Microsoft.IdentityModel.Tokens;

            public class Auth0Tokens
            {
                public string Create(IConfiguration config, string client, string secret, HttpRequestMessage request)
                {
                    var credentials = new SigningCredentials(new SymmetricSecurityKey(Convert.FromBase64String({{key}}!)), "HS256");
                    var text = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken({{issuer}}, {{audience}}, new Claim[] { {{claim}} }, signingCredentials: credentials));
                    {{use}}
                    return text;
                }
            }
            """);
        return Assert.Single(found, diagnostic => diagnostic.Id == RuleIds.HandMintedToken).GetMessage();
    }
}
