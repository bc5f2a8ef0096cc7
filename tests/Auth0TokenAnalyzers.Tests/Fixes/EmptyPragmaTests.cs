using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Warnings that were switched off for the old token.</summary>
public class EmptyPragmaTests
{
    [Fact]
    public Task A_pair_that_is_left_empty_goes_with_its_comment() => VerifyAsync(
        """
        Console.WriteLine(1);

        // The tool still signs in the old way.
        #pragma warning disable CS0612
        var old = Sign();
        #pragma warning restore CS0612

        """,
        """
        Console.WriteLine(1);


        """,
        losesDirectives: true);

    [Theory]
    [InlineData("#pragma warning disable CS0612\nvar old = Sign();\nConsole.WriteLine(1);\n#pragma warning restore CS0612\n", "#pragma warning disable CS0612\nConsole.WriteLine(1);\n#pragma warning restore CS0612\n")]
    [InlineData("#pragma warning disable CS0612\nvar old = Sign();\n#pragma warning restore CS0618\n", "#pragma warning disable CS0612\n#pragma warning restore CS0618\n")]
    [InlineData("#pragma warning disable CS0612\nvar old = Sign();\n// A word about what follows.\n#pragma warning restore CS0612\n", "#pragma warning disable CS0612\n// A word about what follows.\n#pragma warning restore CS0612\n")]
    [InlineData("#pragma warning disable CS0612\n#pragma warning restore CS0612\nvar old = Sign();\n", "#pragma warning disable CS0612\n#pragma warning restore CS0612\n")] // empty before
    public Task Any_other_stays(string before, string after) => VerifyAsync(before, after, losesDirectives: false);

    private static Task VerifyAsync(string before, string after, bool losesDirectives) =>
        new FixTest(FixKeys.UseTokenProvider) { LosesDirectives = losesDirectives }.VerifyAsync(
            Source(before, "[|old|]", "\n\n    private static string Sign() => \"dummy\";"),
            Source(after, "Auth0ManagementTokenProvider.Shared.GetToken()", "").Replace("using System;\n", "using System;\nusing Auth0ManagementTokens;\n"));

    private static string Source(string statements, string token, string helper) => $$"""
        using System;

        class Api
        {
            public string Token()
            {
                {{Indented(statements)}}return {{token}};
            }

            public void Clear() => Console.Clear();{{helper}}
        }
        """;

    private static string Indented(string statements) => statements.Replace("\n", "\n        ").Replace("        \n", "\n").Replace("        #", "#");
}
