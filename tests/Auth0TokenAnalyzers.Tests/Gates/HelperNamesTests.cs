using System.Linq;
using Auth0TokenAnalyzers.Gates;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Gates;

/// <summary>Which methods may do something for their callers, by text and syntax alone.</summary>
public sealed class HelperNamesTests
{
    private const string Program = """
        class Tokens
        {
            string Mint() => Sign();
            string Wrap() { string Local() => Mint(); return Local(); }
            string Far() => Wrap(); // calls Wrap, which calls Local, which calls Mint
            string Other() => Minted() + "Sign()" + nameof(Wrapped); /* Sign Mint Wrap */
        }
        class Signer { public Signer() => Sign(); }
        """;

    [Theory]
    [InlineData(1, "Mint Signer")]
    [InlineData(2, "Local Mint Signer Wrap")]
    [InlineData(3, "Far Local Mint Signer Wrap")]
    public void Helpers_AreThoseThatCallHelpers_SoManyCallsDeep(int depth, string names) => Assert.Equal(names, Find(Program, depth));

    [Theory]
    [InlineData("class C { void () { Sign(); } void Run() { (); } }", "")]
    [InlineData("void () { Sign(); } void Run() => Sign();", "Run")]
    [InlineData("class C { string Mint() => Sign(); string Call() => this.", "Mint")]
    public void Code_without_names_HasNoHelpersWithoutNames(string code, string names) => Assert.Equal(names, Find(code, depth: 4));

    private static string Find(string code, int depth)
    {
        var names = HelperNames.Find(
            [CSharpSyntaxTree.ParseText(code)], _ => true, token => token.ValueText == "Sign", _ => true, HelperNames.OfCode, depth);
        return string.Join(' ', names.Order(System.StringComparer.Ordinal));
    }
}
