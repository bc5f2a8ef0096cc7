using System;
using System.Threading.Tasks;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.HardCodedToken, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>AUTH0005 and its fix: the provider's call takes the place of a literal in code, and of no other.</summary>
public sealed class HardCodedTokenFixTests
{
    private static string Class(string member) => $"using System;\nusing System.Threading.Tasks;\n\npublic class C\n{{\n    public Func<Task>? Used;\n    {member.Replace("TOKEN", TestJwt.Of(TestJwt.Management), StringComparison.Ordinal)}\n}}\n";

    // The tenant of the token, and the client of the environment.
    private const string Provider = """
        Auth0ManagementTokenProvider.GetShared(
                "example.us.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!)
        """;

    [Theory]
    [InlineData("""public string M() => [|"TOKEN"|];""", "public string M() => PROVIDER.GetToken();")]
    [InlineData("""public string M() => "Bearer " + [|"TOKEN"|];""", """public string M() => "Bearer " + PROVIDER.GetToken();""")]
    [InlineData("""public Func<string> M() { var token = [|"TOKEN"|]; return () => token; }""", """public Func<string> M() { var token = PROVIDER.GetToken(); return () => token; }""")]
    [InlineData("""public string M() => [|"Bearer TOKEN"|];""", """public string M() => "Bearer " + PROVIDER.GetToken();""")]
    [InlineData("""public int M() => [|"bearer TOKEN"|].Length;""", """public int M() => ("bearer " + PROVIDER.GetToken()).Length;""")]
    [InlineData("""public string M() => "Authorization: " + [|"Bearer TOKEN"|];""", """public string M() => "Authorization: " + "Bearer " + PROVIDER.GetToken();""")]
    [InlineData("""private const string Token = [|"TOKEN"|]; public string M() => Token;""", """public string M() => PROVIDER.GetToken();""")]
    [InlineData("""public async Task<string> M() { await Task.Yield(); return [|"TOKEN"|]; }""", """public async Task<string> M() { await Task.Yield(); return await PROVIDER.GetTokenAsync(); }""")]
    public async Task Literal_BecomesTheProvidersCall(string before, string after) =>
        await VerifyCS.VerifyCodeFixAsync(Class(before), Class(after.Replace("PROVIDER", Provider, StringComparison.Ordinal)).Replace("using System.Threading.Tasks;\n", "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("public", "Tenant.Host")]
    [InlineData("private", "\"example.us.auth0.com\"")]
    public async Task A_constant_that_code_there_may_name_gives_the_tenant(string modifier, string domain)
    {
        string tenant = $"\npublic static class Tenant\n{{\n    {modifier} const string Host = \"example.us.auth0.com\";\n}}\n";
        await VerifyCS.VerifyCodeFixAsync(
            Class("""public string M() => [|"TOKEN"|];""") + tenant,
            (Class($"public string M() => {Provider.Replace("\"example.us.auth0.com\"", domain, StringComparison.Ordinal)}.GetToken();") + tenant)
                .Replace("using System.Threading.Tasks;\n", "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""public string M() => [|"Basic TOKEN"|];""")]
    [InlineData("""public string M() => [|"Bearer TOKEN;"|];""")]
    [InlineData("""public string M(string name) => $"[|Bearer TOKEN |]{name}";""")]
    [InlineData("""public string Property { get; set; } = [|"TOKEN"|];""")]
    [InlineData("""public string Field = [|"TOKEN"|];""")]
    [InlineData("""[NonSerialized] public readonly string Field = [|"TOKEN"|];""")]
    [InlineData("""public string M() { const string token = [|"TOKEN"|]; return token; }""")]
    [InlineData("""public string M(string token = [|"TOKEN"|]) => token;""")]
    [InlineData("""[Obsolete([|"TOKEN"|])] public void M() { }""")]
    [InlineData("""public bool M(string token) => token == [|"TOKEN"|];""")]
    [InlineData("""public bool M(string token) => token is [|"TOKEN"|];""")]
    [InlineData("""public ReadOnlySpan<byte> M() => [|"TOKEN"u8|];""")]
    public async Task WhereATokenWouldBeFrozen_NoFix(string member) => await VerifyCS.VerifyNoCodeFixAsync(Class(member));
}
