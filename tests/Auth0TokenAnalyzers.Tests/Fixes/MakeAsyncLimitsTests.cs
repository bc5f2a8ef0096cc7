using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Where a function cannot become async, or a caller cannot follow, nothing is offered.</summary>
public class MakeAsyncLimitsTests
{
    [Theory]
    [InlineData("public C() { T(); }")]
    [InlineData("public string P => T();")]
    [InlineData("public string P { get { return T(); } }")]
    [InlineData("string F = T();")]
    [InlineData("Lazy<string> L = new Lazy<string>(() => T());")]
    [InlineData("void M() { lock (this) { T(); } }")]
    [InlineData("void M(int[] q) { foreach (var s in from i in q select T()) { } }")]
    [InlineData("IEnumerable<string> M() { yield return T(); }")]
    [InlineData("void M(out string s) { s = T(); }")]
    [InlineData("void M(ref int i) { T(); }")]
    [InlineData("void M(in int i) { T(); }")]
    [InlineData("void M(Span<char> s) { T(); }")]
    [InlineData("void M() { Span<char> s = stackalloc char[1]; T(); s.Clear(); }")]
    [InlineData("List<string> M(int[] q) => q.Select(i => T()).ToList();")]
    [InlineData("Func<string> M() => T;")]
    [InlineData("Action M() => () => T();")]
    [InlineData("void M() { Action a = () => T(); a(); }")]
    [InlineData("void M() { var a = () => T(); a(); }")]
    [InlineData("void M(List<int> l) => l.ForEach(i => T());")]
    [InlineData("Expression<Func<string>> M() => () => T();")]
    [InlineData("object M() => new System.Threading.Timer(_ => T());")]
    [InlineData("Task M() => Task.Factory.StartNew(() => T());")]
    [InlineData("unsafe void M(int* p) { T(); }")]
    [InlineData("bool M() { try { return true; } catch (Exception) when (T() == \"\") { return false; } }")]
    [InlineData("void M() { E += H; E(this, EventArgs.Empty); } event EventHandler E = delegate { }; void H(object? s, EventArgs e) { T(); }")]
    [InlineData("public override string ToString() => T();")]
    [InlineData("public void Dispose() { T(); }")]
    [InlineData("~C() { T(); }")]
    [InlineData("public static bool operator !(C c) => T() == \"\";")]
    [InlineData("public int this[int i] => T().Length;")]
    [InlineData("[System.Diagnostics.Conditional(\"DEBUG\")] void M() { T(); }")]
    [InlineData("async IAsyncEnumerable<int> N() { await Task.Yield(); yield return 1; } IAsyncEnumerable<int> M() { T(); return N(); }")]
    [InlineData("Task<string> M(bool b) { if (b) return null!; T(); return Task.FromResult(\"\"); }")]
    [InlineData("Microsoft.Extensions.DependencyInjection.IServiceCollection M(Microsoft.Extensions.DependencyInjection.IServiceCollection s) { T(); return s; }")]
    public Task A_caller_cannot_follow(string caller) => VerifyAsync(Class("static string T() => [|\"dummy\".Trim()|];", caller));

    [Theory]
    [InlineData("public C() => System.Console.WriteLine([|\"dummy\".Trim()|]);")]
    [InlineData("string P => [|\"dummy\".Trim()|];")]
    [InlineData("string F = [|\"dummy\".Trim()|];")]
    [InlineData("string M() { lock (this) { return [|\"dummy\".Trim()|]; } }")]
    [InlineData("void M(out string s) { s = [|\"dummy\".Trim()|]; }")]
    [InlineData("IEnumerable<string> M() { yield return [|\"dummy\".Trim()|]; }")]
    [InlineData("async Task<string> M() { await Task.Yield(); return [|\"dummy\".Trim()|]; }")]
    [InlineData("async Task M() { await Task.Yield(); lock (this) { Console.WriteLine([|\"dummy\".Trim()|]); } }")]
    [InlineData("void M(Microsoft.Extensions.DependencyInjection.IServiceCollection s) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(s, _ => new List<string> { [|\"dummy\".Trim()|] });")]
    public Task The_function_of_the_token_cannot_be_async(string member) => VerifyAsync(Class(member));

    [Fact]
    public Task A_member_of_an_interface_of_a_library() => Test().VerifyNotOfferedAsync(
        "class C : System.IFormattable { public string ToString(string? f, System.IFormatProvider? p) => [|\"dummy\".Trim()|]; }");

    [Fact]
    public Task A_conditional_call() => Test().VerifyNotOfferedAsync(
        "class C { string T() => [|\"dummy\".Trim()|]; string? M(C? other) => other?.T(); }");

    [Fact]
    public Task A_method_that_has_an_async_twin() => Test().VerifyNotOfferedAsync(
        """
        using System.Threading.Tasks;
        class C
        {
            public string Get() => [|"dummy".Trim()|];
            public async Task<string> GetAsync() { await Task.Yield(); return ""; }
        }
        """);

    [Fact]
    public Task Parts_of_a_partial_method() => Test().VerifyNotOfferedAsync(
        "partial class C { public partial string Get(); } partial class C { public partial string Get() => [|\"dummy\".Trim()|]; }");

    [Fact]
    public Task A_program_of_a_language_that_has_no_async_Main() => new FixTest(FixKeys.MakeAsync)
    {
        OutputKind = OutputKind.ConsoleApplication,
        LanguageVersion = LanguageVersion.CSharp7,
        Nullable = NullableContextOptions.Disable,
    }.VerifyNotOfferedAsync("class C { static void Main() { System.Console.WriteLine([|\"dummy\".Trim()|]); } }");

    [Fact]
    public Task A_caller_in_code_that_a_tool_writes()
    {
        FixTest test = Test();
        test.Sources.Add(("Api.cs", "partial class Api { string Token() => [|\"dummy\".Trim()|]; }"));
        test.Sources.Add(("Api.g.cs", "// <auto-generated/>\npartial class Api { int Length() => Token().Length; }"));
        return test.VerifyNotOfferedAsync();
    }

    [Theory]
    [InlineData("a caller that cannot follow", "class Caller { public static bool operator !(Caller caller) => new Api().Token() == \"\"; }")]
    [InlineData("another task", "class Task<T> { }")]
    public async Task One_of_two_projects_of_the_file_has(string what, string code)
    {
        const string shared = "class Api\n{\n    public string Token() => [|\"dummy\".Trim()|];\n}\n";
        FixTest test = Test();
        test.Sources.Add(("Api.cs", shared));
        test.OtherProject.Add(("Api.cs", shared));
        test.OtherProject.Add(("Other.cs", "// " + what + "\n" + code));
        using (FixWorkspace workspace = test.Open())
            await workspace.AssertCompilesAsync();
        await test.VerifyNotOfferedAsync();
    }

    private static string Class(params string[] members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;

        class C
        {
            {{string.Join("\n    ", members)}}
        }
        """;

    // What does not compile anyway would prove nothing.
    private static async Task VerifyAsync(string code)
    {
        FixTest test = Test();
        test.Sources.Add(("Test.cs", code));
        using (FixWorkspace workspace = test.Open())
            await workspace.AssertCompilesAsync();
        await test.VerifyNotOfferedAsync();
    }

    private static FixTest Test() => new(FixKeys.MakeAsync);
}
