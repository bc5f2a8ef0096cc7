using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Summaries of what only asks the provider say nothing about how the old token was signed, lived or was guarded.</summary>
public sealed class UntrueSummaryTests
{
    private const string OfMember = "A token of the Management API, from the provider.";
    private const string OfType = "Tokens of the Management API, from the provider.";
    private const string Method = "public string M() => [|Sign()|];";

    [Theory]
    [InlineData("Signs a token.", OfMember)]
    [InlineData("The token is good for 30 days.", OfMember)]
    [InlineData("One token for all jobs, guarded by a semaphore.", OfMember)]
    [InlineData("Mints tokens of any length. Faster than asking Auth0, and it works in the test lab.", OfMember)]
    [InlineData("Tokens for the handhelds. They work for a whole year.", "Tokens for the handhelds.")]
    [InlineData("A fresh one every 12 hours. Never log it!", "Never log it!")]
    public async Task A_sentence_about_the_old_token_goes_and_the_truth_takes_the_place_of_all(string old, string now)
    {
        await VerifyAsync($"/// <summary>{old}</summary>\n    {Method}", $"/// <summary>{now}</summary>\n    {Method}");
        await VerifyAsync(
            $"/// <summary>\n    /// {old.Replace(". ", ".\n    /// ")}\n    /// </summary>\n    /// <returns>It.</returns>\n    {Method}",
            $"/// <summary>\n    /// {now}\n    /// </summary>\n    /// <returns>It.</returns>\n    {Method}");
    }

    [Fact]
    public async Task The_summary_of_a_type_is_that_of_its_only_members() => await VerifyAsync(
        $"/// <summary>Signs tokens.</summary>\n    public class A\n    {{\n        public string Get() {{ return [|Sign()|]; }}\n    }}",
        $"/// <summary>{OfType}</summary>\n    public class A\n    {{\n        public string Get() {{ return [|Sign()|]; }}\n    }}");

    [Theory]
    [InlineData("/// <summary>Users who signed in, with the token of the API.</summary>\n    public string M() => [|Sign()|];")]
    [InlineData("/// <summary>Signs a header with <see cref=\"Sign\"/>.</summary>\n    public string M() => [|Sign()|];")]
    [InlineData("/// <summary>Signs the request with a token.</summary>\n    public string M() => \"Bearer \" + [|Sign()|];")]
    [InlineData("/** <summary>Signs a token.</summary> */\n    public string M() => [|Sign()|];")]
    [InlineData("/// <remarks>Signs a token.</remarks>\n    public string M() => [|Sign()|];")]
    [InlineData("/// <summary></summary>\n    public string M() => [|Sign()|];")]
    [InlineData("/// <summary>Signs tokens.</summary>\n    public class A\n    {\n        public string Get() => [|Sign()|];\n        public string Webhook() => \"signed\";\n    }")]
    [InlineData("/// <summary>Signs tokens.</summary>\n    public class A\n    {\n        public class B\n        {\n            public string Get() => [|Sign()|];\n        }\n    }")]
    [InlineData("/// <summary>Signs webhooks.</summary>\n    public string W() => \"signed\";\n\n    public string M() => [|Sign()|];")]
    public Task Any_other_stays(string members) => VerifyAsync(members, members);

    private static Task VerifyAsync(string before, string after) => TokenFix.VerifyAsync(Code(before), "using Auth0ManagementTokens;\n\n" + Code(after.Replace("[|Sign()|]", "Auth0ManagementTokenProvider.Shared.GetToken()")));

    private static string Code(string members) => $"public class Subject\n{{\n    {members}\n\n    public static string Sign() => \"\";\n}}\n";
}
