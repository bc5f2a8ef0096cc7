using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.HandMintedToken, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0001 and its fix, on code as it is written.</summary>
public sealed class HandMintedTokenTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using System.Text;
        using Microsoft.IdentityModel.Tokens;

        """;

    public static TheoryData<JwtEnvironment> Versions => [JwtEnvironment.Jwt57, JwtEnvironment.Jwt68, JwtEnvironment.Jwt77, JwtEnvironment.Jwt816];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Constructor_IsReportedAndReplaced(JwtEnvironment jwt) => await VerifyCS.VerifyCodeFixAsync(
        jwt,
        Usings + """

            public class Tokens
            {
                private const string Secret = "dummy-dummy-dummy-dummy-dummy-dummy-dummy";

                public string Create()
                {
                    var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret));
                    var token = {|#0:new JwtSecurityToken(
                        issuer: "https://example.auth0.com/",
                        audience: "https://example.auth0.com/api/v2/",
                        claims: new[] { new Claim("scope", "read:users update:users") },
                        expires: DateTime.UtcNow.AddHours(1),
                        signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256))|};
                    return new JwtSecurityTokenHandler().WriteToken(token);
                }
            }
            """,
        """
            using System;
            using System.Collections.Generic;
            using Auth0ManagementTokens;

            public class Tokens
            {
                public string Create()
                {
                    return Auth0ManagementTokenProvider.GetShared(
                        "example.auth0.com",
                        Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                        Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
                }
            }
            """,
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("signs", "for the tenant example.auth0.com, as its audience shows; scopes read:users update:users; lives 1 hour"));

    [Fact]
    public async Task GlobalSecretFromConfiguration_KeepsItsSource() => await VerifyCS.VerifyCodeFixAsync(
        """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens(IConfiguration configuration)
        {
            public async Task<string> CreateAsync(CancellationToken cancellationToken)
            {
                await Task.Yield();
                var secret = configuration["Auth0:GlobalClientSecret"] ?? throw new InvalidOperationException("missing");
                var credentials = new SigningCredentials(new SymmetricSecurityKey(Convert.FromBase64String(secret)), "HS256");
                return new JwtSecurityTokenHandler().WriteToken({|#0:new JwtSecurityToken(
                    $"https://{configuration["Auth0:Domain"]}/", configuration["Auth0:GlobalClientId"], signingCredentials: credentials)|});
            }
        }
        """,
        """
        using System.Threading;
        using System.Threading.Tasks;
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        public class Tokens(IConfiguration configuration)
        {
            public async Task<string> CreateAsync(CancellationToken cancellationToken)
            {
                await Task.Yield();
                return await Auth0ManagementTokenProvider.GetShared(
                    configuration["Auth0:Domain"]!,
                    // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                    // They take the place of Auth0:GlobalClientSecret and Auth0:GlobalClientId.
                    configuration["Auth0:Management:ClientId"]!,
                    configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync(cancellationToken);
            }
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("signs", "with the Global Client Secret, for an Auth0 tenant, as its issuer and key show; never expires"));

    [Theory]
    [InlineData("handler.CreateToken(descriptor)")]
    [InlineData("handler.CreateJwtSecurityToken(descriptor)")]
    public async Task Descriptor_IsReportedWhereItIsSigned(string create) => await VerifyCS.VerifyAnalyzerAsync(Usings + $$"""

        public class Tokens
        {
            public string Create(SecurityKey key, string domain)
            {
                var handler = new JwtSecurityTokenHandler();
                var descriptor = new SecurityTokenDescriptor
                {
                    Audience = $"https://{domain}.auth0.com/api/v2/",
                    Subject = new ClaimsIdentity(new[] { new Claim("scope", "read:users") }),
                };
                descriptor.SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256Signature);
                return handler.WriteToken([|{{create}}|]);
            }
        }
        """);

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task CreateEncodedJwt_IsReportedWithEitherOverload(JwtEnvironment jwt) => await VerifyCS.VerifyAnalyzerAsync(jwt, Usings + """

        public class Tokens
        {
            private readonly JwtSecurityTokenHandler _handler = new JwtSecurityTokenHandler();

            public string ByDescriptor(SigningCredentials credentials) =>
                {|AUTH0001:_handler.CreateEncodedJwt(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", SigningCredentials = credentials })|};

            public string ByArguments(SigningCredentials credentials) => {|AUTH0001:_handler.CreateEncodedJwt(
                "https://example.auth0.com/", "https://example.auth0.com/api/v2/", new ClaimsIdentity(), null, DateTime.UtcNow.AddHours(1), null, credentials)|};
        }
        """);

    [Theory]
    [InlineData("""{ "aud", "https://example.auth0.com/api/v2/" }""")]
    [InlineData("""["aud"] = "https://example.auth0.com/api/v2/" """)]
    public async Task PayloadInitialiser_IsRead(string entry) => await VerifyCS.VerifyAnalyzerAsync(Usings + $$"""

        public class Tokens
        {
            public string Create(SigningCredentials credentials) =>
                new JwtSecurityTokenHandler().WriteToken([|new JwtSecurityToken(new JwtHeader(credentials), new JwtPayload { {{entry}} })|]);
        }
        """);

    [Theory]
    [InlineData("""payload["aud"] = "https://example.auth0.com/api/v2/";""")]
    [InlineData("""payload.Add("aud", "https://example.auth0.com/api/v2/");""")]
    [InlineData("""payload.AddClaim(new Claim("aud", "https://example.auth0.com/api/v2/"));""")]
    [InlineData("""payload.AddClaims(new List<Claim> { new Claim("aud", "https://example.auth0.com/api/v2/") });""")]
    [InlineData("""foreach (var name in new[] { "x" }) payload["aud"] = "https://example.auth0.com/api/v2/";""")]
    public async Task PayloadWrites_AreRead(string write) => await VerifyCS.VerifyAnalyzerAsync(Usings + $$"""

        public class Tokens
        {
            public string Create(SigningCredentials credentials)
            {
                var payload = new JwtPayload();
                {{write}}
                var token = [|new JwtSecurityToken(new JwtHeader(credentials), payload)|];
                return new JwtSecurityTokenHandler().WriteToken(token);
            }
        }
        """);

    [Theory]
    [InlineData("\"https://example.auth0.com/api/v2/\"")]
    [InlineData("\"https://example.auth0.com/api/v2\"")]
    [InlineData("\"https://\" + domain + \".eu.auth0.com/api/v2/\"")]
    [InlineData("$\"https://{domain}.auth0.com/api/v2/\"")]
    [InlineData("string.Format(\"https://{0}.auth0.com/api/v2/\", domain)")]
    [InlineData("string.Concat(\"https://\", domain, \".auth0.com\", \"/api/v2/\")")]
    [InlineData("string.Join(\"/\", \"https:/\", \"example.auth0.com\", \"api\", \"v2\", \"\")")]
    [InlineData("new Uri(new Uri(\"https://example.auth0.com/\"), \"api/v2/\").ToString()")]
    [InlineData("new Uri(\"https://example.auth0.com/api/v2/\").AbsoluteUri")]
    [InlineData("\"https://example.auth0.com\".TrimEnd('/') + \"/api/v2/\"")]
    [InlineData("Constants.Audience")]
    [InlineData("Constants.Base + \"api/v2/\"")]
    [InlineData("Constants.Computed")]
    [InlineData("Constants.For(\"example.auth0.com\")")]
    [InlineData("domain == null ? null : \"https://example.auth0.com/api/v2/\"")]
    public async Task Audience_IsFollowed(string audience) => await VerifyCS.VerifyAnalyzerAsync(Usings + $$"""

        public static class Constants
        {
            public const string Base = "https://example.auth0.com/";
            public const string Audience = Base + "api/v2/";
            public static readonly string Computed = Base + "api/v2/";
            public static string For(string host) => "https://" + host + "/api/v2/";
        }

        public class Tokens
        {
            public string Create(string domain, SigningCredentials credentials) =>
                new JwtSecurityTokenHandler().WriteToken([|new JwtSecurityToken(null, {{audience}}, signingCredentials: credentials)|]);
        }
        """);

    [Fact]
    public async Task SomeOfTheAlternatives_MaySign() => await VerifyCS.VerifyAnalyzerAsync(
        Usings + """

            public class Tokens
            {
                public string Create(bool own, SigningCredentials credentials)
                {
                    string audience;
                    if (own)
                        audience = "https://shop.example.com/";
                    else
                        audience = "https://example.auth0.com/api/v2/";
                    return new JwtSecurityTokenHandler().WriteToken({|#0:new JwtSecurityToken("me", audience, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials)|});
                }
            }
            """,
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("may sign", "for the tenant example.auth0.com, as its audience shows; lives 1 hour"));

    [Fact]
    public async Task Reassignment_Counts() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Tokens
        {
            public string Create(SigningCredentials credentials)
            {
                var audience = "https://example.auth0.com/api/v2/";
                audience = "https://shop.example.com/";
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("me", audience, signingCredentials: credentials));
            }
        }
        """);

    [Fact]
    public async Task Helper_IsReportedAtTheCallThatBringsTheEvidence() => await VerifyCS.VerifyCodeFixAsync(
        """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Text;
        using Microsoft.IdentityModel.Tokens;

        public static class Jwt
        {
            public static string Mint(string issuer, string audience, string secret)
            {
                var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(issuer, audience, expires: DateTime.UtcNow.AddHours(1), signingCredentials: new SigningCredentials(key, "HS256")));
            }
        }

        public class Callers
        {
            public string Own(string secret) => Jwt.Mint("me", "https://shop.example.com/", secret);

            public string Management(string secret) => [|Jwt.Mint("https://example.auth0.com/", "https://example.auth0.com/api/v2/", secret)|];
        }
        """,
        """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Text;
        using Auth0ManagementTokens;
        using Microsoft.IdentityModel.Tokens;

        public static class Jwt
        {
            public static string Mint(string issuer, string audience, string secret)
            {
                var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret));
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(issuer, audience, expires: DateTime.UtcNow.AddHours(1), signingCredentials: new SigningCredentials(key, "HS256")));
            }
        }

        public class Callers
        {
            public string Own(string secret) => Jwt.Mint("me", "https://shop.example.com/", secret);

            public string Management(string secret) => Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
        }
        """);

    [Fact]
    public async Task TokenThatReachesTheSdkClient_IsEvidence() => await new VerifyCS.Test
    {
        TestCode = Usings + """

            public class Tokens
            {
                public object Create(string audience, SigningCredentials credentials)
                {
                    var token = new JwtSecurityTokenHandler().WriteToken([|new JwtSecurityToken("me", audience, signingCredentials: credentials)|]);
                    return new Auth0.ManagementApi.ManagementApiClient(token, "example.auth0.com");
                }
            }
            """,
        Sdks = { Sdk.ManagementApi7 },
    }.RunAsync();

    [Theory]
    [InlineData("(string, int) Create() => (Write(), 1);", "var (token, _) = Create();", true)]
    [InlineData("(string Token, int Days) Create() => (Write(), 1);", "var token = Create().Token;", true)]
    [InlineData("(int, string) Create() => (1, Write());", "var made = Create(); var token = made.Item2;", true)]
    [InlineData("(string, int) Create() { var token = Write(); return (token, 1); }", "string token; int days; (token, days) = Create();", true)]
    [InlineData("System.Threading.Tasks.Task<(string Token, int Days)> CreateAsync() => System.Threading.Tasks.Task.FromResult((Write(), 1));", "var token = \"opaque\";", false)]
    [InlineData("(string, int) Create() => (Write().Length > 1 ? Create().Item1 : Again().Item1, 1);\nprivate (string, int) Again() => (Create().Item1, 1);", "var token = \"opaque\";", false)]
    [InlineData("(string, string) Create() => (Write(), \"opaque\");", "var (_, token) = Create();", false)]
    [InlineData("(string Own, string Token) Create() => (Write(), \"opaque\");", "var token = Create().Token;", false)]
    public async Task TokenInATuple_IsFollowedToTheSdkClient(string create, string take, bool isReported)
    {
        var (open, close) = isReported ? ("[|", "|]") : ("", "");
        await new VerifyCS.Test
        {
            TestCode = Usings + $$"""

                public class Tokens(string audience, SigningCredentials credentials)
                {
                    private string Write() => new JwtSecurityTokenHandler().WriteToken({{open}}new JwtSecurityToken("me", audience, signingCredentials: credentials){{close}});

                    private {{create}}

                    public object Client()
                    {
                        {{take}}
                        return new Auth0.ManagementApi.ManagementApiClient(token, "example.auth0.com");
                    }
                }
                """,
            Sdks = { Sdk.ManagementApi7 },
        }.RunAsync();
    }

    [Theory]
    [InlineData("RawData", "[|", "|]")]
    [InlineData("Issuer", "", "")]
    public async Task EncodedFormOfACreatedToken_IsTheToken(string property, string open, string close) => await new VerifyCS.Test
    {
        TestCode = Usings + $$"""

            public class Tokens
            {
                public object Create(string audience, SigningCredentials credentials)
                {
                    var token = {{open}}new JwtSecurityTokenHandler().CreateJwtSecurityToken("me", audience, signingCredentials: credentials){{close}};
                    return new Auth0.ManagementApi.ManagementApiClient(token.{{property}}, "example.auth0.com");
                }
            }
            """,
        Sdks = { Sdk.ManagementApi7 },
    }.RunAsync();

    [Fact]
    public async Task TokenInTheHeaderOfAManagementRequest_IsEvidence() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Tokens
        {
            private static string Mint(string audience, SigningCredentials credentials) =>
                new JwtSecurityTokenHandler().WriteToken([|new JwtSecurityToken("me", audience, signingCredentials: credentials)|]);

            public System.Threading.Tasks.Task<string> UsersAsync(System.Net.Http.HttpClient http, string audience, SigningCredentials credentials)
            {
                var token = Mint(audience, credentials);
                http.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
                return http.GetStringAsync("https://example.auth0.com/api/v2/users");
            }
        }
        """);

    [Fact]
    public async Task LegacyScopesObject_IsEvidence() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Auth0Tokens
        {
            public string Create(string apiKey, SigningCredentials credentials)
            {
                var payload = new JwtPayload { { "aud", apiKey }, { "scopes", new { users = new { actions = new[] { "read" } } } } };
                return new JwtSecurityTokenHandler().WriteToken([|new JwtSecurityToken(new JwtHeader(credentials), payload)|]);
            }
        }
        """);

    [Fact]
    public async Task ConfiguredTenantDomain_IsAuth0() => await new VerifyCS.Test
    {
        Options = { ["auth0_tenant_domains"] = "login.example.com" },
        TestCode = Usings + """

            public class Tokens
            {
                public string Create(SigningCredentials credentials) =>
                    new JwtSecurityTokenHandler().WriteToken([|new JwtSecurityToken("me", "https://login.example.com/api/v2/", signingCredentials: credentials)|]);
            }
            """,
    }.RunAsync();

    [Fact]
    public async Task TopLevelStatements_WithAliasesAndTargetTypedNew() => await new VerifyCS.Test
    {
        OutputKind = OutputKind.ConsoleApplication,
        TestCode = """
            using Microsoft.IdentityModel.Tokens;
            using Jwt = System.IdentityModel.Tokens.Jwt;
            using Token = System.IdentityModel.Tokens.Jwt.JwtSecurityToken;

            var credentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256");
            Token token = [|new(issuer: null, audience: "https://example.auth0.com/api/v2/", signingCredentials: credentials)|];
            System.Console.WriteLine(new Jwt.JwtSecurityTokenHandler().WriteToken(token));
            """,
    }.RunAsync();

    [Fact]
    public async Task CSharp7_PartialGenericAndNested() => await new VerifyCS.Test
    {
        LanguageVersion = LanguageVersion.CSharp7_3,
        TestCode = Usings + """

            namespace N
            {
                public partial class Outer<T>
                {
                    private const string Audience = "https://example.auth0.com/api/v2/";

                    private class Inner
                    {
                        public string Create(SigningCredentials credentials)
                        {
                            return new JwtSecurityTokenHandler().WriteToken([|new JwtSecurityToken(null, Audience, null, null, null, credentials)|]);
                        }
                    }
                }

                public partial class Outer<T>
                {
                    public string Create(SigningCredentials c) { return new Inner().Create(c); }
                }
            }
            """,
    }.RunAsync();
}
