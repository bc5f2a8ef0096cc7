using System.Threading.Tasks;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.GlobalClientSecretUse>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0002 by the token: what signs a Management API token is the Global Client Secret, whatever its name.</summary>
public sealed class SigningKeyLiteralTests
{
    private const string Key = "ZHVtbXkta2V5LW9mLW5vLXRlbmFudC1hdC1hbGw";

    private static string Source(string members, string audience = "https://example.auth0.com/api/v2/") => $$"""
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Text;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            private static string Write(byte[] key) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                "https://example.auth0.com/", "{{audience}}", expires: DateTime.UtcNow.AddHours(1),
                signingCredentials: new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256)));

            {{members}}
        }
        """;

    [Theory]
    [InlineData("string M() => Write(Encoding.UTF8.GetBytes([|\"" + Key + "\"|]));")]
    [InlineData("string M() => Write(Convert.FromBase64String([|\"" + Key + "\"|].Replace('-', '+').Replace('_', '/')));")]
    [InlineData("const string Anything = [|\"" + Key + "\"|]; string M() => Write(Encoding.UTF8.GetBytes(Anything));")]
    [InlineData("static readonly byte[] Anything = Base64UrlEncoder.DecodeBytes([|\"" + Key + "\"|]); string M() => Write(Anything);")]
    [InlineData("string Anything { get; } = [|\"" + Key + "\"|]; string M() => Write(Encoding.UTF8.GetBytes(Anything));")]
    [InlineData("string M() { const string a = \"ZHVtbXkt\"; return Write(Encoding.UTF8.GetBytes([|a + \"a2V5LW9mLW5vLXRlbmFudA\"|])); }")]
    [InlineData("string M(string key = [|\"" + Key + "\"|]) => Write(Encoding.UTF8.GetBytes(key));")]
    [InlineData("string M() => Write([|\"" + Key + "\"u8|].ToArray());")]
    [InlineData("string M() => Write([|new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 }|]);")]
    [InlineData("string M(IConfiguration c) => Write(Encoding.UTF8.GetBytes(c[\"Jwt:Key\"] ?? [|\"" + Key + "\"|]));")]
    [InlineData("static byte[] Decode(string s) { s = s.Replace('-', '+'); if (s.Length % 4 == 2) s += \"==\"; return Convert.FromBase64String(s); } string M() => Write(Decode([|\"" + Key + "\"|]));")]
    [InlineData("string M() => Write(Encoding.UTF8.GetBytes([|\"" + Key + "\"|])); string N() => Write(Encoding.UTF8.GetBytes([|\"another-" + Key + "\"|]));")]
    public async Task Literal_IsTheSecret(string members) => await VerifyCS.VerifyAnalyzerAsync(Source(members));

    [Theory]
    [InlineData("string M(IConfiguration c) => Write(Encoding.UTF8.GetBytes(c[\"Jwt:Key\"]!));")]
    [InlineData("string M(byte[] key) => Write(key);")]
    [InlineData("const string Unused = \"" + Key + "\"; string M(byte[] key) => Write(key);")]
    [InlineData("string M(IConfiguration c) => Write(Convert.FromBase64String(c[\"Jwt:Key\"] ?? \"AAAA\"));")]
    public async Task UnnamedKeyFromElsewhere_IsSilent(string members) => await VerifyCS.VerifyAnalyzerAsync(Source(members));

    [Fact]
    public async Task KeyOfAnotherToken_IsSilent() => await VerifyCS.VerifyAnalyzerAsync(
        Source("string M() => Write(Encoding.UTF8.GetBytes(\"" + Key + "\")); string N() => Write(Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable(\"AUTH0_API_SECRET\")!));", "https://orders.example.com/").Replace("https://example.auth0.com/", "https://orders.example.com/") + " class Login { const string Authority = \"https://example.auth0.com/\"; }");

    [Theory]
    [InlineData("string M() => Write(Encoding.UTF8.GetBytes([|Environment.GetEnvironmentVariable(\"AUTH0_API_SECRET\")|]!));")]
    [InlineData("string M(IConfiguration c) => Write(Convert.FromBase64String([|c[\"Auth0:ApiSecret\"]|]!));")]
    [InlineData("string M(string auth0ApiSecret) => Write(Convert.FromBase64String([|auth0ApiSecret|]));")]
    [InlineData("static string Get(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name); string M() => Write(Encoding.UTF8.GetBytes([|Get(\"AUTH0_API_SECRET\")|]));")]
    public async Task OldName_CountsWhereItSigns(string members) => await VerifyCS.VerifyAnalyzerAsync(Source(members));

    [Fact]
    public async Task Message_SaysWhatItSigns() => await VerifyCS.VerifyAnalyzerAsync(
        Source("string M(bool b) => Write(Encoding.UTF8.GetBytes({|#0:\"" + Key + "\"|})); string N(IConfiguration c) => Write(Encoding.UTF8.GetBytes(c[\"Jwt:Key\"] ?? {|#1:\"other-" + Key + "\"|}));"),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("Global Client Secret", "is written in the code: this literal signs a Management API token"),
        VerifyCS.Diagnostic().WithLocation(1).WithArguments("Global Client Secret", "may be written in the code: this literal can sign a Management API token"));

    [Fact]
    public async Task LiteralInAnotherFile_IsReportedThereOnce() => await new VerifyCS.Test
    {
        TestState =
        {
            Sources =
            {
                Source("string M() => Write(Encoding.UTF8.GetBytes(Shared.Anything)); string N() => Write(Encoding.ASCII.GetBytes(Shared.Anything));"),
                "static class Shared { public const string Anything = [|\"" + Key + "\"|]; public const string Other = \"other-" + Key + "\"; }",
                Source("string M() => Write(Encoding.UTF8.GetBytes(Shared.Anything));").Replace("class Tokens", "class MoreTokens"),
            },
        },
    }.RunAsync();

    [Fact]
    public async Task HostOfAnOption_IsAuth0() => await new VerifyCS.Test
    {
        Options = { ["auth0_tenant_domains"] = "login.example.com" },
        TestCode = Source("string M() => Write(Encoding.UTF8.GetBytes([|\"" + Key + "\"|]));", "https://login.example.com/api/v2/").Replace("https://example.auth0.com/", "https://login.example.com/"),
    }.RunAsync();
}
