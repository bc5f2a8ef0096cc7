using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Tests of a rule and its fix.</summary>
/// <example>
/// <code>
/// using VerifyCS = RuleVerifier&lt;HandMintedTokenAnalyzer, UseTokenProviderFix&gt;;
///
/// // A rule: [|…|] marks its only diagnostic, {|AUTH0001:…|} one of several, {|#0:…|} a place for a diagnostic with arguments.
/// await VerifyCS.VerifyAnalyzerAsync("class C { string M() =&gt; {|#0:Mint()|}; }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("acme.auth0.com"));
///
/// // A fix: one diagnostic after the other, then all at once in document, project and solution.
/// await VerifyCS.VerifyCodeFixAsync("class C { string M() =&gt; [|Mint()|]; }", "class C { string M() =&gt; Provider.GetToken(); }");
///
/// // No fix is offered.
/// await VerifyCS.VerifyNoCodeFixAsync("class C { string M() =&gt; [|Mint()|]; }");
///
/// // Anything else.
/// await new VerifyCS.Test
/// {
///     Jwt = JwtEnvironment.Jwt57,
///     LanguageVersion = LanguageVersion.CSharp7_3,
///     OutputKind = OutputKind.ConsoleApplication,
///     Options = { ["auth0_max_token_lifetime"] = "12:00:00" },
///     AdditionalAnalyzers = { new LongLivedTokenAnalyzer() },
///     Stubs = { "namespace Auth0.ManagementApi { public class ManagementApiClient { } }" },
///     CodeActionEquivalenceKey = FixKeys.UseTokenProvider,
///     TestCode = before,
///     FixedCode = after,
/// }.RunAsync();
/// </code>
/// </example>
public static class RuleVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Expects the only diagnostic of the analyzer.</summary>
    public static DiagnosticResult Diagnostic() => CSharpCodeFixVerifier<TAnalyzer, TFix, DefaultVerifier>.Diagnostic();

    /// <summary>Expects the diagnostic of the analyzer that has this id.</summary>
    public static DiagnosticResult Diagnostic(string id) => CSharpCodeFixVerifier<TAnalyzer, TFix, DefaultVerifier>.Diagnostic(id);

    /// <summary>Expects the marked diagnostics and these, and no others.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
        => VerifyAnalyzerAsync(JwtEnvironment.Jwt816, source, expected);

    /// <inheritdoc cref="VerifyAnalyzerAsync(string, DiagnosticResult[])"/>
    public static Task VerifyAnalyzerAsync(JwtEnvironment jwt, string source, params DiagnosticResult[] expected)
    {
        var test = new Test { Jwt = jwt, TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Expects the diagnostics as <see cref="VerifyAnalyzerAsync(string, DiagnosticResult[])"/> does, and the fix to lead to the fixed source.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource, params DiagnosticResult[] expected)
        => VerifyCodeFixAsync(JwtEnvironment.Jwt816, source, fixedSource, expected);

    /// <inheritdoc cref="VerifyCodeFixAsync(string, string, DiagnosticResult[])"/>
    public static Task VerifyCodeFixAsync(JwtEnvironment jwt, string source, string fixedSource, params DiagnosticResult[] expected)
    {
        var test = new Test { Jwt = jwt, TestCode = source, FixedCode = fixedSource };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Expects the diagnostics, and that nothing is offered for them.</summary>
    public static Task VerifyNoCodeFixAsync(string source, params DiagnosticResult[] expected) => VerifyCodeFixAsync(source, source, expected);

    /// <summary>A test with more to say than sources.</summary>
    public sealed class Test : RuleTest<TAnalyzer, TFix>;
}
