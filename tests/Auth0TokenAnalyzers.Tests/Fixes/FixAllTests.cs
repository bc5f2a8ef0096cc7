using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Many diagnostics at once, and diagnostics that no longer fit.</summary>
public class FixAllTests
{
    [Fact]
    public Task Several_tokens_of_a_method_share_what_goes() => TokenFix.VerifyAsync(
        """
        using System;
        using System.Text;

        class Api
        {
            private static readonly byte[] Key = Encoding.UTF8.GetBytes("dummy");

            public string Both(bool first)
            {
                var key = Convert.ToBase64String(Key);
                var prefix = "Bearer ";
                if (first)
                    return prefix + [|Sign(key, "read:users")|];
                return prefix + [|Sign(key, "read:" + [|Sign(key, "clients")|])|];
            }

            private static string Sign(string key, string scope) => key + scope;
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            public string Both(bool first)
            {
                var prefix = "Bearer ";
                if (first)
                    return prefix + Auth0ManagementTokenProvider.Shared.GetToken();
                return prefix + Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Fact]
    public async Task What_another_token_needs_goes_only_with_both()
    {
        const string code = """
            class Api
            {
                private const string Secret = "dummy";
                public string A() => [|Sign(Secret)|];
                public string B() => [|Sign(Secret)|];
                private static string Sign(string secret) => secret;
            }
            """;
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", code));
        using FixWorkspace workspace = test.Open();
        var action = (await workspace.ActionsAsync(workspace.Diagnostics.First()))[0];
        Solution one = await FixWorkspace.ApplyAsync(action);
        string text = (await one.GetDocument(workspace.MarkedDocuments.Single())!.GetTextAsync()).ToString();
        Assert.Equal("""
            using Auth0ManagementTokens;

            class Api
            {
                private const string Secret = "dummy";
                public string A() => Auth0ManagementTokenProvider.Shared.GetToken();
                public string B() => Sign(Secret);
                private static string Sign(string secret) => secret;
            }
            """, text);
    }

    // C# 14 takes a call with a default argument into an expression tree.
    [Fact]
    public Task A_token_that_cannot_be_replaced_does_not_keep_the_others() => new FixTest(FixKeys.UseTokenProvider) { LanguageVersion = LanguageVersion.CSharp13 }.VerifyAsync(
        """
        using System;
        using System.Linq.Expressions;

        class Api
        {
            public string A() => [|"a".Trim()|];
            public Expression<Func<string>> B() => () => [|"b".Trim()|];
            public string C() => [|"c".Trim()|];
        }
        """,
        """
        using System;
        using System.Linq.Expressions;
        using Auth0ManagementTokens;

        class Api
        {
            public string A() => Auth0ManagementTokenProvider.Shared.GetToken();
            public Expression<Func<string>> B() => () => "b".Trim();
            public string C() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    // dotnet format asks for the first action of the first report, whatever there is at the others.
    [Fact]
    public async Task A_first_report_without_an_action_does_not_keep_the_others()
    {
        FixTest test = new(FixKeys.UseTokenProvider) { LanguageVersion = LanguageVersion.CSharp13 };
        test.Sources.Add(("A.cs", "using System; using System.Linq.Expressions; class A { public Expression<Func<string>> T() => () => [|\"a\".Trim()|]; }"));
        test.Sources.Add(("B.cs", "class B { public string T() => [|\"b\".Trim()|]; }"));
        using FixWorkspace workspace = test.Open();
        Assert.Empty(await workspace.ActionsAsync(workspace.Diagnostics.First()));
        Solution result = await workspace.FixAllAsync(null, FixAllScope.Solution);
        Assert.Equal(
            "using Auth0ManagementTokens;\n\nclass B { public string T() => Auth0ManagementTokenProvider.Shared.GetToken(); }",
            (await result.GetDocument(workspace.MarkedDocuments.Last())!.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task All_documents_of_a_solution()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("A.cs", "class A { private const string S = \"a\"; public string T() => [|S.Trim()|]; }"));
        test.Sources.Add(("B.cs", "partial class B { public string T() => [|Sign(S)|]; private const string S = \"b\"; }"));
        test.Sources.Add(("B.Sign.cs", "partial class B { private static string Sign(string s) => s; }"));
        test.OtherProject.Add(("C.cs", "class C { string Sign() => \"c\"; public string T() => [|Sign()|]; }"));
        await test.VerifyAsync(
            ("A.cs", "using Auth0ManagementTokens;\n\nclass A { public string T() => Auth0ManagementTokenProvider.Shared.GetToken(); }"),
            ("B.cs", "using Auth0ManagementTokens;\n\npartial class B { public string T() => Auth0ManagementTokenProvider.Shared.GetToken(); }"),
            ("B.Sign.cs", "partial class B { }"),
            ("C.cs", "using Auth0ManagementTokens;\n\nclass C { public string T() => Auth0ManagementTokenProvider.Shared.GetToken(); }"));
    }

    [Theory]
    [InlineData("class Api { public string M() => [|Sign()|]; string Sign() => \"\"; } ")] // another text
    [InlineData("class Api { }")] // shorter
    [InlineData("")]
    [InlineData("class Api { public string M() => [|Sign(; string Sign() => \"\"; }")] // half typed
    public async Task Diagnostics_of_an_older_text_are_passed_over(string current)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", "class Api { public string M() => [|Sign()|]; string Sign() => \"\"; }"));
        using FixWorkspace workspace = test.Open();
        Document changed = workspace.Solution.GetDocument(workspace.MarkedDocuments.Single())!
            .WithText(Microsoft.CodeAnalysis.Text.SourceText.From(current.Replace("[|", "").Replace("|]", "")));
        Assert.Empty(await workspace.ActionsAsync(Assert.Single(workspace.Diagnostics), changed));
    }

    [Theory]
    [InlineData("class Api { string M() => [|\"a|].Trim(); }")] // not closed
    [InlineData("class Api { string M() => [|Sign(1, |]2); string Sign(int a, int b) => \"\"; }")] // half a call
    [InlineData("class Api { string M() { [|return \"a\";|] } }")] // no expression
    [InlineData("[|class Api { }|]")]
    [InlineData("class Api { string M() { return [|missing.Sign(|]; } }")]
    public Task Odd_spans_are_passed_over(string code) => TokenFix.VerifyNotOfferedAsync(code);

    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999")]
    [InlineData(null)]
    public async Task Odd_properties_are_passed_over(string? index)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", "class Api { public string M() => [|\"a\".Trim()|]; }"));
        using FixWorkspace workspace = test.Open();
        Diagnostic diagnostic = Assert.Single(workspace.Diagnostics);
        Diagnostic odd = Diagnostic.Create(
            diagnostic.Descriptor, diagnostic.Location, diagnostic.AdditionalLocations, diagnostic.Properties.SetItem(PropertyKeys.TokenExpression, index));
        Assert.Empty(await workspace.ActionsAsync(odd, workspace.Solution.GetDocument(workspace.MarkedDocuments.Single())!));
    }

    [Fact]
    public async Task The_recommended_fix_comes_first()
    {
        var test = new FixTest(FixKeys.UseTokenProvider)
        {
            RuleId = RuleIds.LongLivedToken,
            Properties =
            {
                [PropertyKeys.LifetimeNode] = "0",
                [PropertyKeys.LifetimeShape] = LifetimeShapes.FixedSeconds,
                [PropertyKeys.LimitSeconds] = "86400",
            },
        };
        test.Sources.Add(("Api.cs", "class Api { public string M() => [|\"4102444800\"|]; }"));
        using FixWorkspace workspace = test.Open();
        var actions = await workspace.ActionsAsync(Assert.Single(workspace.Diagnostics));
        Assert.Equal([FixKeys.UseTokenProvider, FixKeys.MakeAsync, FixKeys.LimitLifetime], actions.Select(action => action.EquivalenceKey));
    }

    [Fact]
    public void One_provider_repairs_in_every_scope()
    {
        var provider = new ManagementTokenFixProvider();
        Assert.Superset(
            new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution }.ToHashSet(),
            provider.GetFixAllProvider().GetSupportedFixAllScopes().ToHashSet());
    }

    [Fact]
    public async Task Generated_files_are_repaired_by_the_light_bulb()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.g.cs", "// <auto-generated/>\n#nullable enable\nclass Api { public string Token() => [|\"a\".Trim()|]; }"));
        using FixWorkspace workspace = test.Open();
        Solution result = await FixWorkspace.ApplyAsync((await workspace.ActionsAsync(Assert.Single(workspace.Diagnostics)))[0]);
        Assert.Equal(
            "// <auto-generated/>\n#nullable enable\nusing Auth0ManagementTokens;\n\nclass Api { public string Token() => Auth0ManagementTokenProvider.Shared.GetToken(); }",
            (await result.GetDocument(workspace.MarkedDocuments.Single())!.GetTextAsync()).ToString());
    }
}
