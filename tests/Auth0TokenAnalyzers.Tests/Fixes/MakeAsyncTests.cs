using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The function that needs the token is made async, and with it all that call it.</summary>
public class MakeAsyncTests
{
    [Fact]
    public Task A_method_and_its_callers() => Test().VerifyAsync(
        """
        using System;

        class Api
        {
            public string Token()
            {
                return [|Sign("dummy")|];
            }

            public int Length() => Token().Length;

            public void Print()
            {
                Console.WriteLine(Token());
                Console.WriteLine($"{Length()} characters");
            }

            private static string Sign(string secret) => secret;
        }
        """,
        """
        using System;
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        class Api
        {
            public async Task<string> Token()
            {
                return await Auth0ManagementTokenProvider.Shared.GetTokenAsync();
            }

            public async Task<int> Length() => (await Token()).Length;

            public async Task Print()
            {
                Console.WriteLine(await Token());
                Console.WriteLine($"{await Length()} characters");
            }
        }
        """);

    [Theory]
    [InlineData("void M() { T(); }", "async Task M() { await T(); }")]
    [InlineData("void M() => T();", "async Task M() => await T();")]
    [InlineData("int M() => T().Length + T()[0];", "async Task<int> M() => (await T()).Length + (await T())[0];")]
    [InlineData("string M() => T()!.Trim();", "async Task<string> M() => (await T())!.Trim();")]
    [InlineData("int? M() => T()?.Length;", "async Task<int?> M() => (await T())?.Length;")]
    [InlineData("static T2 M<T2>(T2 x) { T(); return x; }", "static async Task<T2> M<T2>(T2 x) { await T(); return x; }")]
    [InlineData("(int, string) M() => (1, T());", "async Task<(int, string)> M() => (1, await T());")]
    [InlineData("bool M() => nameof(T) == T();", "async Task<bool> M() => nameof(T) == await T();")]
    [InlineData("void M() { foreach (var c in T()) { } }", "async Task M() { foreach (var c in await T()) { } }")]
    [InlineData("async Task<string> M() { await Task.Yield(); return T(); }", "async Task<string> M() { await Task.Yield(); return await T(); }")]
    [InlineData("Task<string> M() => Task.FromResult(T());", "async Task<string> M() => await T();")]
    [InlineData("Task<string> M() { var t = T(); return File.ReadAllTextAsync(t); }", "async Task<string> M() { var t = await T(); return await File.ReadAllTextAsync(t); }")]
    [InlineData("Task M(bool b) { if (b) return Task.CompletedTask; return File.ReadAllTextAsync(T()); }", "async Task M(bool b) { if (b) return; await File.ReadAllTextAsync(await T()); }")]
    [InlineData("Task<string> M(bool b) { T(); return b ? Task.FromResult(\"\") : File.ReadAllTextAsync(\"\"); }", "async Task<string> M(bool b) { await T(); return await (b ? Task.FromResult(\"\") : File.ReadAllTextAsync(\"\")); }")]
    [InlineData("string M() => T() + File.ReadAllTextAsync(\"\").Result.Trim();", "async Task<string> M() => await T() + (await File.ReadAllTextAsync(\"\")).Trim();")]
    [InlineData("void M() { T(); Task.Delay(1).Wait(); }", "async Task M() { await T(); await Task.Delay(1); }")]
    [InlineData("string M() => T() + File.ReadAllTextAsync(\"\").GetAwaiter().GetResult();", "async Task<string> M() => await T() + await File.ReadAllTextAsync(\"\");")]
    [InlineData("string M() => T() + File.ReadAllTextAsync(\"\").ConfigureAwait(false).GetAwaiter().GetResult();", "async Task<string> M() => await T() + await File.ReadAllTextAsync(\"\").ConfigureAwait(false);")]
    [InlineData("string M(CancellationToken stop) => T() + File.ReadAllTextAsync(\"\").Result;", "async Task<string> M(CancellationToken stop) => await T() + await File.ReadAllTextAsync(\"\", stop);")]
    [InlineData("void M() { try { T(); Task.Delay(1).Wait(); } catch (AggregateException) { } }", "async Task M() { try { await T(); Task.Delay(1).Wait(); } catch (AggregateException) { } }")]
    [InlineData("void M() { var other = Task.Delay(1); T(); other.Wait(); }", "async Task M() { var other = Task.Delay(1); await T(); other.Wait(); }")]
    [InlineData("Task<string> M() => Task.Run(() => T());", "Task<string> M() => Task.Run(async () => await T());")]
    [InlineData("Task M() => Task.Run(() => { T(); });", "Task M() => Task.Run(async () => { await T(); });")]
    [InlineData("int M() { string Inner() => T(); return Inner().Length; }", "async Task<int> M() { async Task<string> Inner() => await T(); return (await Inner()).Length; }")]
    [InlineData("async void E(object? s, EventArgs e) => await Task.Yield(); void H(object? s, EventArgs e) => T();", "async void E(object? s, EventArgs e) => await Task.Yield(); async void H(object? s, EventArgs e) => await T();")]
    [InlineData("[Obsolete(\"x\")] void M(int a, int b = 1) { T(); }", "[Obsolete(\"x\")] async Task M(int a, int b = 1) { await T(); }")]
    public Task Callers_of_every_shape(string before, string after) => Test().VerifyAsync(
        Class(before, "static string T() => [|\"dummy\".Trim()|];", usings: ""),
        Class(after, "static async Task<string> T() => await Auth0ManagementTokenProvider.Shared.GetTokenAsync();", "using Auth0ManagementTokens;\n"));

    [Fact]
    public Task The_cancellation_token_of_the_function_is_passed_on() => Test().VerifyAsync(
        Class("string M(CancellationToken stop = default) => [|\"dummy\".Trim()|]; void N(CancellationToken mine) => M();", "", usings: ""),
        Class("async Task<string> M(CancellationToken stop = default) => await Auth0ManagementTokenProvider.Shared.GetTokenAsync(stop); async Task N(CancellationToken mine) => await M(mine);", "", "using Auth0ManagementTokens;\n"));

    [Fact]
    public Task Suffix_cancellation_token_and_ConfigureAwait_as_the_code_base_writes_them() => Test().VerifyAsync(
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class Api
        {
            /// <summary>See <see cref="Token(string)"/>.</summary>
            public async Task LoadAsync(string id, CancellationToken cancellationToken = default)
            {
                Console.WriteLine(Token(id));
                await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            }

            public string Token(string id) => [|"dummy".Trim()|];

            public void Print(
                string id,
                int count)
            {
                Console.WriteLine(Token(id: id) + nameof(Token));
            }
        }
        """,
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        class Api
        {
            /// <summary>See <see cref="TokenAsync(string, CancellationToken)"/>.</summary>
            public async Task LoadAsync(string id, CancellationToken cancellationToken = default)
            {
                Console.WriteLine(await TokenAsync(id, cancellationToken).ConfigureAwait(false));
                await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            }

            public async Task<string> TokenAsync(string id, CancellationToken cancellationToken = default) => await Auth0ManagementTokenProvider.Shared.GetTokenAsync(cancellationToken).ConfigureAwait(false);

            public async Task PrintAsync(
                string id,
                int count,
                CancellationToken cancellationToken = default)
            {
                Console.WriteLine(await TokenAsync(id: id, cancellationToken: cancellationToken).ConfigureAwait(false) + nameof(TokenAsync));
            }
        }
        """);

    [Fact]
    public Task ValueTask_where_the_code_base_prefers_it() => Test().VerifyAsync(
        """
        using System.Threading.Tasks;

        interface ITokens { string Get(); void Refresh(); }

        class Tokens : ITokens
        {
            public ValueTask<int> CountAsync() => new ValueTask<int>(Get().Length);
            public string Get() => [|"dummy".Trim()|];
            public void Refresh() { Get(); }
        }

        class NoTokens : ITokens
        {
            string ITokens.Get() { return null!; }
            void ITokens.Refresh() { }
        }
        """,
        """
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        interface ITokens { ValueTask<string> GetAsync(); ValueTask RefreshAsync(); }

        class Tokens : ITokens
        {
            public async ValueTask<int> CountAsync() => (await GetAsync()).Length;
            public async ValueTask<string> GetAsync() => await Auth0ManagementTokenProvider.Shared.GetTokenAsync();
            public async ValueTask RefreshAsync() { await GetAsync(); }
        }

        class NoTokens : ITokens
        {
            ValueTask<string> ITokens.GetAsync() { return ValueTask.FromResult<string>(null!); }
            ValueTask ITokens.RefreshAsync() => default;
        }
        """);

    [Fact]
    public Task Implementations_that_have_nothing_to_await_wrap_their_results() => Test().VerifyAsync(
        """
        using System;
        using System.Threading.Tasks;

        abstract class Tokens
        {
            public abstract string Get(int i);
            public abstract void Load();
        }

        class Minted : Tokens
        {
            public override string Get(int i) => [|"dummy".Trim()|];
            public override void Load() => Get(1);
        }

        class Fixed : Tokens
        {
            public override string Get(int i)
            {
                if (i > 1)
                    return "a";
                return i > 0 ? "b" : "c";
            }

            public override void Load()
            {
                if (Get(1) == "a")
                    return;
                Console.WriteLine();
            }
        }

        class Missing : Tokens
        {
            public override string Get(int i) => throw new NotSupportedException();

            public override void Load() => Console.WriteLine();
        }
        """,
        """
        using System;
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        abstract class Tokens
        {
            public abstract Task<string> Get(int i);
            public abstract Task Load();
        }

        class Minted : Tokens
        {
            public override async Task<string> Get(int i) => await Auth0ManagementTokenProvider.Shared.GetTokenAsync();
            public override async Task Load() => await Get(1);
        }

        class Fixed : Tokens
        {
            public override Task<string> Get(int i)
            {
                if (i > 1)
                    return Task.FromResult("a");
                return Task.FromResult<string>(i > 0 ? "b" : "c");
            }

            public override async Task Load()
            {
                if (await Get(1) == "a")
                    return;
                Console.WriteLine();
            }
        }

        class Missing : Tokens
        {
            public override Task<string> Get(int i) => throw new NotSupportedException();

            public override Task Load()
            {
                Console.WriteLine();
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task Interface_in_one_project_and_callers_in_another()
    {
        var test = new FixTest(FixKeys.MakeAsync) { IsReferenced = true };
        test.Sources.Add(("IApi.cs", "public interface IApi\n{\n    string Token();\n}\n"));
        test.Sources.Add(("Api.cs", "public class Api : IApi\n{\n    public string Token() => [|\"dummy\".Trim()|];\n}\n"));
        test.OtherProject.Add(("Page.cs", "public class Page(IApi api)\n{\n    public int Length() => api.Token().Length;\n}\n"));
        test.OtherProject.Add(("Other.cs", "public class Other\n{\n    public string Token() => \"\";\n    public string Two() => Token();\n}\n"));
        return test.VerifyAsync(
            ("IApi.cs", "using System.Threading.Tasks;\n\npublic interface IApi\n{\n    Task<string> Token();\n}\n"),
            ("Api.cs", "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\n\npublic class Api : IApi\n{\n    public async Task<string> Token() => await Auth0ManagementTokenProvider.Shared.GetTokenAsync();\n}\n"),
            ("Page.cs", "using System.Threading.Tasks;\n\npublic class Page(IApi api)\n{\n    public async Task<int> Length() => (await api.Token()).Length;\n}\n"));
    }

    [Fact]
    public Task An_interface_that_is_implemented_by_an_inherited_method() => Test().VerifyAsync(
        "using System.Threading.Tasks;\ninterface IHas { string T(); }\nclass B { public string T() => [|\"dummy\".Trim()|]; }\nclass D : B, IHas { }\nclass U { int M(IHas h) => h.T().Length; }",
        "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\ninterface IHas { Task<string> T(); }\nclass B { public async Task<string> T() => await Auth0ManagementTokenProvider.Shared.GetTokenAsync(); }\nclass D : B, IHas { }\nclass U { async Task<int> M(IHas h) => (await h.T()).Length; }");

    [Fact]
    public Task A_file_of_two_projects_is_changed_once()
    {
        var test = new FixTest(FixKeys.MakeAsync);
        const string shared = "class Api\n{\n    public string Token() => [|\"dummy\".Trim()|];\n}\n";
        test.Sources.Add(("Api.cs", shared));
        test.Sources.Add(("First.cs", "class First { int M() => new Api().Token().Length; }"));
        test.OtherProject.Add(("Api.cs", shared));
        test.OtherProject.Add(("Second.cs", "class Second { void M() { new Api().Token(); } }"));
        return test.VerifyAsync(
            ("Api.cs", "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\n\nclass Api\n{\n    public async Task<string> Token() => await Auth0ManagementTokenProvider.Shared.GetTokenAsync();\n}\n"),
            ("First.cs", "using System.Threading.Tasks;\n\nclass First { async Task<int> M() => (await new Api().Token()).Length; }"),
            ("Second.cs", "using System.Threading.Tasks;\n\nclass Second { async Task M() { await new Api().Token(); } }"));
    }

    [Fact]
    public Task A_token_that_cannot_be_awaited_does_not_keep_the_others() => Test().VerifyAsync(
        "class A { public A() { T(); } static string T() => [|\"dummy\".Trim()|]; }\nclass B { string T() => [|\"dummy\".Trim()|]; }",
        "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\n\nclass A { public A() { T(); } static string T() => \"dummy\".Trim(); }\nclass B { async Task<string> T() => await Auth0ManagementTokenProvider.Shared.GetTokenAsync(); }");

    [Fact]
    public Task A_value_that_a_member_keeps_is_awaited_where_it_is_used() => Test().VerifyAsync(
        """
        class Api
        {
            private static readonly string Token = [|"dummy".Trim()|];

            public string Header() => "Bearer " + Token;
        }
        """,
        """
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        class Api
        {
            public async Task<string> Header() => "Bearer " + await Auth0ManagementTokenProvider.Shared.GetTokenAsync();
        }
        """);

    [Fact]
    public Task Main_of_an_old_program() => new FixTest(FixKeys.MakeAsync)
    {
        OutputKind = OutputKind.ConsoleApplication,
        LanguageVersion = LanguageVersion.CSharp7_3,
        Nullable = NullableContextOptions.Disable,
    }.VerifyAsync(
        "using System;\n\nclass Program\n{\n\tstatic int Main(string[] args)\n\t{\n\t\tConsole.WriteLine([|\"dummy\".Trim()|]);\n\t\treturn 0;\n\t}\n}\n",
        "using System;\nusing System.Threading.Tasks;\nusing Auth0ManagementTokens;\n\nclass Program\n{\n\tstatic async Task<int> Main(string[] args)\n\t{\n\t\tConsole.WriteLine(await Auth0ManagementTokenProvider.Shared.GetTokenAsync());\n\t\treturn 0;\n\t}\n}\n");

    [Fact]
    public Task Top_level_statements() => new FixTest(FixKeys.MakeAsync) { OutputKind = OutputKind.ConsoleApplication }.VerifyAsync(
        "System.Console.WriteLine([|args[0].Trim()|]);\n",
        "using Auth0ManagementTokens;\n\nSystem.Console.WriteLine(await Auth0ManagementTokenProvider.Shared.GetTokenAsync());\n");

    [Fact]
    public Task Handlers_of_a_minimal_api() => new FixTest(FixKeys.MakeAsync) { OutputKind = OutputKind.ConsoleApplication }.VerifyAsync(
        """
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/lambda", () => Handlers.Token());
        app.MapGet("/method", Handlers.Token);
        app.Run();

        static class Handlers
        {
            public static string Token() => [|"dummy".Trim()|];
        }
        """,
        """
        using System.Threading.Tasks;
        using Auth0ManagementTokens;
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/lambda", async () => await Handlers.Token());
        app.MapGet("/method", Handlers.Token);
        app.Run();

        static class Handlers
        {
            public static async Task<string> Token() => await Auth0ManagementTokenProvider.Shared.GetTokenAsync();
        }
        """);

    private static string Class(string member, string token, string usings) => $$"""
        using System;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        {{usings}}
        class C
        {
            {{member}}
            {{token}}
        }
        """;

    private static FixTest Test() => new(FixKeys.MakeAsync);
}
