using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A token in code that stands in for a setting: neither of them is left, and what a type has from its start does not ask for credentials at its start.</summary>
public class FallbackTokenTests
{
    private const string Token = "private const string Fallback = [|\"dummy\"|];";

    [Theory]
    [InlineData("configuration[\"Auth0:Token\"] ?? Fallback")]
    [InlineData("Environment.GetEnvironmentVariable(\"A_TOKEN\") ?? Fallback")]
    [InlineData("configuration.GetValue<string>(\"A:Token\") ?? Environment.GetEnvironmentVariable(\"A_TOKEN\") ?? Fallback")]
    [InlineData("(configuration[\"Auth0:Token\"] ?? Environment.GetEnvironmentVariable(\"A_TOKEN\")) ?? (Fallback)")]
    public async Task Settings_before_it_are_not_read_any_more(string token) =>
        Assert.Contains("string.Concat(\"Bearer \",Auth0ManagementTokenProvider.Shared.GetToken());", await RepairedAsync(Token, $"string.Concat(\"Bearer \", {token})"));

    [Theory]
    [InlineData("Next() ?? Fallback", "Next() ?? Auth0ManagementTokenProvider.Shared.GetToken()")]
    [InlineData("own ?? Fallback", "own ?? Auth0ManagementTokenProvider.Shared.GetToken()")]
    [InlineData("Fallback ?? configuration[\"Auth0:Token\"]", "Auth0ManagementTokenProvider.Shared.GetToken() ?? configuration[\"Auth0:Token\"]")]
    [InlineData("configuration[own!] ?? Fallback", "configuration[own!] ?? Auth0ManagementTokenProvider.Shared.GetToken()")]
    public async Task What_is_no_setting_stays(string token, string expected) => Assert.Contains(expected, await RepairedAsync(Token, token));

    [Theory]
    [InlineData("private const string Fallback = [|\"dummy\"|];", "private static Auth0ManagementTokenProvider FallbackTokenProvider => Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",\"id\",\"x\");")]
    [InlineData("private static readonly string s_token = [|\"dummy\"|];", "private static Auth0ManagementTokenProvider TokenProvider => Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",\"id\",\"x\");")]
    [InlineData("private static string _token = [|\"dummy\"|];", "private static Auth0ManagementTokenProvider TokenProvider => Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",\"id\",\"x\");")]
    [InlineData("private readonly string _token = [|\"dummy\"|];", "private readonly Auth0ManagementTokenProvider _tokenProvider = Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",\"id\",\"x\");")]
    public async Task A_static_field_with_several_readers_becomes_a_property(string field, string expected)
    {
        string name = field.Split(' ').First(word => word.EndsWith("oken", System.StringComparison.Ordinal) || word == "Fallback");
        FixTest test = Test(field, $"configuration[\"Auth0:Token\"] ?? {name}", $"\n\n    public string Other => {name};");
        test.Properties[PropertyKeys.DomainExpression] = "\"example.auth0.com\"";
        test.Properties[PropertyKeys.ClientIdExpression] = "\"id\"";
        test.Properties[PropertyKeys.ClientSecretExpression] = "\"x\"";

        string repaired = await RepairedAsync(test);

        Assert.Contains(expected, repaired);
        Assert.DoesNotContain("Auth0:Token", repaired);
        Assert.DoesNotContain("dummy", repaired);
    }

    private static Task<string> RepairedAsync(string field, string token) => RepairedAsync(Test(field, token, ""));

    private static async Task<string> RepairedAsync(FixTest test)
    {
        using FixWorkspace workspace = test.Open();
        await workspace.AssertCompilesAsync();
        var result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Solution);
        var document = result.Projects.Single().Documents.Single();
        Assert.Empty((await document.GetSemanticModelAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return string.Concat((await document.GetTextAsync()).ToString().Split('\n').Select(line => line.Trim())).Replace(", ", ",");
    }

    private static FixTest Test(string field, string token, string members) => new(FixKeys.UseTokenProvider)
    {
        Sources =
        {
            ("Api.cs", $$"""
                using System;
                using Microsoft.Extensions.Configuration;

                public class Api(IConfiguration configuration)
                {
                    {{field}}

                    public string? Get(string? own) => {{token}};{{members}}

                    private static string? Next() => Environment.NewLine;

                    public string? Region => configuration["Region"] + Next();
                }
                """),
        },
    };
}
