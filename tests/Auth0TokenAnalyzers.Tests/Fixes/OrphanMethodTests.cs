using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Methods of a program's library that gave the old token: they go with their class when the repair has rewritten the last call.</summary>
public class OrphanMethodTests
{
    private const string Tokens = """
        namespace Shop;

        public static class Tokens
        {
            public static string Domain => "example.auth0.com";

            public static string Create() => [|Sign(Domain)|];

            public static string Sign(string key) => key;
        }
        """;

    private const string Left = """
        namespace Shop;

        public static class Tokens
        {
            public static string Domain => "example.auth0.com";
        }
        """;

    private const string Caller = "namespace Shop;\n\npublic static class Program\n{\n    public static string Domain => Tokens.Domain;\n\n    public static string Token() => [|Tokens.Create()|];\n\n    public static void Main()\n    {\n    }\n}\n";

    private const string Unrelated = "namespace Shop;\n\npublic static class Tokens { public static string Domain => \"\"; public static string Create() => \"\"; }\n";

    [Fact]
    public async Task They_go_with_what_only_they_needed() => Assert.Equal(Left, await RepairedAsync(Test()));

    [Theory]
    [InlineData(null, OutputKind.ConsoleApplication, true, true)]
    [InlineData("true", OutputKind.ConsoleApplication, true, true)]
    [InlineData("false", OutputKind.DynamicallyLinkedLibrary, true, true)]
    [InlineData("false", OutputKind.ConsoleApplication, false, true)]
    [InlineData("false", OutputKind.ConsoleApplication, true, false)]
    public async Task They_stay_where_others_may_use_the_library(string? isPackage, OutputKind other, bool isReferenced, bool hasSolutionFile)
    {
        FixTest test = new(FixKeys.UseTokenProvider)
        {
            OtherOutputKind = other,
            IsReferenced = isReferenced,
            IsPackage = isPackage,
            HasSolutionFile = hasSolutionFile,
        };
        string caller = isReferenced ? Caller : Caller.Replace("[|Tokens.Create()|]", "Tokens.Create()");

        Assert.Contains("public static string Create()", await RepairedAsync(test, other: isReferenced ? "" : Unrelated, caller: caller), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static class Other { public static string Name => nameof(Tokens.Create); }")]
    [InlineData("public static class Other { public static string Get() => Tokens.Create(); }")]
    [InlineData("public static class Other { public static object? Get() => typeof(Tokens).GetMethod(\"Create\"); }")]
    [InlineData("/// <summary>As <see cref=\"Tokens.Create\"/>.</summary>\npublic static class Other;")]
    public async Task They_stay_where_anything_names_them(string other) =>
        Assert.Contains("public static string Create()", await RepairedAsync(Test(), other: "namespace Shop;\n\n" + other), StringComparison.Ordinal);

    [Theory]
    [InlineData("Views/Home.cshtml", "<p>@Tokens.Create()</p>", true)]
    [InlineData("Pages/Home.razor", "<p>@Shop.Tokens.CreateAll()</p>", false)]
    public async Task They_stay_where_a_page_names_them(string path, string page, bool stays)
    {
        FixTest test = Test();
        test.OtherSettings.Add((path, page));

        Assert.Equal(stays, (await RepairedAsync(test)).Contains("public static string Create()"));
    }

    [Theory]
    [InlineData("public class Tokens", true)]
    [InlineData("public class TokensController", false)]
    [InlineData("[System.Obsolete(DiagnosticId = \"SHOP1\")]\npublic class Tokens", false)]
    [InlineData("public class Tokens : Microsoft.AspNetCore.Mvc.ControllerBase", false)]
    [InlineData("public class Tokens : Base", true)]
    [InlineData("public class Base { }\n\npublic class Tokens : Microsoft.AspNetCore.Mvc.ControllerBase", false)]
    public async Task They_stay_where_a_framework_may_call_them(string declaration, bool goes)
    {
        string type = declaration.Contains("Controller\"") || declaration.EndsWith("TokensController", StringComparison.Ordinal) ? "TokensController" : "Tokens";
        string tokens = "#pragma warning disable SHOP1\n" + Tokens.Replace("public static class Tokens", declaration)
            + (declaration.EndsWith(": Base", StringComparison.Ordinal) ? "\npublic class Base { }\n" : "");
        string caller = "#pragma warning disable SHOP1\n" + Caller.Replace("Tokens.", type + ".");

        Assert.Equal(!goes, (await RepairedAsync(Test(), tokens, caller)).Contains("public static string Create()"));
    }

    // Before the repair nobody called it.
    [Fact]
    public async Task One_without_a_caller_stays() => Assert.Contains(
        "public static string Other()", await RepairedAsync(Test(), Tokens.Replace("public static string Sign", "public static string Other() => \"\";\n\n    public static string Sign")), StringComparison.Ordinal);

    [Fact]
    public async Task One_whose_name_others_have_goes_as_well() => Assert.Equal(
        Left, await RepairedAsync(Test(), caller: Caller.Replace("Main()\n    {", "Main()\n    {\n        _ = System.Activator.CreateInstance<object>();\n        Create();\n    }\n\n    private static void Create()\n    {")));

    private static FixTest Test() => new(FixKeys.UseTokenProvider)
    {
        OtherOutputKind = OutputKind.ConsoleApplication,
        IsReferenced = true,
        IsPackage = "false",
    };

    private static async Task<string> RepairedAsync(FixTest test, string tokens = Tokens, string caller = Caller, string other = "")
    {
        test.Sources.Add(("Tokens.cs", tokens));
        test.OtherProject.Add(("Program.cs", caller));
        if (other.Length > 0)
            test.OtherProject.Add(("Other.cs", other));
        using FixWorkspace workspace = test.Open();
        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);
        return (await result.Projects.First().Documents.Single().GetTextAsync()).ToString();
    }
}
