using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.InvalidOption>;

namespace Auth0TokenAnalyzers.Tests.Rules;

public sealed class InvalidOptionTests
{
    private const RuleChecks Checks = RuleChecks.Cancellation | RuleChecks.GeneratedCode;

    [Fact]
    public async Task ValidOptions_AreSilent() => await new VerifyCS.Test
    {
        Options = { ["auth0_max_token_lifetime"] = "12:00:00", ["auth0_tenant_domains"] = "login.example.com" },
        TestCode = "class C { }",
    }.RunAsync();

    [Theory]
    [InlineData("auth0_max_token_lifetime", "one year", "a duration as hh:mm:ss or d.hh:mm:ss, such as 24:00:00")]
    [InlineData("auth0_tenant_domains", "https://login.example.com", "host names separated by commas, such as login.example.com")]
    [InlineData("auth0_custom_domains", "localhost", "host names separated by commas, such as login.example.com")]
    public async Task InvalidOption_IsReportedOnceWithoutItsValue(string key, string value, string form) => await new VerifyCS.Test
    {
        Options = { [key] = value },
        TestState = { Sources = { "class C { }", "class D { }" } },
        ExpectedDiagnostics = { VerifyCS.Diagnostic().WithNoLocation().WithArguments(key, form) },
        TestBehaviors = TestBehaviors.SkipSuppressionCheck,
        SkippedChecks = Checks,
    }.RunAsync();

    [Fact]
    public async Task InvalidOption_OfAFileSection_IsReported() => await new VerifyCS.Test
    {
        TestState =
        {
            Sources = { "class C { }" },
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\nauth0_max_token_lifetime = 1y\n") },
        },
        ExpectedDiagnostics = { VerifyCS.Diagnostic().WithNoLocation().WithArguments("auth0_max_token_lifetime", "a duration as hh:mm:ss or d.hh:mm:ss, such as 24:00:00") },
        TestBehaviors = TestBehaviors.SkipSuppressionCheck,
        SkippedChecks = Checks,
    }.RunAsync();
}
