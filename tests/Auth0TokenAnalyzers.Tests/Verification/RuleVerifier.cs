using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Tests of a rule without a fix. See <see cref="RuleVerifier{TAnalyzer, TFix}"/>.</summary>
public static class RuleVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <inheritdoc cref="RuleVerifier{TAnalyzer, TFix}.Diagnostic()"/>
    public static DiagnosticResult Diagnostic() => RuleVerifier<TAnalyzer, EmptyCodeFixProvider>.Diagnostic();

    /// <inheritdoc cref="RuleVerifier{TAnalyzer, TFix}.Diagnostic(string)"/>
    public static DiagnosticResult Diagnostic(string id) => RuleVerifier<TAnalyzer, EmptyCodeFixProvider>.Diagnostic(id);

    /// <inheritdoc cref="RuleVerifier{TAnalyzer, TFix}.VerifyAnalyzerAsync(string, DiagnosticResult[])"/>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
        => RuleVerifier<TAnalyzer, EmptyCodeFixProvider>.VerifyAnalyzerAsync(source, expected);

    /// <inheritdoc cref="RuleVerifier{TAnalyzer, TFix}.VerifyAnalyzerAsync(JwtEnvironment, string, DiagnosticResult[])"/>
    public static Task VerifyAnalyzerAsync(JwtEnvironment jwt, string source, params DiagnosticResult[] expected)
        => RuleVerifier<TAnalyzer, EmptyCodeFixProvider>.VerifyAnalyzerAsync(jwt, source, expected);

    /// <summary>A test with more to say than sources.</summary>
    public sealed class Test : RuleTest<TAnalyzer, EmptyCodeFixProvider>;
}
