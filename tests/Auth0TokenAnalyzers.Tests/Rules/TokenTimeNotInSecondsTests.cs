using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.TokenTimeNotInSeconds, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0009: where the wrong unit is reported, on what evidence, and how the fix counts in seconds.</summary>
public sealed class TokenTimeNotInSecondsTests
{
    private static string Mint(string statements, string claims, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            private static readonly DateTime Epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            {{members}}
            public string Create(SigningCredentials credentials, Action<object> log, long lifetime)
            {
                {{statements}}
                var payload = new JwtPayload { { "iss", "https://example.auth0.com/" }, { "aud", "https://orders.example.com/" }, {{claims}} };
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), payload));
            }
        }
        """;

    [Theory]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()", "DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeMilliseconds()", "DateTimeOffset.UtcNow.AddHours(24).ToUnixTimeSeconds()")]
    [InlineData("(int)DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()", "(int)DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()", "new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 24 * 60 * 60 * 1000", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 24 * 60 * 60")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 24 * 3600000", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 24 * 3600")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 24 * Hour", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 86400")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 3600000", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 3600")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 3_600_000L", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 3_600L")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 86400", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 86400")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + Hour", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + Hour / 1000")]
    [InlineData("60000 + DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()", "60 + DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + (long)TimeSpan.FromDays(1).TotalMilliseconds", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + (long)TimeSpan.FromDays(1).TotalSeconds")]
    [InlineData("(long)(DateTime.UtcNow - Epoch).TotalMilliseconds", "(long)(DateTime.UtcNow - Epoch).TotalSeconds")]
    [InlineData("(long)DateTime.UtcNow.Subtract(Epoch).TotalMilliseconds", "(long)DateTime.UtcNow.Subtract(Epoch).TotalSeconds")]
    [InlineData("Math.Round((DateTime.UtcNow - Epoch).TotalMilliseconds)", "Math.Round((DateTime.UtcNow - Epoch).TotalSeconds)")]
    [InlineData("Convert.ToInt64((DateTime.UtcNow.AddDays(1) - Epoch).TotalMilliseconds)", "Convert.ToInt64((DateTime.UtcNow.AddDays(1) - Epoch).TotalSeconds)")]
    [InlineData("(DateTime.UtcNow - Epoch).TotalMinutes", "(DateTime.UtcNow - Epoch).TotalSeconds")]
    [InlineData("DateTime.UtcNow.AddHours(1).Ticks", "new DateTimeOffset(DateTime.UtcNow.AddHours(1)).ToUnixTimeSeconds()")]
    [InlineData("DateTime.UtcNow.Ticks + TimeSpan.TicksPerDay", "new DateTimeOffset(DateTime.UtcNow).ToUnixTimeSeconds() + TimeSpan.TicksPerDay / TimeSpan.TicksPerSecond")]
    [InlineData("DateTime.UtcNow.Ticks + 5 * 60", "new DateTimeOffset(DateTime.UtcNow).ToUnixTimeSeconds() + 5 * 60")]
    [InlineData("DateTimeOffset.UtcNow.UtcTicks", "DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("(DateTime.UtcNow - Epoch).Ticks", "(DateTime.UtcNow - Epoch).Ticks / TimeSpan.TicksPerSecond")]
    [InlineData("DateTime.UtcNow.Ticks - Epoch.Ticks", "(DateTime.UtcNow.Ticks - Epoch.Ticks) / TimeSpan.TicksPerSecond")]
    [InlineData("(int)(DateTime.UtcNow.Ticks - 621355968000000000)", "(int)((DateTime.UtcNow.Ticks - 621355968000000000) / TimeSpan.TicksPerSecond)")]
    [InlineData("(DateTime.UtcNow.Ticks - 621355968000000000) / 10000", "(DateTime.UtcNow.Ticks - 621355968000000000) / 10000000")]
    [InlineData("(DateTime.UtcNow.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMillisecond", "(DateTime.UtcNow.Ticks - Epoch.Ticks) / TimeSpan.TicksPerSecond")]
    [InlineData("(DateTime.UtcNow - Epoch) / TimeSpan.FromMilliseconds(1)", "(DateTime.UtcNow - Epoch) / TimeSpan.FromSeconds(1)")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds() * 1000", "DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString()", "DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString()")]
    [InlineData("$\"{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}\"", "$\"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}\"")]
    [InlineData("JavaScriptNow()", "JavaScriptNow() / 1000")]
    [InlineData("(int)JavaScriptNow()", "(int)(JavaScriptNow() / 1000)")]
    [InlineData("JavaScriptNow() + 60 * 60 * 1000", "JavaScriptNow() / 1000 + 60 * 60")]
    [InlineData("Started", "Started / 1000")]
    [InlineData("1893456000000", "1893456000")]
    [InlineData("1893456000000L", "1893456000L")]
    [InlineData("\"1893456000000\"", "\"1893456000\"")]
    public async Task Value_IsCountedInSecondsInItsOwnShape(string value, string seconds)
    {
        const string Members = """
            private const int Hour = 3600000;
                private static readonly long Started = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
                private static long JavaScriptNow() => (long)(DateTime.UtcNow - Epoch).TotalMilliseconds;
            """;
        await VerifyCS.VerifyCodeFixAsync(Mint("", "{ \"exp\", [|" + value + "|] }", Members), Mint("", "{ \"exp\", " + seconds + " }", Members));
    }

    [Theory]
    [InlineData("var iat = [|(long)(DateTime.UtcNow - Epoch).TotalMilliseconds|];", "{ \"iat\", iat }, { \"exp\", iat + 86400 }", "var iat = (long)(DateTime.UtcNow - Epoch).TotalSeconds;", "{ \"iat\", iat }, { \"exp\", iat + 86400 }")]
    [InlineData("var iat = [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|];", "{ \"iat\", iat }, { \"exp\", iat + 24 * 60 * 60 * 1000 }", "var iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds();", "{ \"iat\", iat }, { \"exp\", iat + 24 * 60 * 60 }")]
    [InlineData("var iat = [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|]; var exp = iat + 3600000;", "{ \"iat\", iat }, { \"exp\", exp.ToString() }", "var iat = DateTimeOffset.UtcNow.ToUnixTimeSeconds(); var exp = iat + 3600;", "{ \"iat\", iat }, { \"exp\", exp.ToString() }")]
    [InlineData("long now = [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|]; log(now);", "{ \"iat\", now }, { \"exp\", now + 3600000 }", "long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); log(now);", "{ \"iat\", now / 1000 }, { \"exp\", now / 1000 + 3600 }")]
    [InlineData("var now = DateTime.UtcNow; var exp = [|now.AddHours(1).Ticks|];", "{ \"nbf\", exp }", "var now = DateTime.UtcNow; var exp = new DateTimeOffset(now.AddHours(1)).ToUnixTimeSeconds();", "{ \"nbf\", exp }")]
    [InlineData("var exp = [|1893456000000|];", "{ \"exp\", exp }", "var exp = 1893456000;", "{ \"exp\", exp }")]
    [InlineData("var exp = [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|]; exp += 3600000;", "{ \"exp\", exp }", "var exp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); exp += 3600000;", "{ \"exp\", exp / 1000 }")]
    [InlineData("var now = [|JavaScriptNow()|]; static long JavaScriptNow() => (long)(DateTime.UtcNow - Epoch).TotalMilliseconds;", "{ \"iat\", now }", "var now = JavaScriptNow() / 1000; static long JavaScriptNow() => (long)(DateTime.UtcNow - Epoch).TotalMilliseconds;", "{ \"iat\", now }")]
    public async Task Local_IsCountedInSecondsUnlessItServesSomethingElse(string statements, string claims, string fixedStatements, string fixedClaims) =>
        await VerifyCS.VerifyCodeFixAsync(Mint(statements, claims), Mint(fixedStatements, fixedClaims));

    [Fact]
    public async Task TopLevelStatements_AreRead()
    {
        static string Program(string now, string hour) => $$"""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.IdentityModel.Tokens;

            var now = {{now}};
            var credentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256");
            var payload = new JwtPayload { ["iss"] = "https://example.auth0.com/", ["iat"] = now };
            payload["exp"] = now + {{hour}};
            Console.WriteLine(new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), payload)));
            """;
        await new VerifyCS.Test
        {
            OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication,
            TestCode = Program("[|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|]", "60 * 60 * 1000"),
            FixedCode = Program("DateTimeOffset.UtcNow.ToUnixTimeSeconds()", "60 * 60"),
        }.RunAsync();
    }

    [Theory]
    [InlineData("", "{ \"exp\", [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 3600500|] }")]
    [InlineData("", "{ \"exp\", [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 30000|] }")]
    [InlineData("", "{ \"exp\", [|1893456000500|] }")]
    [InlineData("", "{ \"exp\", [|638000000000000000|] }")]
    [InlineData("var ticks = [|DateTime.UtcNow.Ticks|]; log(ticks);", "{ \"iat\", ticks }")]
    [InlineData("var exp = [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 3600500|];", "{ \"exp\", exp }")]
    [InlineData("Func<long> now = () => [|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|];", "{ \"iat\", now() }")]
    public async Task Inexact_IsReportedWithoutAFix(string statements, string claims) => await VerifyCS.VerifyNoCodeFixAsync(Mint(statements, claims));

    [Fact]
    public async Task FixAll_RepairsEachPlaceOnceAndLeavesWhatIsInexact() => await new VerifyCS.Test
    {
        CodeFixTestBehaviors = CodeFixTestBehaviors.None,
        TestCode = Mint(
            "var now = {|AUTH0009:DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|};",
            "{ \"iat\", now }, { \"nbf\", {|AUTH0009:DateTime.UtcNow.Ticks|} }, { \"exp\", {|AUTH0009:DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 3600500|} }"),
        FixedState =
        {
            Sources =
            {
                Mint(
                    "var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();",
                    "{ \"iat\", now }, { \"nbf\", new DateTimeOffset(DateTime.UtcNow).ToUnixTimeSeconds() }, { \"exp\", {|AUTH0009:DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 3600500|} }"),
            },
            MarkupHandling = MarkupMode.Allow,
        },
    }.RunAsync();

    [Theory]
    [InlineData("{ \"exp\", {|#0:DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|} }", "exp", "is", "milliseconds")]
    [InlineData("{ \"iat\", {|#0:DateTime.UtcNow.Ticks|} }", "iat", "is", "ticks")]
    [InlineData("{ \"nbf\", {|#0:(DateTime.UtcNow - Epoch).TotalDays|} }", "nbf", "is", "days")]
    [InlineData("{ \"nbf\", {|#0:lifetime > 5 ? DateTimeOffset.UtcNow.ToUnixTimeSeconds() : DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|} }", "nbf", "may be", "milliseconds")]
    [InlineData("{ \"exp\", {|#0:lifetime > 5 ? DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() : lifetime|} }", "exp", "may be", "milliseconds")]
    public async Task Message_NamesClaimAndUnit(string claims, string claim, string verb, string unit) => await VerifyCS.VerifyAnalyzerAsync(
        Mint("", claims),
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments(claim, verb, unit));

    [Fact]
    public async Task Message_NamesAllClaimsOfOneLocal() => await VerifyCS.VerifyAnalyzerAsync(
        Mint("var now = {|#0:DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|};", "{ \"iat\", now }, { \"exp\", now + 3600000 }"),
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("iat and exp", "are", "milliseconds"));

    [Theory]
    [InlineData("https://example.auth0.com/", "orders", true)]
    [InlineData("example.eu.auth0.com", "orders", true)]
    [InlineData("me", "https://example.auth0.com/api/v2/", true)]
    [InlineData("https://login.example.com/", "orders", true)]
    [InlineData("https://shop.example.com/", "orders", false)]
    [InlineData("me", "https://example.auth0.com/", false)]
    [InlineData("https://example.auth0.com.evil.example/", "orders", false)]
    public async Task Evidence_IsTheIssuerOrTheManagementApi(string issuer, string audience, bool isReported)
    {
        var value = isReported ? "[|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()|]" : "DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()";
        await new VerifyCS.Test
        {
            Options = { ["auth0_custom_domains"] = "login.example.com" },
            TestCode = Mint("", "{ \"exp\", " + value + " }").Replace("https://example.auth0.com/\" }", issuer + "\" }").Replace("https://orders.example.com/", audience),
        }.RunAsync();
    }

    [Fact]
    public async Task HelperInAnotherFile_IsReportedWhereItWritesOrWhereACallerBringsTheUnit() => await new VerifyCS.Test
    {
        TestState =
        {
            Sources =
            {
                """
                using System.IdentityModel.Tokens.Jwt;
                using Microsoft.IdentityModel.Tokens;

                public static class Jwt
                {
                    public static string Mint(SigningCredentials credentials, long now) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                        new JwtHeader(credentials), new JwtPayload { { "iss", "https://example.auth0.com/" }, { "iat", now } }));

                    public static string Wrong(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                        new JwtHeader(credentials), new JwtPayload { { "iss", "https://example.auth0.com/" }, { "iat", {|AUTH0009:Clock.Now|} } }));
                }
                """,
                """
                using System;
                using Microsoft.IdentityModel.Tokens;
                using Unix = System.DateTimeOffset;

                static class Clock { public static long Now => Unix.UtcNow.ToUnixTimeMilliseconds(); }

                public class Callers
                {
                    public string Long(SigningCredentials c) => Jwt.Mint(c, {|AUTH0009:Unix.UtcNow.ToUnixTimeMilliseconds()|});
                    public string Named(SigningCredentials c) => Jwt.Mint(now: {|AUTH0009:DateTime.UtcNow.Ticks|}, credentials: c);
                    public string Local(SigningCredentials c) { var now = {|AUTH0009:Clock.Now|}; return Jwt.Mint(c, now); }
                    public string Right(SigningCredentials c) => Jwt.Mint(c, Unix.UtcNow.ToUnixTimeSeconds());
                    public string Divided(SigningCredentials c) => Jwt.Mint(c, Clock.Now / 1000);
                    public string Indirect(SigningCredentials c) => Jwt.Wrong(c);
                }
                """,
            },
        },
    }.RunAsync();

    [Fact]
    public async Task ClaimList_IsRead() => await VerifyCS.VerifyCodeFixAsync(
        ClaimList("[|DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString()|]"), ClaimList("DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString()"));

    private static string ClaimList(string value) => $$"""
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            public string Create(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                "https://example.auth0.com/", "orders", new[] { new Claim(JwtRegisteredClaimNames.Iat, {{value}}, ClaimValueTypes.Integer64) }, signingCredentials: credentials));
        }
        """;

    [Fact]
    public async Task Comments_StayWhereTheyAre() => await VerifyCS.VerifyCodeFixAsync(
        Mint("var exp = [|(DateTime.UtcNow // now\n            - Epoch /* 1970 */)\n            .TotalMilliseconds /* as in JavaScript */ + 24 /* hours */ * 3600000|];", "{ \"exp\", exp }"),
        Mint("var exp = (DateTime.UtcNow // now\n            - Epoch /* 1970 */)\n            .TotalSeconds /* as in JavaScript */ + 24 /* hours */ * 3600;", "{ \"exp\", exp }"));

    [Fact]
    public async Task Expiry_IsNoLifetime()
    {
        var found = await Analysis.RunAsync(Mint("", "{ \"exp\", DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeMilliseconds() }").Replace("https://orders.example.com/", "https://example.auth0.com/api/v2/"));
        var literal = await Analysis.RunAsync(Mint("", "{ \"exp\", 1893456000000 }").Replace("https://orders.example.com/", "https://example.auth0.com/api/v2/"));

        Assert.Equal([RuleIds.HandMintedToken, RuleIds.TokenTimeNotInSeconds], found.Select(diagnostic => diagnostic.Id).Order());
        Assert.Equal([RuleIds.HandMintedToken, RuleIds.TokenTimeNotInSeconds], literal.Select(diagnostic => diagnostic.Id).Order());
    }

    [Theory]
    [InlineData("", "{ \"exp\", DateTimeOffset.UtcNow.ToUnixTimeSeconds() }")]
    [InlineData("", "{ \"exp\", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000 }")]
    [InlineData("", "{ \"exp\", (long)Math.Floor(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000d) }")]
    [InlineData("", "{ \"exp\", (DateTime.UtcNow.Ticks - 621355968000000000) / 10000000 }")]
    [InlineData("", "{ \"exp\", (DateTime.UtcNow.Ticks - Epoch.Ticks) / TimeSpan.TicksPerSecond }")]
    [InlineData("", "{ \"exp\", (long)(DateTime.UtcNow - Epoch).TotalSeconds }")]
    [InlineData("", "{ \"exp\", (long)((DateTime.UtcNow - Epoch).TotalMilliseconds / 1000) }")]
    [InlineData("", "{ \"exp\", (long)((DateTime.UtcNow - Epoch).TotalMinutes * 60) }")]
    [InlineData("", "{ \"exp\", EpochTime.GetIntDate(DateTime.UtcNow) }")]
    [InlineData("", "{ \"exp\", new DateTimeOffset(DateTime.UtcNow).ToUnixTimeSeconds() + 3600 }")]
    [InlineData("var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); now /= 1000;", "{ \"exp\", now }")]
    [InlineData("var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); log(now);", "{ \"exp\", now / 1000 + 3600 }")]
    [InlineData("var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(); now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();", "{ \"exp\", now }")]
    [InlineData("", "{ \"exp\", 1893456000 }")]
    [InlineData("", "{ \"exp\", 99999999999 }")]
    [InlineData("", "{ \"exp\", 253402300799 }")]
    [InlineData("", "{ \"exp\", long.MaxValue }")]
    [InlineData("", "{ \"exp\", lifetime }")]
    [InlineData("", "{ \"exp\", Environment.TickCount64 }")]
    [InlineData("", "{ \"auth_time\", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() }")]
    [InlineData("", "{ \"updated_at\", DateTime.UtcNow.Ticks }")]
    [InlineData("", "{ \"jti\", DateTime.UtcNow.Ticks.ToString() }")]
    [InlineData("", "{ \"nonce\", 1893456000000 }")]
    [InlineData("log(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());", "{ \"exp\", DateTimeOffset.UtcNow.ToUnixTimeSeconds() }")]
    [InlineData("", "{ \"exp\", (long)TimeSpan.FromDays(1).TotalMilliseconds }")]
    [InlineData("var other = new JwtPayload { { \"iss\", \"https://example.auth0.com/\" }, { \"iat\", DateTime.UtcNow.Ticks } }; log(other);", "{ \"sub\", \"1\" }")]
    [InlineData("", "{ \"exp\", DateTime.FromBinary(lifetime).Ticks }")]
    [InlineData("", "{ \"exp\", DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()).ToUnixTimeSeconds() }")]
    public async Task Seconds_AreSilent(string statements, string claims)
    {
        var found = await Analysis.RunAsync(Mint(statements, claims));

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == RuleIds.TokenTimeNotInSeconds);
    }

    [Theory]
    [InlineData("new JwtSecurityToken(\"https://example.auth0.com/\", \"orders\", notBefore: DateTime.UtcNow, expires: DateTime.UtcNow.AddTicks(TimeSpan.TicksPerDay), signingCredentials: credentials)")]
    [InlineData("new JwtSecurityToken(\"https://example.auth0.com/\", \"orders\", expires: new DateTime(DateTime.UtcNow.Ticks + 5), signingCredentials: credentials)")]
    [InlineData("(JwtSecurityToken)new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = \"https://example.auth0.com/\", Expires = DateTime.UtcNow.AddMilliseconds(3600000), SigningCredentials = credentials })")]
    [InlineData("(JwtSecurityToken)new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = \"https://example.auth0.com/\", Claims = new Dictionary<string, object> { [\"exp\"] = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() }, SigningCredentials = credentials })")]
    [InlineData("(JwtSecurityToken)new JwtSecurityTokenHandler().CreateToken(new SecurityTokenDescriptor { Issuer = \"https://example.auth0.com/\", Subject = new ClaimsIdentity(new[] { new Claim(\"iat\", DateTime.UtcNow.Ticks.ToString()) }), SigningCredentials = credentials })")]
    [InlineData("new JwtSecurityToken(\"https://example.auth0.com/\", \"orders\", new[] { new Claim(\"iat\", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString()) })")]
    public async Task Dates_AreSilent(string token)
    {
        var found = await Analysis.RunAsync(Mint("log(new JwtSecurityTokenHandler().WriteToken(" + token + "));", "{ \"sub\", \"1\" }"));

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == RuleIds.TokenTimeNotInSeconds);
    }
}
