using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Where the new call awaits, with which cancellation token, and where it may not.</summary>
public class AwaitTests
{
    [Theory]
    [InlineData("public async Task<string> M() { await Task.Yield(); return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<int> M() { await Task.Yield(); return $.Length; }", "(await P.Shared.GetTokenAsync())")]
    [InlineData("public async Task<int?> M() { await Task.Yield(); return $?.Length; }", "(await P.Shared.GetTokenAsync())")]
    [InlineData("public async Task<char> M() { await Task.Yield(); return $[0]; }", "(await P.Shared.GetTokenAsync())")]
    [InlineData("public async Task<string> M() { await Task.Yield(); return $!; }", "(await P.Shared.GetTokenAsync())")]
    [InlineData("public async Task<string> M() { await Task.Yield(); return \"Bearer \" + $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M() { await Task.Yield(); return $\"Bearer {$}\"; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<bool> M() { await Task.Yield(); return $ is { Length: > 0 }; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M(CancellationToken stop) { await Task.Yield(); return $; }", "await P.Shared.GetTokenAsync(stop)")]
    [InlineData("public async Task<string> M(string a, CancellationToken stop, CancellationToken other) { await Task.Yield(); return $; }", "await P.Shared.GetTokenAsync(stop)")]
    [InlineData("public async Task<string> M() { var stop = new CancellationToken(); await Task.Yield(); return $; }", "await P.Shared.GetTokenAsync(stop)")]
    [InlineData("public async Task<string> M() { await Task.Yield(); var t = $; var stop = new CancellationToken(); return t; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M() { CancellationToken stop; await Task.Yield(); return $; }", "await P.Shared.GetTokenAsync()")]
    // What calls beside it pass.
    [InlineData("private readonly CancellationTokenSource _stop = new(); public async Task<string> M() { await Task.Delay(1, _stop.Token); return $; }", "await P.Shared.GetTokenAsync(_stop.Token)")]
    [InlineData("private readonly CancellationTokenSource _a = new(), _b = new(); public async Task<string> M() { await Task.Delay(1, _a.Token); var t = $; await Task.Delay(1, _b.Token); await Task.Delay(1, _b.Token); return t; }", "await P.Shared.GetTokenAsync(_a.Token)")]
    [InlineData("private CancellationToken Stop { get; } = new(); public async Task<string> M() { await Task.Delay(1, this.Stop); return $; }", "await P.Shared.GetTokenAsync(this.Stop)")]
    [InlineData("public async Task<string> M() { using var source = new CancellationTokenSource(); await Task.Delay(1, source.Token); return $; }", "await P.Shared.GetTokenAsync(source.Token)")]
    [InlineData("public async Task<string> M() { var t = $; using var source = new CancellationTokenSource(); await Task.Delay(1, source.Token); return t; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M() { { using var source = new CancellationTokenSource(); await Task.Delay(1, source.Token); } return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M() { await Task.Delay(1, CancellationToken.None); return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M() { await Task.Delay(1, new CancellationTokenSource().Token); return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("private readonly CancellationTokenSource _stop = new(); public async Task<string> M() { await Task.Delay(1); return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("private readonly CancellationTokenSource _stop = new(); public Func<Task<string>> M() { _ = Task.Delay(1, _stop.Token); return async () => $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("private readonly CancellationTokenSource _stop = new(); public async Task<string> M(CancellationToken own) { await Task.Delay(1, _stop.Token); return $; }", "await P.Shared.GetTokenAsync(own)")]
    [InlineData("public Func<CancellationToken, Task<string>> M() => async stop => { await Task.Yield(); return $; };", "await P.Shared.GetTokenAsync(stop)")]
    [InlineData("public Func<Task<string>> M(CancellationToken stop) => async () => $;", "await P.Shared.GetTokenAsync(stop)")]
    [InlineData("public Func<Task<string>> M(CancellationToken stop) => static async () => $;", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task M() { await Task.Yield(); static async Task<string> Inner() => $; await Inner(); }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task M() { await Task.Yield(); Func<string> f = () => $; f(); }", "P.Shared.GetToken()")]
    [InlineData("public async Task M() { await Task.Yield(); string Inner() => $; Inner(); }", "P.Shared.GetToken()")]
    [InlineData("public Task<string> M() => Task.FromResult($);", "P.Shared.GetToken()")]
    [InlineData("public async Task M() { await Task.Yield(); lock (this) { Use($); } }", "P.Shared.GetToken()")]
    [InlineData("public async Task M() { lock (this) { Func<Task<string>> f = async () => $; f(); } await Task.Yield(); }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task M() { try { await Task.Yield(); } catch (Exception) when ($ is \"\") { } }", "P.Shared.GetToken()")]
    [InlineData("public async Task M() { try { await Task.Yield(); } catch (Exception) { Use($); } }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task M() { await Task.Yield(); var q = from n in new[] { 1 } select $ + n; Use(q.First()); }", "P.Shared.GetToken()")]
    [InlineData("public async Task M() { await Task.Yield(); unsafe { Use($); } }", "P.Shared.GetToken()")]
    [InlineData("public async Task M() { await Task.Yield(); Span<char> s = stackalloc char[1]; Use($); s.Clear(); }", "P.Shared.GetToken()")]
    [InlineData("public async Task<string> M() { await Task.Delay(1).ConfigureAwait(false); return $; }", "await P.Shared.GetTokenAsync().ConfigureAwait(false)")]
    [InlineData("public async Task<string> M() { await Task.Delay(1).ConfigureAwait(true); return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M() { await Task.Delay(1).ConfigureAwait(false); await Task.Delay(1); return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async Task<string> M() { await Task.Delay(1); Func<Task> f = async () => await Task.Delay(1).ConfigureAwait(false); await f(); return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public async IAsyncEnumerable<string> M() { await Task.Yield(); yield return $; }", "await P.Shared.GetTokenAsync()")]
    [InlineData("public event EventHandler? E; public void M() => E += async (s, e) => Use($);", "await P.Shared.GetTokenAsync()")]
    public Task Awaits_where_the_function_is_async_and_await_is_legal(string member, string expected) =>
        TokenFix.VerifyAsync(Class(member.Replace("$\"", "€").Replace("$", "[|Sign()|]").Replace("€", "$\""), "string Sign() => \"dummy\";").Replace("    string Sign()", "    static string Sign()"),
            Class(member.Replace("$\"", "€").Replace("$", expected.Replace("P.", "Auth0ManagementTokenProvider.")).Replace("€", "$\""), null));

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http", "context.RequestAborted")]
    [InlineData("Shop.Http", "")]
    public async Task The_request_that_a_function_handles_cancels(string container, string expected)
    {
        const string handler = """

            public static class Endpoints
            {
                public static System.Func<HttpContext, System.Threading.Tasks.Task<string>> Users() => async context => $;

                private static string Sign() => "dummy";
            }

            """;
        string types = $$"""
            namespace {{container}}
            {
                public class HttpContext
                {
                    public System.Threading.CancellationToken RequestAborted { get; }
                }
            }

            """;
        FixTest test = TokenFix.Test();
        test.Sources.Add(("HttpContext.cs", types));
        test.Sources.Add(("Test.cs", $"using {container};\n" + handler.Replace("$", "[|Sign()|]")));
        await test.VerifyAsync(("HttpContext.cs", types), ("Test.cs", $"using Auth0ManagementTokens;\nusing {container};\n"
            + handler.Replace("$", $"await Auth0ManagementTokenProvider.Shared.GetTokenAsync({expected})").Replace("\n\n    private static string Sign() => \"dummy\";", "")));
    }

    [Fact]
    public Task An_await_of_the_old_token_is_replaced_whole() => TokenFix.VerifyAsync(
        Class("public async Task<string> M() { return [|await SignAsync()|]; }", "Task<string> SignAsync() => Task.FromResult(\"dummy\");"),
        Class("public async Task<string> M() { return await Auth0ManagementTokenProvider.Shared.GetTokenAsync(); }", null));

    [Fact]
    public Task A_place_where_await_is_illegal_does_not_make_the_others_synchronous()
    {
        const string member = "public async Task<string> M() { await Task.Yield(); lock (this) { Use(#1); } unsafe { Use(#1); } return #2; }";
        return TokenFix.VerifyAsync(
            Class(member.Replace("#1", "[|Sign()|]").Replace("#2", "[|Sign()|]"), "static string Sign() => \"dummy\";"),
            Class(member.Replace("#1", "Auth0ManagementTokenProvider.Shared.GetToken()").Replace("#2", "await Auth0ManagementTokenProvider.Shared.GetTokenAsync()"), null));
    }

    [Fact]
    public Task Top_level_statements_that_await() => new FixTest(FixKeys.UseTokenProvider) { OutputKind = OutputKind.ConsoleApplication }.VerifyAsync(
        """
        using System;
        using System.Threading.Tasks;

        var secret = "dummy";
        await Task.Delay(1);
        Console.WriteLine([|Sign(secret)|]);

        static string Sign(string secret) => secret;
        """,
        """
        using System;
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        await Task.Delay(1);
        Console.WriteLine(await Auth0ManagementTokenProvider.Shared.GetTokenAsync());
        """);

    [Fact]
    public Task Top_level_statements_that_do_not_await() => new FixTest(FixKeys.UseTokenProvider) { OutputKind = OutputKind.ConsoleApplication }.VerifyAsync(
        """
        // Prints a token.
        var secret = "dummy";
        System.Console.WriteLine([|Sign(secret)|]);
        static string Sign(string secret) => secret;
        """,
        """
        using Auth0ManagementTokens;

        System.Console.WriteLine(Auth0ManagementTokenProvider.Shared.GetToken());
        """);

    private static string Class(string member, string? helper) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        {{(helper is null ? "using Auth0ManagementTokens;\n" : "")}}
        class Api
        {
            public List<int> Used => new[] { 1 }.Select(n => n).ToList();
            public Func<CancellationToken, Task>? Work;
            void Use(string token) { }
        {{(helper is null ? "" : "    " + helper + "\n")}}    {{member}}
        }
        """;
}
