using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Comments that say how long the old token lives go with it; others stay.</summary>
public sealed class LifeCommentTests
{
    [Theory]
    [InlineData("// the token is good for some days, a new one every Monday is enough")]
    [InlineData("// The big import at the turn of the year takes days, so the token has to last.")]
    [InlineData("// The token never expires.")]
    [InlineData("// A long-lived token.")]
    [InlineData("// Tokens of this kind are\n    // valid for thirty days.")]
    [InlineData("/* The token lives for a year. */")]
    [InlineData("/*\n     * The token\n     * expires after 30 days.\n     */")]
    public async Task One_that_says_nothing_else_goes(string comment)
    {
        await VerifyAsync($"{comment}\n    public string M() => [|Sign()|];", "public string M() => Auth0ManagementTokenProvider.Shared.GetToken();");
        await VerifyAsync(
            $"public string M()\n    {{\n    {comment}\n        var text = [|Sign()|];\n        return text;\n    }}",
            "public string M()\n    {\n        var text = Auth0ManagementTokenProvider.Shared.GetToken();\n        return text;\n    }");
    }

    [Fact]
    public Task One_at_the_end_of_the_line_goes() => VerifyAsync(
        "public string M()\n    {\n        return [|Sign()|]; // this token lasts a month\n    }",
        "public string M()\n    {\n        return Auth0ManagementTokenProvider.Shared.GetToken();\n    }");

    [Theory]
    [InlineData("// Counts the logins of the last 30 days with the token for reports.")]
    [InlineData("// The token is good for 30 days. Never log it.")]
    [InlineData("// When the token expires, the API answers 401.")]
    [InlineData("// Takes the token from the last request.")]
    [InlineData("// The token lives in the vault.")]
    [InlineData("// The session is good for 30 days.")]
    [InlineData("// The token is good for 30 days.\n\n    // The header:")]
    [InlineData("/** The token is good for 30 days. */")]
    [InlineData("// TODO: the token")]
    public Task Any_other_stays(string comment) =>
        VerifyAsync($"{comment}\n    public string M() => [|Sign()|];", $"{comment}\n    public string M() => Auth0ManagementTokenProvider.Shared.GetToken();");

    [Theory]
    [InlineData("public string M() => [|Sign()|] + OwnToken();")]
    [InlineData("public string M(string sessionId) => [|Sign()|] + sessionId;")]
    [InlineData("public (string, System.TimeSpan Lifetime) M()\n    {\n        return (Lifetime: System.TimeSpan.FromDays(7), [|Sign()|]) is var (a, b) ? (b, a) : default;\n    }")]
    public Task It_stays_beside_code_with_another_token(string method) => VerifyAsync(
        $"// The token is good for 7 days.\n    {method}", $"// The token is good for 7 days.\n    {method.Replace("[|Sign()|]", "Auth0ManagementTokenProvider.Shared.GetToken()")}");

    [Fact]
    public Task Name_of_the_method_itself_is_no_other_token() => VerifyAsync(
        "// The token never expires.\n    public string ManagementToken() => [|Sign()|];",
        "public string ManagementToken() => Auth0ManagementTokenProvider.Shared.GetToken();");

    [Fact]
    public Task Names_that_go_with_the_old_token_are_no_other_token() => VerifyAsync(
        "// The token never expires.\n    public string M() => [|Sign(nameof(System.Reflection.AssemblyName.GetPublicKeyToken))|];",
        "public string M() => Auth0ManagementTokenProvider.Shared.GetToken();");

    private static Task VerifyAsync(string before, string after) => TokenFix.VerifyAsync(
        Class(before, "    private static string Sign(string text = \"\") => text + \"dummy\";\n\n"), Class(after, "").Insert(0, "using Auth0ManagementTokens;\n\n"));

    private static string Class(string member, string signer) =>
        $"public class Users\n{{\n    {member}\n\n{signer}    private static string OwnToken() => \"own\";\n}}\n";
}
