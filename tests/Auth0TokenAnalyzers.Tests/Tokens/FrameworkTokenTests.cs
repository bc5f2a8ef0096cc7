using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Web frameworks that mint: ServiceStack and FastEndpoints.</summary>
public sealed class FrameworkTokenTests
{
    [Theory]
    [InlineData("JwtAuthProvider.CreateJwtHeader(\"HS256\")", "data => HMACSHA256.HashData(key, data)", " //! AUTH0001 AUTH0004")]
    [InlineData("new JsonObject { [\"alg\"] = \"HS256\", [\"typ\"] = \"JWT\" }", "data => new HMACSHA256(key).ComputeHash(data)", " //! AUTH0001 AUTH0004")]
    [InlineData("JwtAuthProvider.CreateJwtHeader(Configuration[\"Algorithm\"])", "Sign", " //! AUTH0001 AUTH0004")]
    [InlineData("JwtAuthProvider.CreateJwtHeader(\"RS256\")", "Sign", "")]
    [InlineData("new JsonObject { [\"alg\"] = \"RS256\" }", "Sign", "")]
    public async Task ServiceStack_PayloadOfOnesOwn_IsReported(string header, string sign, string mark) => await TokenCases.VerifyAsync(
        JwtEnvironment.ServiceStack,
        "using ServiceStack.Auth;\nusing ServiceStack.Text;\n",
        [
            ServiceStack(header, "new JsonObject { [\"aud\"] = \"https://example.auth0.com/api/v2/\", [\"scope\"] = \"read:users\" }", sign, mark),
            ServiceStack(header, "new JsonObject { { \"iss\", \"https://example.auth0.com/\" }, { \"scope\", \"read:users\" } }", sign, mark),
            ServiceStack(header, "new JsonObject { [\"aud\"] = \"https://api.example.com/\", [\"scope\"] = \"read:users\" }", sign, ""),
        ]);

    private static string ServiceStack(string header, string payload, string sign, string mark) => $$"""
        private static byte[] Sign(byte[] data) => data;
        public string Make(byte[] key) => JwtAuthProvider.CreateJwt({{header}}, {{payload}}, {{sign}});{{mark}}
        """;

    [Fact]
    public async Task ServiceStack_ExpiryIsRead() => await TokenCases.VerifyAsync(
        JwtEnvironment.ServiceStack,
        "using ServiceStack.Auth;\nusing ServiceStack.Text;\n",
        [
            """
            public string Make(byte[] key)
            {
                var payload = new JsonObject { ["aud"] = "https://example.auth0.com/api/v2/" };
                payload["exp"] = DateTimeOffset.UtcNow.AddDays(14).ToUnixTimeSeconds().ToString(); //! AUTH0003
                return JwtAuthProvider.CreateJwt(JwtAuthProvider.CreateJwtHeader("HS256"), payload, data => HMACSHA256.HashData(key, data)); //! AUTH0001
            }
            """,
        ]);

    [Theory]
    [InlineData("o.User.Claims.Add(new Claim(\"scope\", \"read:users\"));")]
    [InlineData("o.User.Claims.Add((\"scope\", \"read:users\"));")]
    [InlineData("o.User.Claims.Add((\"jti\", \"1\"), (\"scope\", \"read:users\"));")]
    [InlineData("o.User[\"scope\"] = \"read:users\";")]
    public async Task FastEndpoints_OptionsAreRead(string scope) => await TokenCases.VerifyAsync(JwtEnvironment.FastEndpoints5, "using FastEndpoints.Security;\n",
    [
        FastEndpoints("https://example.auth0.com/", scope, "o.ExpireAt = DateTime.UtcNow.AddDays(365); //! AUTH0003", " //! AUTH0001"),
        FastEndpoints("https://example.auth0.com/", scope, "o.ExpireAt = DateTime.UtcNow.AddHours(8);", " //! AUTH0001"),
        FastEndpoints("https://example.auth0.com/", scope, "", " //! AUTH0001"),
        FastEndpoints("https://example.auth0.com/", "o.User.Roles.Add(\"admin\");", "", ""),
        FastEndpoints("https://login.example.com/", scope, "o.ExpireAt = DateTime.UtcNow.AddDays(365);", ""),
    ]);

    private static string FastEndpoints(string issuer, string scope, string expiry, string mark) => $$"""
        public string Make() => JwtBearer.CreateToken(o =>{{mark}}
        {
            o.SigningKey = Configuration["Key"];
            o.Issuer = "{{issuer}}";
            o.Audience = "client";
            {{expiry}}
            {{scope}}
        });
        """;

    [Fact]
    public async Task FastEndpoints_AMethodMaySetTheOptions() => await TokenCases.VerifyAsync(JwtEnvironment.FastEndpoints5, "using FastEndpoints.Security;\n",
    [
        """
            private static void Management(JwtCreationOptions options)
            {
                options.SigningKey = "dummy-dummy-dummy";
                options.Audience = "https://example.auth0.com/api/v2/";
                options.ExpireAt = DateTime.UtcNow.AddDays(30); //! AUTH0003
            }
            private void Own(JwtCreationOptions options)
            {
                options.SigningKey = "dummy-dummy-dummy";
                options.Audience = "https://api.example.com/";
                options.ExpireAt = DateTime.UtcNow.AddDays(30);
            }
            public string Make() => JwtBearer.CreateToken(Management); //! AUTH0001
            public string MakeOwn() => JwtBearer.CreateToken(Own);
            """,
    ]);

    [Fact]
    public async Task FastEndpoints_OlderArgumentsAreRead() => await TokenCases.VerifyAsync(JwtEnvironment.FastEndpoints4, "using FastEndpoints.Security;\n",
    [
        "public string Make() => JWTBearer.CreateToken(\"dummy-dummy-dummy\", DateTime.UtcNow.AddDays(30), issuer: \"https://example.auth0.com/\", audience: \"https://example.auth0.com/api/v2/\"); //! AUTH0001 AUTH0003",
        "public string Make() => JWTBearer.CreateToken(\"dummy-dummy-dummy\", issuer: \"https://example.auth0.com/\", claims: new[] { new Claim(\"scope\", \"read:users\") }); //! AUTH0001",
        "public string Make() => JWTBearer.CreateToken(\"dummy-dummy-dummy\", DateTime.UtcNow.AddDays(30), (\"iss\", \"https://example.auth0.com/\"), (\"scope\", \"read:users\")); //! AUTH0001 AUTH0003",
        "public string Make() => JWTBearer.CreateToken(\"dummy-dummy-dummy\", DateTime.UtcNow.AddDays(30), (\"username\", \"x\"));",
    ]);
}
