using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing.Tests;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<
    Microsoft.CodeAnalysis.Testing.Tests.BadFieldAnalyzer,
    Microsoft.CodeAnalysis.Testing.Tests.BadFieldFix>;

namespace Auth0TokenAnalyzers.Tests;

public class EnvironmentTests
{
    [Theory]
    [InlineData(JwtEnvironment.Jwt57, "5.7.2")]
    [InlineData(JwtEnvironment.Jwt68, "6.8.0")]
    [InlineData(JwtEnvironment.Jwt77, "7.7.2")]
    [InlineData(JwtEnvironment.Jwt816, "8.16.0")]
    public async Task Jwt_library_is_referenced_in_the_version_of_the_environment(JwtEnvironment environment, string version)
    {
        var references = await TestReferences.For(environment).ResolveAsync(LanguageNames.CSharp, CancellationToken.None);

        var jwt = Assert.Single(references, reference => Path.GetFileName(reference.Display) == "System.IdentityModel.Tokens.Jwt.dll");
        Assert.Contains($"{Path.DirectorySeparatorChar}{version}{Path.DirectorySeparatorChar}", jwt.Display, StringComparison.Ordinal);
        await VerifyCS.VerifyCodeFixAsync(environment, Use("int [|bad1|];"), Use("int good1;"));
    }

    [Fact]
    public Task Without_a_jwt_library_its_types_are_unknown()
        => VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, "class C { System.{|CS0234:IdentityModel|}.Tokens.Jwt.JwtPayload p; }");

    [Fact]
    public Task AspNetCore_and_the_helper_are_referenced()
        => VerifyCS.VerifyAnalyzerAsync(
            """
            class C
            {
                Microsoft.Extensions.Configuration.IConfiguration configuration;
                Microsoft.Extensions.Options.IOptions<C> options;
                Microsoft.AspNetCore.Builder.WebApplication application;
                Auth0ManagementTokens.Auth0ManagementTokenProvider provider;
            }
            """);

    [Fact]
    public Task They_can_be_left_out() => new VerifyCS.Test
    {
        ReferencesAspNetCore = false,
        ReferencesHelper = false,
        TestCode = "class C { {|CS0246:Auth0ManagementTokens|}.Auth0ManagementTokenProvider p; Microsoft.{|CS0234:AspNetCore|}.Builder.WebApplication a; }",
    }.RunAsync();

    [Fact]
    public Task Old_language_version_is_used() => new VerifyCS.Test
    {
        LanguageVersion = LanguageVersion.CSharp7_3,
        TestCode = "class C { int M(string s) => s {|CS8370:switch|} { null => 1, var other => other.Length }; }",
    }.RunAsync();

    [Fact]
    public Task Top_level_statements_need_an_application() => new VerifyCS.Test
    {
        OutputKind = OutputKind.ConsoleApplication,
        TestCode = "System.Console.WriteLine(args.Length); class C { int [|bad1|]; }",
        FixedCode = "System.Console.WriteLine(args.Length); class C { int good1; }",
    }.RunAsync();

    [Fact]
    public Task Stubs_are_there_before_and_after_the_fix() => new VerifyCS.Test
    {
        Stubs = { "namespace Sdk { public class Client { } }" },
        TestCode = "class C { Sdk.Client [|bad1|]; }",
        FixedCode = "class C { Sdk.Client good1; }",
    }.RunAsync();

    private static string Use(string field)
        => $$"""
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.IdentityModel.Tokens;

            class C
            {
                // A comment that stays.
                {{field}}

                string M(byte[] key) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                    "https://example.auth0.com/",
                    signingCredentials: new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256)));
            }
            """;
}
