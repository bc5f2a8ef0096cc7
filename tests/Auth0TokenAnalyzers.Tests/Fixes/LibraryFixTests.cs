using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rules;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>What the fix leaves of code that signs with other libraries than Microsoft's: nothing of payload, encoder and key.</summary>
public class LibraryFixTests
{
    private const string After = """
        using System;
        using Auth0ManagementTokens;

        public class Users
        {
            public string Token(string secret)
            {
                return Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
            }
        }
        """;

    [Fact]
    public Task JwtNet_static_method() => VerifyAsync(JwtEnvironment.JwtNet1, "using JWT;", """
                var key = JsonWebToken.Base64UrlDecode(secret);
                return {|AUTH0001:JsonWebToken.Encode(payload, key, JwtHashAlgorithm.HS256)|};
        """);

    [Fact]
    public Task JwtNet_encoder() => VerifyAsync(JwtEnvironment.JwtNet73, "using JWT;\nusing JWT.Algorithms;\nusing JWT.Serializers;", """
                IJwtAlgorithm algorithm = new HMACSHA256Algorithm();
                IJsonSerializer serializer = new JsonNetSerializer();
                IBase64UrlEncoder urlEncoder = new JwtBase64UrlEncoder();
                IJwtEncoder encoder = new JwtEncoder(algorithm, serializer, urlEncoder);
                return {|AUTH0001:encoder.Encode(payload, Convert.FromBase64String(secret))|};
        """);

    [Fact]
    public Task JwtNet_builder() => VerifyAsync(JwtEnvironment.JwtNet73, "using JWT.Algorithms;\nusing JWT.Builder;", """
                return {|AUTH0001:new JwtBuilder()
                    .WithAlgorithm(new HMACSHA256Algorithm())
                    .WithSecret(secret)
                    .AddClaims(payload)
                    .Encode()|};
        """);

    [Fact]
    public Task JwtNet_builder_in_statements() => VerifyAsync(JwtEnvironment.JwtNet73, "using JWT.Algorithms;\nusing JWT.Builder;", """
                var builder = new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(secret);
                builder.AddClaims(payload);
                return {|AUTH0001:builder.Encode()|};
        """);

    [Fact]
    public Task Jose() => VerifyAsync(JwtEnvironment.Jose, "using Jose;", """
                var key = Base64Url.Decode(secret);
                return {|AUTH0001:JWT.Encode(payload, key, JwsAlgorithm.HS256)|};
        """);

    [Fact]
    public Task LitJwt() => VerifyAsync(JwtEnvironment.LitJwt2, "using LitJWT;\nusing LitJWT.Algorithms;", """
                return {|AUTH0001:new JwtEncoder(new HS256Algorithm(Convert.FromBase64String(secret))).Encode(payload, TimeSpan.FromHours(1))|};
        """);

    [Fact]
    public Task JsonWebToken() => VerifyAsync(JwtEnvironment.JsonWebToken2, "using JsonWebToken;", """
                return {|AUTH0001:new JwtWriter().WriteTokenString(new JwsDescriptor(SymmetricJwk.FromBase64Url(secret), SignatureAlgorithm.HS256) { Payload = new JwtPayload { { "aud", "https://example.auth0.com/api/v2/" }, { "claims", payload } } })|};
        """);

    [Fact]
    public Task Chilkat() => VerifyAsync(JwtEnvironment.Chilkat, "using Chilkat;", """
                return {|AUTH0001:new Jwt().CreateJwt("HS256", System.Text.Json.JsonSerializer.Serialize(payload), secret)|};
        """);

    private static Task VerifyAsync(JwtEnvironment jwt, string usings, string statements) => new RuleTest<HandMintedToken, ManagementTokenFixProvider>
    {
        Jwt = jwt,
        CodeActionEquivalenceKey = FixKeys.UseTokenProvider,
        TestCode = $$"""
            using System;
            using System.Collections.Generic;
            {{usings}}

            public class Users
            {
                public string Token(string secret)
                {
                    var payload = new Dictionary<string, object> { { "aud", "https://example.auth0.com/api/v2/" } };
                    payload["iss"] = "https://example.auth0.com/";
                    payload.Add("exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds());
            {{statements}}
                }
            }
            """,
        FixedCode = After,
    }.RunAsync();
}
