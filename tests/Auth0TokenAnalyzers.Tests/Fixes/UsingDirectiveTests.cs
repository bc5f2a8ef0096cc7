using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Where the <c>using</c> goes.</summary>
public class UsingDirectiveTests
{
    [Theory]
    [InlineData("using System;\nusing System.IO;", "using System;\nusing System.IO;\nusing Auth0ManagementTokens;")]
    [InlineData("using System;\nusing Zoo;", "using System;\nusing Auth0ManagementTokens;\nusing Zoo;")]
    [InlineData("using Zoo;\nusing Ape;", "using Zoo;\nusing Ape;\nusing Auth0ManagementTokens;")] // no order
    [InlineData("using Ape;\nusing System;\nusing Zoo;", "using Ape;\nusing Auth0ManagementTokens;\nusing System;\nusing Zoo;")] // by the alphabet alone
    [InlineData("using Zoo;\nusing static System.Math;\nusing A = System.Int32;", "using Auth0ManagementTokens;\nusing Zoo;\nusing static System.Math;\nusing A = System.Int32;")]
    [InlineData("using System;\n\nusing Ape;\n\nusing Zoo;", "using System;\n\nusing Ape;\n\nusing Auth0ManagementTokens;\n\nusing Zoo;")] // groups apart
    [InlineData("using System;\nusing System.IO;\n\nusing Zoo;", "using System;\nusing System.IO;\n\nusing Auth0ManagementTokens;\n\nusing Zoo;")]
    [InlineData("using static System.Math;", "using Auth0ManagementTokens;\nusing static System.Math;")]
    [InlineData("using System; // base", "using System; // base\nusing Auth0ManagementTokens;")]
    [InlineData("#if DEBUG\nusing System;\n#endif\nusing Zoo;", "#if DEBUG\nusing System;\n#endif\nusing Auth0ManagementTokens;\nusing Zoo;")]
    [InlineData("using Ape;\n#if DEBUG\nusing System;\n#endif", "using Ape;\nusing Auth0ManagementTokens;\n#if DEBUG\nusing System;\n#endif")]
    [InlineData("using Auth0ManagementTokens;", "using Auth0ManagementTokens;")]
    [InlineData("global using Auth0ManagementTokens;\nusing System;", "global using Auth0ManagementTokens;\nusing System;")]
    public Task In_the_order_of_the_file(string before, string after) => TokenFix.VerifyAsync(File(before, "[|\"a\".Trim()|]"), File(after, "Auth0ManagementTokenProvider.Shared.GetToken()"));

    [Theory]
    [InlineData("using Ape;\nusing System;", "using Auth0ManagementTokens;\nusing System.IO;")]
    [InlineData("using Ape;\n\nusing System;", "using Auth0ManagementTokens;\n\nusing System.IO;")]
    [InlineData("using System;\n\nusing Zoo;", "using System.IO;\n\nusing Auth0ManagementTokens;")]
    [InlineData("using System;\nusing Zoo;", "using System.IO;\nusing Auth0ManagementTokens;")]
    [InlineData("using Zoo;\nusing System;\nusing Ape;", "using System.IO;\nusing Auth0ManagementTokens;")] // no order
    public Task As_other_files_do_where_the_file_has_none_of_another_product(string other, string after)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Other.cs", File(other, "\"\"")));
        test.Sources.Add(("Test.cs", "using System.IO;\n\nclass Local { Stream? S; string Token() => [|\"a\".Trim()|]; }"));
        return test.VerifyAsync(("Test.cs", after + "\n\nclass Local { Stream? S; string Token() => Auth0ManagementTokenProvider.Shared.GetToken(); }"));
    }

    [Fact]
    public Task Groups_stay_apart_when_a_directive_goes_from_each() => TokenFix.VerifyAsync(
        File("using Ape;\nusing System.Text;\n\nusing System.Threading;\nusing Zoo;", "[|Encoding.UTF8.GetString(new byte[1]).Trim(Thread.CurrentThread.Name![0])|]"),
        File("using Ape;\nusing Auth0ManagementTokens;\n\nusing Zoo;", "Auth0ManagementTokenProvider.Shared.GetToken()"));

    [Fact]
    public Task Inside_the_namespace_where_the_file_has_its_own() => TokenFix.VerifyAsync(
        """
        // Header.
        namespace Shop
        {
            using System;

            class Api { public string Token() => [|"a".Trim()|]; public DateTime Time; }
        }

        namespace Store
        {
            using System;

            class Other { public DateTime Time; }
        }
        """,
        """
        // Header.
        namespace Shop
        {
            using System;
            using Auth0ManagementTokens;

            class Api { public string Token() => Auth0ManagementTokenProvider.Shared.GetToken(); public DateTime Time; }
        }

        namespace Store
        {
            using System;

            class Other { public DateTime Time; }
        }
        """);

    [Fact]
    public Task Inside_a_file_scoped_namespace() => TokenFix.VerifyAsync(
        """
        namespace Shop;

        using System;

        class Api { public string Token() => [|"a".Trim()|]; public DateTime Time; }
        """,
        """
        namespace Shop;

        using System;
        using Auth0ManagementTokens;

        class Api { public string Token() => Auth0ManagementTokenProvider.Shared.GetToken(); public DateTime Time; }
        """);

    [Theory]
    [InlineData("", "")]
    [InlineData("// Header.\n\n", "// Header.\n\n")]
    [InlineData("// About the class.\n", "")]
    [InlineData("/* Header. */\n\n/// <summary>Class.</summary>\n", "/* Header. */\n\n")]
    [InlineData("#define X\n", "#define X\n")]
    public Task Below_the_header_of_a_file_without_any(string header, string above)
    {
        const string code = "class Api { public string Token() => $; }";
        return TokenFix.VerifyAsync(
            header + code.Replace("$", "[|\"a\".Trim()|]"),
            above + "using Auth0ManagementTokens;\n\n" + header.Substring(above.Length) + code.Replace("$", "Auth0ManagementTokenProvider.Shared.GetToken()"));
    }

    [Fact]
    public async Task A_global_using_of_another_file_is_enough()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Usings.cs", "global using Auth0ManagementTokens;"));
        test.Sources.Add(("Api.cs", "class Api { public string Token() => [|\"a\".Trim()|]; }"));
        await test.VerifyAsync(
            ("Usings.cs", "global using Auth0ManagementTokens;"),
            ("Api.cs", "class Api { public string Token() => Auth0ManagementTokenProvider.Shared.GetToken(); }"));
    }

    [Fact]
    public Task An_alias_of_the_file_is_no_conflict() => TokenFix.VerifyAsync(
        """
        using Provider = Auth0ManagementTokens.Auth0ManagementTokenProvider;
        using Text = System.Text;

        class Api
        {
            public Provider? Field;
            public string Token() => [|Text.Encoding.UTF8.GetString(new byte[1])|];
        }
        """,
        """
        using Auth0ManagementTokens;
        using Provider = Auth0ManagementTokens.Auth0ManagementTokenProvider;

        class Api
        {
            public Provider? Field;
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    private static string File(string usings, string token) => $$"""
        {{usings}}

        namespace Ape { class InApe { } }

        namespace Zoo { class InZoo { } }

        namespace Shop
        {
            class Api
            {
                public string Token() => {{token}};
            }
        }
        """;
}
