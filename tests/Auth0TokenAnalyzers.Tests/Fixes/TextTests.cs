using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The text around the change: comments, blank lines, directives, line breaks, indentation.</summary>
public class TextTests
{
    private const string Before = """
        // Copyright of the shop.

        using System;
        using System.Text;

        namespace Shop
        {
            // All about tokens.
            public class Api
            {
                // The secret.
                // Keep it secret.
                private const string Secret = "dummy"; // really

                // A separate remark.

                /// <summary>Key.</summary>
                /* old */
                private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);

                /// <summary>Makes a token.</summary>
                public string Token()
                {
                    // Who is it?
                    Console.WriteLine("token"); // log

                    // Decode the key.
                    var key = Key; // bytes

                    // Prepare.

                    // Sign.
                    var text = Convert.ToBase64String(key);

                    // Done.
                    return /* here */ [|text.Trim()|]; // it is
                    // The end.
                }

                private static string Unused() => ""; // stays
            }
        }
        // Last words.
        """;

    private const string After = """
        // Copyright of the shop.

        using System;
        using Auth0ManagementTokens;

        namespace Shop
        {
            // All about tokens.
            public class Api
            {
                // A separate remark.

                /// <summary>Makes a token.</summary>
                public string Token()
                {
                    // Who is it?
                    Console.WriteLine("token"); // log

                    // Prepare.

                    // Done.
                    return /* here */ Auth0ManagementTokenProvider.Shared.GetToken(); // it is
                    // The end.
                }

                private static string Unused() => ""; // stays
            }
        }
        // Last words.
        """;

    [Fact]
    public Task Comments_go_with_what_they_speak_of() => TokenFix.VerifyAsync(Before, After);

    [Fact]
    public Task Carriage_returns_stay() => TokenFix.VerifyAsync(Before.Replace("\n", "\r\n"), After.Replace("\n", "\r\n"));

    [Fact]
    public Task Tabs_stay() => TokenFix.VerifyAsync(Before.Replace("    ", "\t"), After.Replace("    ", "\t"));

    [Fact]
    public Task New_lines_are_indented_as_those_of_the_file() => TokenFix.WithConfiguration().VerifyAsync(
        Narrow("return [|S.Trim()|];", "  private const string S = \"dummy\";\n"),
        Narrow("""
            return Auth0ManagementTokenProvider.GetShared(
                    _config["Auth0:Domain"]!,
                    _config["Auth0:ClientId"]!,
                    _config["Auth0:ClientSecret"]!).GetToken();
            """, "", "using Auth0ManagementTokens;\n"));

    private static string Narrow(string statement, string member, string import = "") => $$"""
        {{import}}using Microsoft.Extensions.Configuration;

        namespace Shop {
          class ClassWithANameThatIsSoLongThatTheExpressionNeedsLinesOfItsOwn(IConfiguration _config) {
        {{member}}    public string TokenOfTheManagementApi() {
              {{statement}}
            }
          }
        }
        """;

    [Theory]
    [InlineData("\t")]
    [InlineData("    ")]
    public Task Broken_lines_of_a_program_begin_like_those_of_its_file(string step) => new FixTest(FixKeys.UseTokenProvider)
    {
        OutputKind = OutputKind.ConsoleApplication,
        Properties = { [PropertyKeys.DomainExpression] = "Tenant.Domain" },
    }.VerifyAsync(
        $$"""
        using System;

        Console.WriteLine([|Tenant.Sign()|]);

        internal static class Tenant
        {
        {{step}}public const string Domain = "example.auth0.com";

        {{step}}public static string Sign()
        {{step}}{
        {{step}}{{step}}return "dummy";
        {{step}}}
        }
        """,
        $$"""
        using System;
        using Auth0ManagementTokens;

        Console.WriteLine(Auth0ManagementTokenProvider.GetShared(
        {{step}}Tenant.Domain,
        {{step}}Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
        {{step}}Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken());

        internal static class Tenant
        {
        {{step}}public const string Domain = "example.auth0.com";
        }
        """);

    [Fact]
    public Task A_last_line_break_stays() => TokenFix.VerifyAsync(Before + "\n", After + "\n");

    [Fact]
    public Task Directives_between_statements_stay_but_pragmas_for_what_has_gone() => new FixTest(FixKeys.UseTokenProvider) { LosesDirectives = true }.VerifyAsync(
        """
        #nullable enable
        using System;

        class Api
        {
            #region Secrets
            private const string Secret = "dummy";
            #endregion

            public string Token()
            {
        #pragma warning disable CS0618
                var key = Secret;
        #pragma warning restore CS0618
        #if DEBUG
                var text = key.Trim();
        #endif
                #region Result
                return [|Convert.ToString(text)|];
                #endregion
            }
        }
        """,
        """
        #nullable enable
        using Auth0ManagementTokens;

        class Api
        {
            #region Secrets
            #endregion

            public string Token()
            {
        #if DEBUG
        #endif
                #region Result
                return Auth0ManagementTokenProvider.Shared.GetToken();
                #endregion
            }
        }
        """);

    [Fact]
    public Task A_member_that_holds_directives_stays_with_what_it_needs() => TokenFix.VerifyAsync(
        """
        class Api
        {
            private const string Secret = "dummy";

            public string Token() => [|Sign()|];

            private static string Sign()
            {
        #pragma warning disable CS0618
                return Secret;
        #pragma warning restore CS0618
            }
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            private const string Secret = "dummy";

            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();

            private static string Sign()
            {
        #pragma warning disable CS0618
                return Secret;
        #pragma warning restore CS0618
            }
        }
        """);

    [Fact]
    public Task Several_statements_on_one_line() => TokenFix.VerifyAsync(
        """
        class Api
        {
            private const string A = "a"; public const string B = "b"; private const string C = "c";
            public string Token() { var a = A; System.Console.WriteLine(B); var c = C; return [|(a + c).Trim()|]; }
            public string Other() { var a = A; /* sign */ return [|a.Trim()|]; }
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            public const string B = "b";
            public string Token() { System.Console.WriteLine(B); return Auth0ManagementTokenProvider.Shared.GetToken(); }
            public string Other() { return Auth0ManagementTokenProvider.Shared.GetToken(); }
        }
        """);

    [Fact]
    public Task A_token_over_several_lines() => TokenFix.VerifyAsync(
        """
        class Api
        {
            public string Token()
            {
                return [|string
                    .Concat(
                        "a", // header
                        "b") // payload
                    .Trim()|]
                    .ToUpperInvariant();
            }
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            public string Token()
            {
                return Auth0ManagementTokenProvider.Shared.GetToken()
                    .ToUpperInvariant();
            }
        }
        """);

    [Fact]
    public Task Cases_and_embedded_statements() => TokenFix.VerifyAsync(
        """
        using System;
        using System.Collections.Generic;

        class Api
        {
            public string Token(int kind, List<string> given)
            {
                var scopes = new List<string>();
                switch (kind)
                {
                    case 1:
                        scopes.Add("read:users");
                        Console.WriteLine(kind);
                        break;
                    default:
                        scopes.Add("read:clients");
                        break;
                }
                if (kind == 2)
                    scopes.Add("read:logs");
                foreach (var scope in given)
                    if (scope != "")
                        scopes.Add(scope);
                return [|string.Join(" ", scopes)|];
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using Auth0ManagementTokens;

        class Api
        {
            public string Token(int kind, List<string> given)
            {
                switch (kind)
                {
                    case 1:
                        Console.WriteLine(kind);
                        break;
                    default:
                        break;
                }
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);
}
