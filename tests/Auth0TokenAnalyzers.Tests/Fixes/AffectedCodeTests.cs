using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static Auth0TokenAnalyzers.Tests.Fixes.TokenFix;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// Files most of which a repair does not touch: only what it can affect is bound again, and that must be enough to see what would not compile and which
/// directives nobody needs any more.
/// </summary>
public class AffectedCodeTests
{
    // More than half of each file.
    private static readonly string Others =
        string.Join("\n", Enumerable.Range(0, 40).Select(i => $"    public string Other{i}(string text) => text + \"the other code of the file, number {i}\" + nameof(Other{i});"));

    [Fact]
    public Task The_last_use_of_a_namespace_takes_its_directive_with_it() => VerifyAsync(
        Source("using System;\nusing System.Text;", "    public string Token() => [|Convert.ToBase64String(Encoding.UTF8.GetBytes(\"dummy\"))|];"),
        Source("using Auth0ManagementTokens;", "    public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();"));

    [Theory]
    [InlineData("    public byte[] Bytes() => Encoding.UTF8.GetBytes(\"others\");")]
    [InlineData("    public Encoder? Encoder { get; set; }\n    public Encoding? Encoding { get; set; }")]
    [InlineData("    private readonly Encoding _encoding = Encoding.ASCII;\n    public Encoding Get() => _encoding;")]
    public Task A_directive_that_other_members_need_stays(string member) => VerifyAsync(
        Source("using System.Text;", "    public string Token() => [|Encoding.UTF8.GetString(new byte[1])|];\n" + member),
        Source("using System.Text;\nusing Auth0ManagementTokens;", "    public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();\n" + member));

    [Theory]
    [InlineData("    public byte[] Bytes() => System.Text.Encoding.UTF8.GetBytes(\"others\");")]
    [InlineData("    public string Bytes(string Encoding) => Encoding;")]
    public Task One_that_they_do_not_need_goes_though_they_use_the_same_name(string member) => VerifyAsync(
        Source("using System.Text;", "    public string Token() => [|Encoding.UTF8.GetString(new byte[1])|];\n" + member),
        Source("using Auth0ManagementTokens;", "    public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();\n" + member));

    [Fact]
    public Task Extension_methods_need_a_directive_too() => VerifyAsync(
        Source("using System.Linq;", "    public string Token() => [|new string(\"dummy\".Reverse().ToArray())|];\n    public int Count() => \"others\".Reverse().Last();"),
        Source("using System.Linq;\nusing Auth0ManagementTokens;", "    public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();\n    public int Count() => \"others\".Reverse().Last();"));

    [Fact]
    public Task The_directive_of_a_query_goes_with_it() => VerifyAsync(
        Source("using System.Linq;", "    public string Token() => [|string.Concat(from letter in \"dummy\" select letter)|];"),
        Source("using Auth0ManagementTokens;", "    public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();"));

    [Fact]
    public Task A_directive_that_makes_another_name_ambiguous_is_not_added() => VerifyAsync(
        Source("using Mine;", "    public string Token() => [|\"dummy\".Trim()|];\n    public object Handler() => new Auth0ManagementTokenHandler();")
            + "\nnamespace Mine { class Auth0ManagementTokenHandler { } }\n",
        Source("using Mine;", "    public string Token() => global::Auth0ManagementTokens.Auth0ManagementTokenProvider.Shared.GetToken();\n    public object Handler() => new Auth0ManagementTokenHandler();")
            + "\nnamespace Mine { class Auth0ManagementTokenHandler { } }\n");

    [Fact]
    public Task Helpers_that_nobody_calls_any_more_go_with_their_directives() => VerifyAsync(
        Source("using System.Text;", "    public string Token() => [|Sign()|];\n\n    private static string Sign() => System.Convert.ToBase64String(Key.Bytes);\n\n    private static class Key\n    {\n        public static readonly byte[] Bytes = Encoding.UTF8.GetBytes(\"dummy\");\n    }\n"),
        Source("using Auth0ManagementTokens;", "    public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();\n"));

    [Theory]
    [InlineData("    public const string Copy = Secret;")]
    [InlineData("    [Obsolete(Secret)]\n    public void Old() { }")]
    public Task A_constant_that_other_members_need_as_one_is_left(string member) =>
        new FixTest(FixKeys.ReadFromConfiguration) { RuleId = RuleIds.HardCodedClientSecret }
            .VerifyNotOfferedAsync(Source("using System;", "    public const string Secret = [|\"dummy-secret\"|];\n" + member));

    private static string Source(string usings, string members) => $"{usings}\n\npublic class Api\n{{\n{members}\n{Others}\n}}\n";
}
