using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Which files have a text in them, whether few texts are looked for or many.</summary>
public sealed class TextSearchTests
{
    private static readonly string[] Files =
    [
        "class Signer { }", // 0
        "class Other { Signer _signer; }", // 1
        "class Signers { List<Signer> All; }", // 2
        "const string Domain = \"acme.eu.auth0.com\";", // 3
        "// signer Signer2 _Signer Größe", // 4
        "eu.auth0.com.acme", // 5: the words in another order
        "", // 6
    ];

    [Theory]
    [InlineData("Signer", "0 1 2")]
    [InlineData("Signer>", "2")]
    [InlineData("_Signer", "4")]
    [InlineData("Größe", "4")]
    [InlineData("\"acme.eu.auth0.com\"", "3")]
    [InlineData("class", "0 1 2")]
    [InlineData("Nowhere", "")]
    public void AText_IsFoundInTheSameFiles_HoweverManyWereLookedForBefore(string text, string files)
    {
        Assert.All([0, 15, 16, 17, 100], count => Assert.Superset(
            files.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).ToHashSet(), Found(text, count).ToHashSet()));
        Assert.Equal(files, string.Join(' ', Found(text, searchesBefore: 100)));
    }

    [Fact]
    public void APunctuation_HasNoWord_AndIsFoundByItsText() => Assert.Equal(["2"], Found("<", searchesBefore: 100));

    private static IEnumerable<string> Found(string text, int searchesBefore)
    {
        var trees = Files.Select((code, index) => CSharpSyntaxTree.ParseText(code, path: index.ToString())).ToList();
        var search = new TextSearch(CSharpCompilation.Create("Program", trees));
        for (var i = 0; i < searchesBefore; i++)
            Assert.Empty(search.Files("Unknown" + i, CancellationToken.None));
        return search.Files(text, CancellationToken.None).Select(tree => tree.FilePath);
    }
}
