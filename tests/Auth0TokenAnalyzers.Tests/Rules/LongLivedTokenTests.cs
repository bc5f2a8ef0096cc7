using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.LongLivedToken, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0003: where the long value is written, what the message says, and the two fixes.</summary>
public sealed class LongLivedTokenTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.IdentityModel.Tokens;

        """;

    private static string Mint(string statements, string expires, string members = "") => Usings + $$"""

        public class Tokens
        {
            {{members}}
            public string Create(SigningCredentials credentials)
            {
                {{statements}}
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(null, "https://example.auth0.com/api/v2/", expires: {{expires}}, signingCredentials: credentials));
            }
        }
        """;

    [Theory]
    [InlineData("[|DateTime.UtcNow.AddYears(1)|]", "DateTime.UtcNow.AddHours(24)")]
    [InlineData("[|DateTime.UtcNow.AddMonths(6)|]", "DateTime.UtcNow.AddHours(24)")]
    [InlineData("[|DateTime.UtcNow.AddDays(365)|]", "DateTime.UtcNow.AddDays(1)")]
    [InlineData("[|DateTime.UtcNow.AddSeconds(60 * 60 * 24 * 365)|]", "DateTime.UtcNow.AddSeconds(60 * 60 * 24)")]
    [InlineData("[|DateTime.UtcNow + TimeSpan.FromHours(8760)|]", "DateTime.UtcNow + TimeSpan.FromHours(24)")]
    [InlineData("[|new DateTime(2099, 12, 31)|]", "DateTime.UtcNow.AddHours(24)")]
    public async Task Lifetime_IsLimitedInTheShapeItWasWrittenIn(string expires, string limited) => await new VerifyCS.Test
    {
        TestCode = Mint("", expires),
        FixedCode = Mint("", limited),
        CodeActionEquivalenceKey = FixKeys.LimitLifetime,
        CodeActionIndex = 2,
    }.RunAsync();

    [Fact]
    public async Task TheFirstFix_ReplacesTheToken() => await VerifyCS.VerifyCodeFixAsync(
        """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            public string Create(SigningCredentials credentials)
            {
                var expires = [|DateTime.UtcNow.AddYears(1)|];
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(null, "https://example.auth0.com/api/v2/", expires: expires, signingCredentials: credentials));
            }
        }
        """,
        """
        using System;
        using Auth0ManagementTokens;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            public string Create(SigningCredentials credentials)
            {
                return Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
            }
        }
        """);

    [Theory]
    [InlineData("24:00:00", "DateTime.UtcNow.AddHours(24)")]
    [InlineData("30.00:00:00", "DateTime.UtcNow.AddDays(30)")]
    [InlineData("30.00:00:00", "DateTime.UtcNow.AddYears(-1)")]
    [InlineData("00:30:00", "DateTime.UtcNow.AddMinutes(30)")]
    [InlineData("nonsense", "DateTime.UtcNow.AddHours(24)")]
    public async Task WithinTheLimit_IsSilent(string limit, string expires) => await new VerifyCS.Test
    {
        Options = { ["auth0_max_token_lifetime"] = limit },
        TestCode = Mint("", expires),
    }.RunAsync();

    [Fact]
    public async Task Limit_ComesFromTheOption() => await new VerifyCS.Test
    {
        Options = { ["auth0_max_token_lifetime"] = "00:30:00" },
        TestCode = Mint("", "{|#0:DateTime.UtcNow.AddHours(1)|}"),
        ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("lives", "1 hour", "1800 seconds") },
    }.RunAsync();

    [Theory]
    [InlineData("DateTime.UtcNow.AddYears(1)", "365 days")]
    [InlineData("DateTime.UtcNow.AddHours(36)", "36 hours")]
    [InlineData("DateTime.UtcNow.AddDays(7)", "7 days")]
    [InlineData("new DateTime(2100, 1, 1)", "until 2100-01-01")]
    public async Task Message_SaysHowLong(string expires, string length) => await VerifyCS.VerifyAnalyzerAsync(
        Mint("", "{|#0:" + expires + "|}"),
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("lives", length, "24 hours"));

    [Fact]
    public async Task Alternatives_MayLive() => await VerifyCS.VerifyAnalyzerAsync(
        Mint("var days = {|#0:Environment.TickCount > 0 ? 30 : 1|};", "DateTime.UtcNow.AddDays(days)"),
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("may live", "30 days", "24 hours"));

    [Fact]
    public async Task FieldInAnotherFile_IsReportedThereOnce() => await new VerifyCS.Test
    {
        TestState =
        {
            Sources =
            {
                Mint("", "DateTime.UtcNow + Settings.Lifetime"),
                Mint("", "DateTime.UtcNow.Add(Settings.Lifetime)").Replace("class Tokens", "class OtherTokens"),
                "static class Settings { public static readonly System.TimeSpan Lifetime = {|AUTH0003:System.TimeSpan.FromDays(365)|}; }",
            },
        },
    }.RunAsync();

    [Fact]
    public async Task ParameterOfAHelper_IsReportedAtEachLongCall() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public static class Jwt
        {
            public static string Mint(SigningCredentials credentials, TimeSpan lifetime) => new JwtSecurityTokenHandler().WriteToken(
                new JwtSecurityToken(null, "https://example.auth0.com/api/v2/", expires: DateTime.UtcNow + lifetime, signingCredentials: credentials));

            public static string Wrapped(SigningCredentials credentials, int days) => Mint(credentials, TimeSpan.FromDays(days));
        }

        public class Callers
        {
            public string Short(SigningCredentials c) => Jwt.Mint(c, TimeSpan.FromHours(1));
            public string Long(SigningCredentials c) => Jwt.Mint(c, {|AUTH0003:TimeSpan.FromDays(30)|});
            public string Named(SigningCredentials c) => Jwt.Mint(lifetime: {|AUTH0003:TimeSpan.FromDays(60)|}, credentials: c);
            public string Deep(SigningCredentials c) => Jwt.Wrapped(c, {|AUTH0003:90|});
            public string DeepShort(SigningCredentials c) => Jwt.Wrapped(c, 1);
        }
        """);

    [Fact]
    public async Task DefaultOfAParameter_IsReportedOnce() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Tokens(SigningCredentials credentials)
        {
            private string Create(int days = [|365|]) =>
                new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(null, "https://example.auth0.com/api/v2/", expires: DateTime.UtcNow.AddDays(days), signingCredentials: credentials));

            public string Usual() => Create();

            public string Short() => Create(1);

            public string Longer() => Create([|730|]);
        }
        """);

    [Fact]
    public async Task LifetimeInAnInitializer_IsReportedThere() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Spec
        {
            public string Audience { get; set; } = "";
            public TimeSpan Lifetime { get; set; }
            public string Sign(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                null, Audience, expires: DateTime.UtcNow + Lifetime, signingCredentials: credentials));
        }

        public class Tokens
        {
            public string Create(SigningCredentials credentials) =>
                new Spec { Audience = "https://example.auth0.com/api/v2/", Lifetime = [|TimeSpan.FromDays(5)|] }.Sign(credentials);
        }
        """);

    [Fact]
    public async Task DefaultLifetimeOfTheHandler_CanBeTooLong() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Tokens
        {
            public string Create(SigningCredentials credentials)
            {
                var handler = new JwtSecurityTokenHandler { TokenLifetimeInMinutes = [|525600|] };
                return handler.CreateEncodedJwt(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", SigningCredentials = credentials });
            }
        }
        """);

    [Fact]
    public async Task ExpiryAmongTheClaims_CountsForTheConstructorAndNotForTheHandler() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Tokens
        {
            public string Constructor(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                null, "https://example.auth0.com/api/v2/", new[] { new Claim("exp", [|DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds().ToString()|]) }, signingCredentials: credentials));

            public string Handler(SigningCredentials credentials) => new JwtSecurityTokenHandler().CreateEncodedJwt(new SecurityTokenDescriptor
            {
                Audience = "https://example.auth0.com/api/v2/",
                Claims = new Dictionary<string, object> { ["exp"] = DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds() },
                SigningCredentials = credentials,
            });
        }
        """);

    [Fact]
    public async Task FixedExpiry_IsMeasuredFromAFixedIssueTime() => await VerifyCS.VerifyAnalyzerAsync(Usings + """

        public class Tokens
        {
            private static string Write(JwtPayload payload, SigningCredentials credentials) =>
                new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), payload));

            public string Long(SigningCredentials c) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(c),
                new JwtPayload { { "aud", "https://example.auth0.com/api/v2/" }, { "iat", 1487260214 }, { "exp", [|1518808520|] } }));

            public string Short(SigningCredentials c) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(c),
                new JwtPayload { { "aud", "https://example.auth0.com/api/v2/" }, { "iat", 1487260214 }, { "exp", 1487263814 } }));

            public string Unknown(SigningCredentials c) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(c),
                new JwtPayload { { "aud", "https://example.auth0.com/api/v2/" }, { "exp", 1518808520 } }));
        }
        """);
}
