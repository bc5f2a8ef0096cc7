using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>What caught the failure of an exchange catches that of the provider.</summary>
public sealed class CaughtFailureTests
{
    private const string Provider = "Auth0ManagementTokenProvider.Shared.GetToken()";

    [Theory]
    // Nothing else can throw what the clause took.
    [InlineData("catch (WebException)", "catch (Auth0TokenException)", "var token = [|Sign()|];")]
    [InlineData("catch (WebException e)", "catch (Auth0TokenException e)", "var token = [|Sign()|];")]
    // The request that follows can.
    [InlineData("catch (WebException)", "catch (Exception e) when (e is WebException or Auth0TokenException)", "Send([|Sign()|]);")]
    [InlineData("catch (WebException problem)", "catch (Exception problem) when (problem is WebException or Auth0TokenException)", "Send([|Sign()|]);")]
    [InlineData("catch (System.Net.WebException)", "catch (Exception e) when (e is System.Net.WebException or Auth0TokenException)", "Send([|Sign()|]);")]
    [InlineData("catch (WebException)", "catch (Exception e) when (e is WebException or Auth0TokenException)", "var token = [|Sign()|]; throw new WebException();")]
    // What the code threw itself, and what reads an answer.
    [InlineData("catch (NoTokenException)", "catch (Auth0TokenException)", "var token = [|Sign()|];")]
    [InlineData("catch (JsonException)", "catch (Auth0TokenException)", "var token = [|Sign()|];")]
    [InlineData("catch (SystemException)", "catch (Exception e) when (e is SystemException or Auth0TokenException)", "Send([|Sign()|]);")]
    // Filters that list types.
    [InlineData("catch (Exception e) when (e is WebException or JsonException)", "catch (Exception e) when (e is WebException or JsonException or Auth0TokenException)", "Send([|Sign()|]);")]
    [InlineData("catch (Exception e) when (e is JsonException || e is WebException)", "catch (Exception e) when (e is JsonException || e is WebException || e is Auth0TokenException)", "Send([|Sign()|]);")]
    [InlineData("catch (Exception e) when (e is WebException)", "catch (Exception e) when (e is WebException or Auth0TokenException)", "Send([|Sign()|]);")]
    [InlineData("catch (Exception e) when (e is (WebException or JsonException))", "catch (Exception e) when (e is (WebException or JsonException) || e is Auth0TokenException)", "Send([|Sign()|]);")]
    // Of several, the one about requests.
    [InlineData("catch (JsonException) { } catch (WebException)", "catch (JsonException) { } catch (Auth0TokenException)", "var token = [|Sign()|];")]
    [InlineData("catch (NoTokenException) { } catch (WebException)", "catch (NoTokenException) { } catch (Auth0TokenException)", "var token = [|Sign()|];")]
    [InlineData("catch (WebException) { } catch (JsonException)", "catch (Auth0TokenException) { } catch (JsonException)", "var token = [|Sign()|];")]
    public Task Clause_that_took_the_old_failure_takes_the_new_one(string before, string after, string code) => VerifyAsync(before, code, after);

    [Theory]
    [InlineData("catch")]
    [InlineData("catch (Exception)")]
    [InlineData("catch (HttpRequestException)")]
    [InlineData("catch (WebException) { } catch (HttpRequestException)")]
    [InlineData("catch (WebException) { } catch")]
    [InlineData("catch (Exception e) when (e is HttpRequestException or WebException)")]
    [InlineData("catch (Exception e) when (e is not OperationCanceledException)")]
    [InlineData("catch (OperationCanceledException)")]
    [InlineData("catch (ArgumentException)")]
    [InlineData("catch (WebException e) when (e.Status == WebExceptionStatus.Timeout)")]
    [InlineData("catch (Exception e) when (e is WebException { Status: WebExceptionStatus.Timeout })")]
    [InlineData("catch (Exception e) when (e is WebException && s_attempts < 3)")]
    [InlineData("catch (Exception e) when (e.InnerException is WebException)")]
    public Task Any_other_stays(string clause) => VerifyAsync(clause, "Send([|Sign()|]);", clause);

    [Theory]
    [InlineData("Log(e.Message);", true)]
    [InlineData("Log(e.ToString());", true)]
    [InlineData("Log($\"{e}\");", true)]
    [InlineData("Log(e);", true)]
    [InlineData("throw new InvalidOperationException(\"x\", e);", true)]
    [InlineData("object other = e; Log(other.ToString());", true)]
    [InlineData("Log(e.Status.ToString());", false)]
    [InlineData("LogWeb(e);", false)]
    [InlineData("WebException other = e; Log(other);", false)]
    [InlineData("var other = e; Log(other);", false)]
    [InlineData("Log(nameof(e)); Log(e.Response?.ToString());", false)]
    public Task Variable_has_what_every_exception_has(string body, bool isPlain) => VerifyAsync(
        "catch (WebException e)", "Send([|Sign()|]);", isPlain ? "catch (Exception e) when (e is WebException or Auth0TokenException)" : "catch (WebException e)", body);

    [Theory]
    [InlineData("var e = 1; Log(e.ToString());", "ex")]
    [InlineData("int e = 1, ex = 2; Log((e + ex).ToString());", "exception")]
    [InlineData("try { } catch (FormatException error) { Log(error); }", "e")]
    public Task New_variable_has_a_free_name(string body, string name) =>
        VerifyAsync("catch (WebException)", "Send([|Sign()|]);", $"catch (Exception {name}) when ({name} is WebException or Auth0TokenException)", body);

    [Fact]
    public Task New_variable_has_the_name_of_the_others() => VerifyAsync(
        "catch (WebException)", "try { s_attempts++; } catch (FormatException error) { Log(error); } Send([|Sign()|]);",
        "catch (Exception error) when (error is WebException or Auth0TokenException)");

    [Fact]
    public Task Code_that_runs_later_is_not_in_the_try_statement() =>
        VerifyAsync("catch (WebException)", "Later(() => Send([|Sign()|]));", "catch (WebException)");

    [Fact]
    public Task Try_statement_inside_another_one_is_asked_first() => VerifyAsync(
        "catch (WebException)", "try { Send([|Sign()|]); } catch (WebException) { s_attempts++; }", "catch (WebException)",
        expectedCode: $"try {{ Send({Provider}); }} catch (Exception e) when (e is WebException or Auth0TokenException) {{ s_attempts++; }}");

    [Fact]
    public Task One_around_it_is_asked_where_the_inner_one_takes_something_else() => VerifyAsync(
        "catch (WebException)", "try { Send([|Sign()|]); } catch (FormatException) { s_attempts++; }",
        "catch (Exception e) when (e is WebException or Auth0TokenException)");

    [Fact]
    public Task What_the_inner_one_takes_does_not_come_out() => VerifyAsync(
        "catch (WebException)", "try { Send([|Sign()|]); } catch (HttpRequestException) { s_attempts++; }", "catch (WebException)");

    [Fact]
    public Task Handler_of_an_exception_is_not_in_its_own_statement() => VerifyAsync(
        "catch (WebException) { Send([|Sign()|]); } catch (FormatException)", "Send(\"\");",
        $"catch (WebException) {{ Send({Provider}); }} catch (FormatException)");

    [Fact]
    public Task Two_tokens_are_one_failure() => VerifyAsync(
        "catch (WebException)", "Send([|Sign()|]); Send([|Sign()|]);", "catch (Exception e) when (e is WebException or Auth0TokenException)");

    [Fact]
    public Task Old_language_has_no_patterns() => VerifyAsync(
        "catch (WebException)", "Send([|Sign()|]);", "catch (Exception e) when (e is WebException || e is Auth0TokenException)",
        version: LanguageVersion.CSharp7_3);

    [Fact]
    public Task Old_language_lists_a_single_type_twice() => VerifyAsync(
        "catch (Exception e) when (e is WebException)", "Send([|Sign()|]);", "catch (Exception e) when (e is WebException || e is Auth0TokenException)",
        version: LanguageVersion.CSharp7_3);

    private static Task VerifyAsync(
        string clause, string code, string expected, string body = "s_attempts--;", string? expectedCode = null, LanguageVersion version = LanguageVersion.Latest) =>
        new FixTest(FixKeys.UseTokenProvider) { LanguageVersion = version, Nullable = version < LanguageVersion.CSharp8 ? Microsoft.CodeAnalysis.NullableContextOptions.Disable : Microsoft.CodeAnalysis.NullableContextOptions.Enable }
            .VerifyAsync(Class(clause, code, body, Signer), Class(expected, expectedCode ?? code.Replace("[|Sign()|]", Provider), body, ""));

    private const string Signer = """
            private static string Sign()
            {
                var answer = JsonSerializer.Deserialize<string>("\"dummy\"");
                return answer ?? throw new NoTokenException();
            }


        """;

    private static string Class(string clause, string code, string body, string signer)
    {
        string text = $$"""
            using System;
            using System.Net;
            using System.Net.Http;
            using System.Text.Json;
            using Auth0ManagementTokens;

            public class NoTokenException : SystemException
            {
            }

            public static class Users
            {
                public static readonly Type[] Known = { typeof(WebException), typeof(HttpRequestException), typeof(JsonException), typeof(Auth0TokenException) };

                private static int s_attempts;

                public static void Read()
                {
                    try
                    {
                        {{code}}
                    }
                    {{clause}}
                    {
                        {{body}}
                    }
                }

            {{signer}}    private static void Send(string token) => Log(token);

                private static void Log(object text) => s_attempts += text.GetHashCode();

                private static void LogWeb(WebException e) => Log(e);

                private static void Later(Action action) => action();
            }

            """;
        return text;
    }
}
