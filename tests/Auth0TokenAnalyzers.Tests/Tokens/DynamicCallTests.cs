using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Signing calls whose overload is chosen at run time, because an argument is <c>dynamic</c>.</summary>
public sealed class DynamicCallTests
{
    private const string Payload = """
            static dynamic Payload(string audience)
            {
                dynamic payload = new System.Dynamic.ExpandoObject();
                payload.aud = audience;
                return payload;
            }

        """;

    [Theory]
    [InlineData(JwtEnvironment.JwtNet1, "using JWT;\n", "JsonWebToken.Encode(payload, new byte[32], JwtHashAlgorithm.HS256)")]
    [InlineData(JwtEnvironment.JwtNet1, "using JWT;\n", "JsonWebToken.Encode(key: \"dummy\", payload: payload, algorithm: JwtHashAlgorithm.HS256)")]
    [InlineData(JwtEnvironment.JwtNet30, "using JWT; using JWT.Algorithms; using JWT.Serializers;\n", "new JwtEncoder(new HMACSHA256Algorithm(), new JsonNetSerializer(), new JwtBase64UrlEncoder()).Encode(null, payload, new byte[32])")]
    [InlineData(JwtEnvironment.JwtNet73, "using JWT; using JWT.Algorithms; using JWT.Serializers;\n", "new JwtEncoder(new HMACSHA256Algorithm(), new JsonNetSerializer(), new JwtBase64UrlEncoder()).Encode(null, payload, new byte[32])")]
    [InlineData(JwtEnvironment.JwtCore, "using JwtCore;\n", "JsonWebToken.Encode(payload, new byte[32], JwtHashAlgorithm.HS256)")]
    [InlineData(JwtEnvironment.Jose, "using Jose;\n", "JWT.Encode(payload, new byte[32], JwsAlgorithm.HS256)")]
    [InlineData(JwtEnvironment.Jose, "using Jose;\nclass Signer { public string Sign(object payload, byte[] key) => JWT.Encode(payload, key, JwsAlgorithm.HS256); }\n", "new Signer().Sign(payload, new byte[32])")]
    public Task DynamicPayload_IsRead(JwtEnvironment jwt, string usings, string call) => TokenCases.VerifyAsync(jwt, usings,
    [
        $$"""
        {{Payload}}
            string Endless() { dynamic payload = new System.Dynamic.ExpandoObject(); payload.aud = "https://example.auth0.com/api/v2/"; return {{call}}; } //! AUTH0001 AUTH0004
            string Own() { dynamic payload = new System.Dynamic.ExpandoObject(); payload.aud = "https://example.com/api/v2/"; return {{call}}; }
            string Unknown() { var payload = Payload("https://example.com/"); return {{call}}; }
        """,
    ]);

    /// <summary>Nothing is known of what is only known at run time.</summary>
    [Fact]
    public Task DynamicReceiver_IsSilent() => TokenCases.VerifyAsync(JwtEnvironment.Jose, "using Jose;\n",
    [
        """
            string Sign(dynamic signer, dynamic algorithm) => signer.Encode(new { aud = "https://example.auth0.com/api/v2/" }, new byte[32], algorithm);
            string Asymmetric(dynamic payload) { payload.aud = "https://example.auth0.com/api/v2/"; return JWT.Encode(payload, System.Security.Cryptography.RSA.Create(), JwsAlgorithm.RS256); }
        """,
    ]);
}
