using System;
using System.Threading.Tasks;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.HardCodedToken, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>AUTH0005 and its fix: the provider's call takes the place of a literal in code, and of no other.</summary>
public sealed class HardCodedTokenFixTests
{
    private static string Class(string member) => $"using System;\nusing System.Threading.Tasks;\n\npublic class C\n{{\n    public Func<Task>? Used;\n    {member.Replace("TOKEN", TestJwt.Of(TestJwt.Management), StringComparison.Ordinal)}\n}}\n";

    [Theory]
    [InlineData("""public string M() => [|"TOKEN"|];""", "public string M() => Auth0ManagementTokenProvider.Shared.GetToken();")]
    [InlineData("""public string M() => "Bearer " + [|"TOKEN"|];""", """public string M() => "Bearer " + Auth0ManagementTokenProvider.Shared.GetToken();""")]
    [InlineData("""public Func<string> M() { var token = [|"TOKEN"|]; return () => token; }""", """public Func<string> M() { var token = Auth0ManagementTokenProvider.Shared.GetToken(); return () => token; }""")]
    [InlineData("""public string M() => [|"Bearer TOKEN"|];""", """public string M() => "Bearer " + Auth0ManagementTokenProvider.Shared.GetToken();""")]
    [InlineData("""public int M() => [|"bearer TOKEN"|].Length;""", """public int M() => ("bearer " + Auth0ManagementTokenProvider.Shared.GetToken()).Length;""")]
    [InlineData("""public string M() => "Authorization: " + [|"Bearer TOKEN"|];""", """public string M() => "Authorization: " + "Bearer " + Auth0ManagementTokenProvider.Shared.GetToken();""")]
    [InlineData("""private const string Token = [|"TOKEN"|]; public string M() => Token;""", """public string M() => Auth0ManagementTokenProvider.Shared.GetToken();""")]
    [InlineData("""public async Task<string> M() { await Task.Yield(); return [|"TOKEN"|]; }""", """public async Task<string> M() { await Task.Yield(); return await Auth0ManagementTokenProvider.Shared.GetTokenAsync(); }""")]
    public async Task Literal_BecomesTheProvidersCall(string before, string after) =>
        await VerifyCS.VerifyCodeFixAsync(Class(before), Class(after).Replace("using System.Threading.Tasks;\n", "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\n", StringComparison.Ordinal));

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
