using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.HardCodedToken>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0005 in code: the token is reported where it is written whole, once.</summary>
public sealed class HardCodedTokenTests
{
    private static readonly string Token = TestJwt.Of(TestJwt.Management);
    private static readonly string[] Parts = TestJwt.Parts(TestJwt.Management);

    /// <summary>TOKEN is a Management API token; HEADER, PAYLOAD and SIGNATURE are its parts; OTHER is the token of an API of one's own.</summary>
    private static string Fill(string code) => code.Replace("TOKEN", Token, StringComparison.Ordinal).Replace("HEADER", Parts[0], StringComparison.Ordinal)
        .Replace("PAYLOAD", Parts[1], StringComparison.Ordinal).Replace("SIGNATURE", Parts[2], StringComparison.Ordinal).Replace("OTHER", TestJwt.Of(TestJwt.OwnApi), StringComparison.Ordinal);

    private static Task VerifyAsync(string code) => VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, Fill(code));

    [Theory]
    [InlineData("""public string M() => [|"TOKEN"|];""")]
    [InlineData("""public string M() => [|@"TOKEN"|];""")]
    [InlineData(""""public string M() => [|"""TOKEN"""|];"""")]
    [InlineData("public string M() => [|\"\"\"\n    TOKEN\n    \"\"\"|];")]
    [InlineData("""public System.ReadOnlySpan<byte> M() => [|"TOKEN"u8|];""")]
    [InlineData("""public System.ReadOnlySpan<byte> M() => [|"HEADER."u8 + "PAYLOAD."u8 + "SIGNATURE"u8|];""")]
    [InlineData("""public string M() => [|"Bearer TOKEN"|];""")]
    [InlineData("""public string M() => "Bearer " + [|"TOKEN"|];""")]
    [InlineData("""public string M(string scheme) => scheme + " " + [|"TOKEN"|] + "\r\n";""")]
    [InlineData("""public string M(string name) => $"{name}[|: Bearer TOKEN|]";""")]
    [InlineData("""public string M() => $"{[|"TOKEN"|]}";""")]
    [InlineData("""public string M() => [|"HEADER" + "." + "PAYLOAD" + "." + "SIGNATURE"|];""")]
    [InlineData("""public string M() => [|"HEADER" + '.' + "PAYLOAD" + '.' + "SIGNATURE"|];""")]
    [InlineData("""public string M() => [|"Bearer " + ("HEADER" + ".") + ("PAYLOAD" + ".SIGNATURE")|];""")]
    [InlineData("""public string M() => [|$"{"HEADER"}.{"PAYLOAD"}.SIGNATURE"|];""")]
    [InlineData("""private const string Field = [|"TOKEN"|]; public string M() => "Bearer " + Field;""")]
    [InlineData("""private static readonly string Field = [|"TOKEN"|];""")]
    [InlineData("""public string Property { get; set; } = [|"TOKEN"|];""")]
    [InlineData("""public string M(string token = [|"TOKEN"|]) => token;""")]
    [InlineData("""[System.Obsolete([|"TOKEN"|])] public void M() { }""")]
    [InlineData("""public string M() { const string local = [|"TOKEN"|]; return local; }""")]
    [InlineData("""public bool M(string token) => token == [|"TOKEN"|];""")]
    [InlineData("""public bool M(string token) => token is [|"TOKEN"|];""")]
    [InlineData("""public string[] M() => new[] { "OTHER", [|"TOKEN"|] };""")]
    [InlineData("""public string M() => "{\"token\":\"" + [|"TOKEN"|] + "\"}";""")]
    [InlineData("""public string M() => [|"{\"token\":\"TOKEN\"}"|];""")]
    [InlineData("""public string M() => [|"first line\nTOKEN"|];""")]
    [InlineData("""public string M() => [|"OTHER TOKEN TOKEN"|];""")]
    [InlineData("""public System.Lazy<string> Lazy = new(() => [|"TOKEN"|]);""")]
    public async Task Token_IsReportedWhereItIsWhole(string member) => await VerifyAsync($"public class C\n{{\n    {member}\n}}");

    [Fact]
    public async Task Token_InTopLevelStatements() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        OutputKind = OutputKind.ConsoleApplication,
        TestCode = Fill("""
            var token = [|"TOKEN"|];
            System.Console.WriteLine(token.Length);
            """),
    }.RunAsync();

    [Theory]
    [InlineData("""private const string A = "HEADER", B = "PAYLOAD", D = "SIGNATURE"; public string M() => [|A + "." + B + "." + D|];""")]
    [InlineData("""private const string A = "HEADER", B = "PAYLOAD", D = "SIGNATURE"; public const string E = [|$"{A}.{B}.{D}"|]; public string M() => "Bearer " + E;""")]
    [InlineData("""private const string A = "HEADER."; private const string B = A + "PAYLOAD"; private const string D = B + "."; public string M() => [|D + "SIGNATURE"|];""")]
    [InlineData("""public string M() { const string head = "HEADER"; const string rest = ".PAYLOAD.SIGNATURE"; return "Bearer " + ([|head + rest|]); }""")]
    public async Task ConstantsOfAClass_AreJoined(string member) => await VerifyAsync($"public class C\n{{\n    {member}\n}}");

    [Fact]
    public async Task ConstantsOfOtherFiles_AreJoined() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        TestState =
        {
            Sources =
            {
                Fill("""public class C { public string M() => [|Parts.Header + "." + Parts.Payload + "." + Parts.Signature|]; public string N(string header) => Parts.Header + header; }"""),
                Fill("""public static class Parts { public const string Header = "HEADER"; public const string Payload = "PAYLOAD"; public const string Signature = "SIGNATURE"; }"""),
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("""public string M() => "OTHER";""")]
    [InlineData("""public string M() => "Bearer OTHER";""")]
    [InlineData("""public string M() => "eyJhbGciOiJIUzI1NiJ9";""")]
    [InlineData("""public string M() => "HEADER.PAYLOAD";""")]
    [InlineData("""public string M() => "HEADER.PAYLOAD.";""")]
    [InlineData("""public string M() => "HEADER.PAYLOAD.fake-signature";""")]
    [InlineData("""public string M() => "HEADER.PAYLOAD.YOUR_SIGNATURE_HERE";""")]
    [InlineData("""public string M() => "eyJ...";""")]
    [InlineData("""public string M() => "your token";""")]
    [InlineData("""public string M() => "fake";""")]
    [InlineData("""public string M(string payload) => "HEADER." + payload + ".SIGNATURE";""")]
    [InlineData("""public string M(string payload) => $"HEADER.{payload}.SIGNATURE";""")]
    [InlineData("""public string M(string signature) => "HEADER.PAYLOAD." + signature;""")]
    [InlineData("""/* TOKEN */ public string M() => "";""")]
    [InlineData("""/// <summary>TOKEN</summary> public string M() => "";""")]
    [InlineData("// \"TOKEN\"\n")]
    [InlineData("#if NEVER\nstring M() => \"TOKEN\";\n#endif\n")]
    [InlineData("""private const string eyJ = "HEADER"; public string M() => eyJ;""")]
    [InlineData("""private const string A = "HEADER" + "."; private const string B = "PAYLOAD"; public string M() => A + B;""")]
    [InlineData("""public string M() => nameof(eyJhbGciOiJ); private int eyJhbGciOiJ;""")]
    public async Task OtherTexts_AreSilent(string member) => await VerifyAsync($"public class C\n{{\n    {member}\n}}");

    [Theory]
    [InlineData(TestJwt.Management, "the tenant example.us.auth0.com", "2 scopes", "expires on 2025-11-23, 24 hours after it was issued")]
    [InlineData(TestJwt.Legacy, "an Auth0 tenant", "2 scopes", "never expires")]
    [InlineData("""{"aud":"https://example.auth0.com/api/v2/","scope":"read:users","exp":1795305600}""", "the tenant example.auth0.com", "1 scope", "expires on 2026-11-22")]
    [InlineData("""{"aud":"https://example.auth0.com/api/v2/","iat":1763769600,"exp":101763769599}""", "the tenant example.auth0.com", "no scopes", "expires on 5194-10-07, 1157407 days after it was issued")]
    [InlineData("""{"aud":"https://example.auth0.com/api/v2/","exp":1e40,"iat":-1e40}""", "the tenant example.auth0.com", "no scopes", "expires on a day after the year 9999")]
    [InlineData("""{"aud":"https://example.auth0.com/api/v2/","exp":"1795305600","iat":"1795305600"}""", "the tenant example.auth0.com", "no scopes", "expires on 2026-11-22")]
    public async Task Message_NamesTenantScopesAndExpiry(string payload, string tenant, string scopes, string expiry) => await VerifyCS.VerifyAnalyzerAsync(
        JwtEnvironment.None, $$"""class C { const string Field = {|#0:"{{TestJwt.Of(payload)}}"|}; }""", VerifyCS.Diagnostic().WithLocation(0).WithLocation(0).WithArguments(tenant, scopes, expiry));

    [Fact]
    public async Task Properties_NameOnlyWhatIsPublic()
    {
        const string Payload = """{"iss":"https://example.auth0.com/","aud":"https://example.auth0.com/api/v2/","iat":1763769600,"exp":1763856000,"scope":"read:users my:private-word","azp":"private","sub":"private"}""";

        var diagnostic = Assert.Single(await Analysis.RunAsync($$"""class C { const string Field = "{{TestJwt.Of(Payload)}}"; }""", JwtEnvironment.None));

        Assert.Equal(["clientIdKey=Auth0:Management:ClientId", "clientSecretKey=Auth0:Management:ClientSecret", "domainExpression=\"example.auth0.com\"",
            "expiresAt=2025-11-23", "issuedAt=2025-11-22", "scopeCount=2", "scopes=read:users", "tenant=example.auth0.com", "tokenExpression=0"], diagnostic.Properties.Select(property => $"{property.Key}={property.Value}").Order());
    }

    [Fact]
    public async Task ConfiguredHosts_AreTenants() => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        Options = { ["auth0_tenant_domains"] = "id.example.com" },
        TestCode = $$"""class C { string M() => [|"{{TestJwt.Of("""{"aud":"https://id.example.com/api/v2/"}""")}}"|]; }""",
    }.RunAsync();

    [Fact]
    public async Task LongConcatenations_AreRead()
    {
        var pieces = string.Join(" + ", Enumerable.Repeat("\"x \"", 3000).Concat(Token.Select(c => $"\"{c}\"")));
        var withHeader = string.Join(" + ", Enumerable.Repeat("\"x \"", 3000).Append($"\"{Token[..9]}\"").Concat(Token[9..].Select(c => $"\"{c}\"")));

        Assert.Empty(await RunAsync($"class C {{ string M() => {pieces}; }}"));
        Assert.Single(await RunAsync($"class C {{ string M() => {withHeader}; }}"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string code) =>
        await Analysis.RunOnAnythingAsync(await Analysis.CompileAsync(JwtEnvironment.None, [("Source.cs", code)]));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"eyJ")]
    [InlineData("\"TOKEN")]
    [InlineData("$\"{TOKEN")]
    [InlineData("var x = \"HEADER\" + ")]
    [InlineData("const string A = \"HEADER\" + ;")]
    [InlineData("class C { const string = \"HEADER\"; string M() => + \".\"; }")]
    [InlineData("class C { const string A = B + \"HEADER\"; const string B = A + A; }")]
    [InlineData("[\"TOKEN\"")]
    public async Task BrokenCode_IsRead(string code) =>
        Assert.True((await RunAsync(Fill(code))).Count <= 1);
}
