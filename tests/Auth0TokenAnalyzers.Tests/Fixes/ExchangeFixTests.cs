using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// Whole programs that ask for a token by hand, before and after the fix: the file <c>cases/exchanges.cs</c>. Each begins with
/// <c>//// its name | the libraries that it references</c>; <c>//==></c> begins the repaired text, and a program without it is left alone.
/// </summary>
public sealed partial class ExchangeFixTests
{
    private static readonly Dictionary<string, (Sdk[] Sdks, string Before, string After)> Cases = Read();

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static TheoryData<string> Repaired => [.. Cases.Where(pair => pair.Value.Before != pair.Value.After).Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Exchange_IsTakenOutWhole(string name) => Test(name).RunAsync();

    [Theory]
    [MemberData(nameof(Repaired))]
    public async Task RepairedProgram_HasNoReportAndNoSecret(string name)
    {
        var (sdks, _, after) = Cases[name];
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Source.cs", after)], [.. TestReferences.Sdks(sdks), TestReferences.Helper]);
        if (OutputOf(after) == OutputKind.ConsoleApplication)
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));

        Assert.DoesNotContain(await Analysis.RunAsync(compilation), diagnostic => diagnostic.Id is RuleIds.HandWrittenTokenRequest or RuleIds.HardCodedClientSecret);
        Assert.DoesNotContain("dummy-secret", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_AreAllThere() => Assert.True(Cases.Count >= 30 && Repaired.Count >= 28);

    [Fact]
    public Task OldLanguage_GetsCodeThatItKnows()
    {
        const string Name = "static property of an old style with tabs and dynamic";
        var test = Test(Name, after => after.Replace("]!", "]", StringComparison.Ordinal));
        test.LanguageVersion = LanguageVersion.CSharp7_3;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("cache with a semaphore, a log and a fixed time")]
    [InlineData("field that a constructor fills by the SDK")]
    [InlineData("memory cache asked by TryGetValue")]
    [InlineData("lambda of a minimal API")]
    [InlineData("override with an expression, address and audience from settings")]
    [InlineData("the type of the token beside the token")]
    public Task WithoutNullableTypes_NothingIsForgiven(string name)
    {
        var test = Test(name, after => after.Replace("]!", "]", StringComparison.Ordinal));
        test.IsNullableEnabled = false;
        return test.RunAsync();
    }

    private static RuleTest<HandWrittenTokenRequest, ManagementTokenFixProvider> Test(string name, Func<string, string>? expected = null)
    {
        var (sdks, before, after) = Cases[name];
        after = expected?.Invoke(after) ?? after;
        var test = new RuleTest<HandWrittenTokenRequest, ManagementTokenFixProvider>
        {
            TestCode = before,
            FixedCode = after,
            OutputKind = OutputOf(after),
            // The comments in an exchange go with it; the analyzer's own tests check the rest.
            SkippedChecks = RuleChecks.Comments | RuleChecks.Robustness | RuleChecks.Cancellation | RuleChecks.Determinism | RuleChecks.GeneratedCode,
        };
        test.Sdks.AddRange(sdks);
        return test;
    }

    private static OutputKind OutputOf(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    private static Dictionary<string, (Sdk[], string, string)> Read() =>
        Case().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixes", "exchanges.cs")).ReplaceLineEndings("\n")).ToDictionary(
            match => match.Groups["name"].Value.Trim(),
            match => (
                match.Groups["sdks"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Sdk>).ToArray(),
                match.Groups["before"].Value,
                match.Groups["after"].Success ? match.Groups["after"].Value : match.Groups["before"].Value));

    [GeneratedRegex(@"^//// (?<name>[^|\n]+)\|(?<sdks>[^\n]*)\n(?<before>(?:(?!//// |//==>)[^\n]*\n)*)(?://==>\n(?<after>(?:(?!//// )[^\n]*\n)*))?", RegexOptions.Multiline)]
    private static partial Regex Case();
}
