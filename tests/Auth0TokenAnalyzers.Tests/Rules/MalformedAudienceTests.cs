using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.MalformedAudience, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0012: which audiences are malformed, where they are reported, and how the fix writes the canonical one.</summary>
public sealed class MalformedAudienceTests
{
    private static string Mint(string audience, string statements = "", string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        public class Auth0Tokens
        {
            {{members}}
            public string Create(SigningCredentials credentials, IConfiguration config, string domain, Action<object> use)
            {
                {{statements}}
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("https://example.auth0.com/", {{audience}}, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));
            }
        }
        """;

    private const string Lib = "private const string Host = \"example.auth0.com\";\n    private const string Url = \"https://example.auth0.com\";";

    [Theory]
    [InlineData("\"https://example.auth0.com/api/v2\"", "\"https://example.auth0.com/api/v2/\"")]
    [InlineData("@\"https://example.auth0.com/api/v2\"", "@\"https://example.auth0.com/api/v2/\"")]
    [InlineData("\"\"\"https://example.auth0.com/api/v2\"\"\"", "\"\"\"https://example.auth0.com/api/v2/\"\"\"")]
    [InlineData("\"\"\"\n            https://example.auth0.com/api/v2\n            \"\"\"", "\"\"\"\n            https://example.auth0.com/api/v2/\n            \"\"\"")]
    [InlineData("$\"https://{domain}/api/v2\"", "$\"https://{domain}/api/v2/\"")]
    [InlineData("$@\"https://{domain}/api/v2\"", "$@\"https://{domain}/api/v2/\"")]
    [InlineData("$\"\"\"https://{domain}/api/v2\"\"\"", "$\"\"\"https://{domain}/api/v2/\"\"\"")]
    [InlineData("$\"https://{config[\"Auth0:Domain\"]}/api/v2\"", "$\"https://{config[\"Auth0:Domain\"]}/api/v2/\"")]
    [InlineData("$\"https://{Host}/api/v2\"", "$\"https://{Host}/api/v2/\"")]
    [InlineData("\"https://\" + domain + \"/api/v2\"", "\"https://\" + domain + \"/api/v2/\"")]
    [InlineData("\"https://\" + Host + \"/api/\" + \"v2\"", "\"https://\" + Host + \"/api/\" + \"v2/\"")]
    [InlineData("Url + \"/api/v2\"", "Url + \"/api/v2/\"")]
    [InlineData("string.Format(\"https://{0}/api/v2\", domain)", "string.Format(\"https://{0}/api/v2/\", domain)")]
    [InlineData("string.Concat(\"https://\", domain, \"/api/v2\")", "string.Concat(\"https://\", domain, \"/api/v2/\")")]
    [InlineData("string.Format(\"https://{0}/api/{1}\", domain, \"v2\")", "string.Format(\"https://{0}/api/{1}\", domain, \"v2/\")")]
    [InlineData("\"http://example.auth0.com/api/v2/\"", "\"https://example.auth0.com/api/v2/\"")]
    [InlineData("\"HTTP://example.auth0.com/api/v2/\"", "\"https://example.auth0.com/api/v2/\"")]
    [InlineData("\"http://example.auth0.com/api/v2\"", "\"https://example.auth0.com/api/v2/\"")]
    [InlineData("$\"http://{domain}/api/v2/\"", "$\"https://{domain}/api/v2/\"")]
    [InlineData("\"http://\" + Host + \"/api/v2/\"", "\"https://\" + Host + \"/api/v2/\"")]
    [InlineData("\"https://https://example.auth0.com/api/v2/\"", "\"https://example.auth0.com/api/v2/\"")]
    [InlineData("\"http://https://example.auth0.com/api/v2\"", "\"https://example.auth0.com/api/v2/\"")]
    [InlineData("$\"https://https://{domain}/api/v2/\"", "$\"https://{domain}/api/v2/\"")]
    [InlineData("$\"https://{Url}/api/v2/\"", "$\"{Url}/api/v2/\"")]
    [InlineData("$\"https://{Url}/api/v2\"", "$\"{Url}/api/v2/\"")]
    [InlineData("\"https://\" + Url + \"/api/v2/\"", "Url + \"/api/v2/\"")]
    public async Task Audience_IsWrittenCanonicallyInItsOwnShape(string audience, string canonical) =>
        await VerifyCS.VerifyCodeFixAsync(Mint("[|" + audience + "|]", members: Lib), Mint(canonical, members: Lib));

    [Theory]
    [InlineData("audience", "var audience = [|\"https://example.auth0.com/api/v2\"|];", "", "audience", "var audience = \"https://example.auth0.com/api/v2/\";", "")]
    [InlineData("Audience", "", "private const string Audience = [|\"https://example.auth0.com/api/v2\"|];", "Audience", "", "private const string Audience = \"https://example.auth0.com/api/v2/\";")]
    [InlineData("Audience()", "", "private static string Audience() => [|\"https://example.auth0.com/api/v2\"|];", "Audience()", "", "private static string Audience() => \"https://example.auth0.com/api/v2/\";")]
    [InlineData("Audience", "use(Audience);", "private static string Audience { get; } = [|\"http://example.auth0.com/api/v2/\"|];", "Audience", "use(Audience);", "private static string Audience { get; } = \"https://example.auth0.com/api/v2/\";")]
    [InlineData("api", "var api = [|$\"https://{domain}/api/v2\"|]; use($\"{api}/users\");", "", "api + \"/\"", "var api = $\"https://{domain}/api/v2\"; use($\"{api}/users\");", "")]
    public async Task NamedText_IsCorrectedWhereItIsWrittenUnlessCodeContinuesIt(string audience, string statements, string members, string fixedAudience, string fixedStatements, string fixedMembers) =>
        await VerifyCS.VerifyCodeFixAsync(Mint(audience, statements, members), Mint(fixedAudience, fixedStatements, fixedMembers));

    [Fact]
    public async Task ConstantInAnotherFile_IsReportedAndFixedThere()
    {
        static string Settings(string audience) => "using Text = System.String;\nstatic class Settings { public const Text Audience = " + audience + "; }";
        await new VerifyCS.Test
        {
            // The report stands in another file than the token.
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
            TestState = { Sources = { Mint("Settings.Audience"), Mint("Settings.Audience").Replace("class Auth0Tokens", "class OtherTokens"), Settings("{|AUTH0012:\"https://example.auth0.com/api/v2\"|}") } },
            FixedState = { Sources = { Mint("Settings.Audience"), Mint("Settings.Audience").Replace("class Auth0Tokens", "class OtherTokens"), Settings("\"https://example.auth0.com/api/v2/\"") } },
        }.RunAsync();
    }

    [Theory]
    [InlineData("use(Api + \"/users\");")]
    [InlineData("use($\"{Api}/users\");")]
    [InlineData("use(string.Format(\"{0}/users\", Api));")]
    [InlineData("use(\"see \" + Auth0Tokens.Api + \"/users\");")]
    public async Task ConstantThatCodeContinues_IsReportedWithoutAFix(string statements) =>
        await VerifyCS.VerifyNoCodeFixAsync(Mint("Api", statements, "private const string Api = [|\"https://example.auth0.com/api/v2\"|];"));

    [Fact]
    public async Task TextThatAnotherFileContinues_IsReportedWithoutAFix()
    {
        var sources = new[] { Mint("Settings.Api"), "static class Settings { public const string Api = {|AUTH0012:\"https://example.auth0.com/api/v2\"|}; }", "static class Urls { public static string Users => Settings.Api + \"/users\"; }" };
        var test = new VerifyCS.Test { CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck };
        foreach (var source in sources)
        {
            test.TestState.Sources.Add(source);
            test.FixedState.Sources.Add(source);
        }

        await test.RunAsync();
    }

    [Theory]
    [InlineData("[|domain.Length > 3 ? \"https://example.auth0.com/api/v2\" : \"x\"|]", "\"https://example.auth0.com/api/v2\"")]
    public async Task Alternative_IsReportedByItself(string marked, string part) =>
        await VerifyCS.VerifyAnalyzerAsync(Mint(marked.Replace("[|", "").Replace("|]", "").Replace(part, "[|" + part + "|]")));

    [Theory]
    [InlineData("{|#0:\"https://example.auth0.com/api/v2\"|}", "lacks the slash at its end", "https://example.auth0.com/api/v2/")]
    [InlineData("{|#0:\"http://example.auth0.com/api/v2\"|}", "lacks the slash at its end and has the scheme http", "https://example.auth0.com/api/v2/")]
    [InlineData("{|#0:\"https://https://example.auth0.com/api/v2/\"|}", "has two schemes", "https://example.auth0.com/api/v2/")]
    [InlineData("{|#0:$\"https://{domain}/api/v2\"|}", "lacks the slash at its end", "https://{tenant}/api/v2/ with the tenant's canonical domain")]
    [InlineData("{|#0:\"https://login.example.com/api/v2/\"|}", "names a custom domain", "https://{tenant}/api/v2/ with the tenant's canonical domain")]
    [InlineData("{|#0:\"https://user:dummy@example.auth0.com/api/v2\"|}", "lacks the slash at its end", "https://{tenant}/api/v2/ with the tenant's canonical domain")]
    public async Task Message_SaysWhatIsWrongAndWhatToWrite(string audience, string defect, string canonical) => await new VerifyCS.Test
    {
        Options = { ["auth0_custom_domains"] = "login.example.com", ["auth0_tenant_domains"] = "tenant.example.com" },
        TestCode = Mint(audience),
        ExpectedDiagnostics = { VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments(defect, canonical) },
    }.RunAsync();

    [Theory]
    [InlineData("[|\"https://login.example.com/api/v2/\"|]")]
    [InlineData("[|\"https://login.example.com/api/v2\"|]")]
    [InlineData("[|$\"https://{Custom}/api/v2/\"|]")]
    [InlineData("[|string.Join(\"/\", \"https://example.auth0.com\", \"api\", config[\"v2\"] ?? \"v2\")|]")]
    public async Task UnknownCanonicalText_IsReportedWithoutAFix(string audience)
    {
        var source = Mint(audience, members: "private const string Custom = \"login.example.com\";");
        await new VerifyCS.Test { Options = { ["auth0_custom_domains"] = "login.example.com" }, TestCode = source, FixedCode = source }.RunAsync();
    }

    [Fact]
    public async Task Helper_IsReportedWhereItWritesOrWhereACallerBringsTheText() => await VerifyCS.VerifyAnalyzerAsync("""
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;

        public static class Jwt
        {
            public static string Mint(SigningCredentials credentials, string audience) => new JwtSecurityTokenHandler().WriteToken(
                new JwtSecurityToken(null, audience, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));

            public static string For(SigningCredentials credentials, string tenant) => Mint(credentials, {|AUTH0012:$"https://{tenant}.auth0.com/api/v2"|});
        }

        public class Callers
        {
            public string Slash(SigningCredentials c) => Jwt.Mint(c, {|AUTH0012:"https://example.auth0.com/api/v2"|});
            public string Named(SigningCredentials c) => Jwt.Mint(audience: {|AUTH0012:"http://example.auth0.com/api/v2/"|}, credentials: c);
            public string Right(SigningCredentials c) => Jwt.Mint(c, "https://example.auth0.com/api/v2/");
            public string Deep(SigningCredentials c) => Jwt.For(c, "example");
        }
        """);

    [Fact]
    public async Task FixAll_WritesEachAudience() => await VerifyCS.VerifyCodeFixAsync(
        Two("{|AUTH0012:\"https://example.auth0.com/api/v2\"|}", "{|AUTH0012:$\"http://{domain}/api/v2\"|}"), Two("\"https://example.auth0.com/api/v2/\"", "$\"https://{domain}/api/v2/\""));

    private static string Two(string first, string second) => $$"""
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;

        public class Auth0Tokens
        {
            public string First(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(null, {{first}}, null, null, DateTime.UtcNow, credentials));

            public string Second(SigningCredentials credentials, string domain) => new JwtSecurityTokenHandler().CreateEncodedJwt(new SecurityTokenDescriptor { Audience = {{second}}, SigningCredentials = credentials });
        }
        """;

    [Theory]
    [InlineData("\"https://example.auth0.com/api/v2/\"", "")]
    [InlineData("\"https://tenant.example.com/api/v2/\"", "")]
    [InlineData("$\"https://{domain}/api/v2/\"", "")]
    [InlineData("$\"https://{config[\"Auth0:Domain\"]}/api/v2/\"", "")]
    [InlineData("$\"{config[\"Auth0:Url\"]}/api/v2/\"", "")]
    [InlineData("$\"{Url}/api/v2/\"", "")]
    [InlineData("config[\"Auth0:Audience\"]", "")]
    [InlineData("domain", "")]
    [InlineData("null", "")]
    [InlineData("\"https://example.auth0.com/\"", "")]
    [InlineData("\"https://example.auth0.com/userinfo\"", "")]
    [InlineData("\"http://example.auth0.com/userinfo\"", "")]
    [InlineData("\"https://example.auth0.com/api/v2/users\"", "")]
    [InlineData("\"https://example.auth0.com/api/v20\"", "")]
    [InlineData("\"https://example.zendesk.com/api/v2\"", "")]
    [InlineData("\"http://localhost:5000/api/v2\"", "")]
    [InlineData("\"https://https://shop.example.com/api/v2\"", "")]
    [InlineData("\"https://api.example.com/api/v2\"", "")]
    [InlineData("\"https://auth0.com.evil.example/api/v2\"", "")]
    [InlineData("\"urn:orders\"", "")]
    [InlineData("\"https://example.auth0.com/api/v2/\"", "use(\"https://example.auth0.com/api/v2\");")]
    [InlineData("\"https://example.auth0.com/api/v2/\"", "use(new Uri(\"https://example.auth0.com/api/v2\"));")]
    [InlineData("\"https://example.auth0.com/api/v2/\"", "use(\"http://example.auth0.com/api/v2/users\");")]
    [InlineData("\"https://example.auth0.com/api/v2\".TrimEnd('/') + \"/\"", "")]
    [InlineData("Url + \"/api/v2\" + \"/\"", "")]
    [InlineData("audience", "var audience = \"https://example.auth0.com/api/v2\"; audience += \"/\";")]
    [InlineData("\"orders\"", "use(new TokenValidationParameters { ValidAudience = \"https://example.auth0.com/api/v2\" });")]
    [InlineData("\"orders\"", "use(new JwtSecurityToken(null, \"https://example.auth0.com/api/v2\", null, null, null, null));")]
    public async Task OtherUrls_AreSilent(string audience, string statements)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Source.cs", Mint(audience, statements, Lib))]);
        var found = await Analysis.RunAsync(compilation, TestOptions.ForAll(("auth0_tenant_domains", "tenant.example.com")));

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == RuleIds.MalformedAudience);
    }

    [Fact]
    public async Task UnknownHostWithoutAuth0_IsSilent()
    {
        var source = Mint("$\"http://{domain}/api/v2\"").Replace("Auth0Tokens", "Tokens").Replace("\"https://example.auth0.com/\"", "\"me\"");

        Assert.Empty(await Analysis.RunAsync(source));
        Assert.Contains(await Analysis.RunAsync(source.Replace("class Tokens", "class Auth0Tokens")), diagnostic => diagnostic.Id == RuleIds.MalformedAudience);
    }
}
