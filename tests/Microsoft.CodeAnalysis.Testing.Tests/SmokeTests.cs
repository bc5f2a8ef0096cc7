using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Xunit;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<
    Microsoft.CodeAnalysis.Testing.Tests.BadFieldAnalyzer,
    Microsoft.CodeAnalysis.Testing.Tests.BadFieldFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Microsoft.CodeAnalysis.Testing.Tests;

public class SmokeTests
{
    [Fact]
    public Task Fix() => VerifyCS.VerifyCodeFixAsync(
        "class C { int [|bad1|], {|BAD001:bad2|}; int {|#0:bad3|}; }",
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("bad3"),
        "class C { int good1, good2; int good3; }");

    [Theory]
    [InlineData("5.7.2")]
    [InlineData("6.8.0")]
    [InlineData("7.7.2")]
    [InlineData("8.16.0")]
    public Task Packages(string version) => new CSharpAnalyzerTest<BadFieldAnalyzer, DefaultVerifier>
    {
        TestCode = "class C { string M() => new System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler().WriteToken(new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(\"a\", signingCredentials: new Microsoft.IdentityModel.Tokens.SigningCredentials(new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(new byte[3]), \"HS256\"))); }",
        ReferenceAssemblies = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("System.IdentityModel.Tokens.Jwt", version)]),
    }.RunAsync();

    [Theory]
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    public Task Frameworks(string framework) => new CSharpAnalyzerTest<BadFieldAnalyzer, DefaultVerifier>
    {
        TestCode = "class C { string M() => new System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler().WriteToken(null); }",
        ReferenceAssemblies = (framework switch
        {
            "net472" => ReferenceAssemblies.NetFramework.Net472.Default,
            "net8.0" => ReferenceAssemblies.Net.Net80,
            _ => ReferenceAssemblies.NetStandard.NetStandard20,
        }).AddPackages([new PackageIdentity("System.IdentityModel.Tokens.Jwt", "6.8.0")]),
    }.RunAsync();
}
