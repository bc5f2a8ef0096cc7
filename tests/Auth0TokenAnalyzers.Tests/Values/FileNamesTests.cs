using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>What is called or created by a name in a file.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Sign();", "Sign()")]
    [InlineData("this.Sign(1);", "this.Sign(1)")]
    [InlineData("tokens?.Sign<int>(1)?.Length;", ".Sign<int>(1)")]
    [InlineData("Sign.Sign();", "Sign.Sign()")]
    [InlineData("Sign(Sign(1));", "Sign(Sign(1)) | Sign(1)")]
    [InlineData("global::Tokens.Sign(1)();", "global::Tokens.Sign(1)")]
    [InlineData("Sign.Write();", "")]
    [InlineData("Write(Sign);", "")]
    [InlineData("nameof(Sign);", "")]
    [InlineData("new Sign();", "")]
    [InlineData("signers[Sign]();", "")]
    public void Calls_AreThoseOfTheName_EachOnce(string code, string calls) => Assert.Equal(calls, string.Join(" | ", Names(code).Calls("Sign")));

    [Theory]
    [InlineData("new Signer(1);", "new Signer(1)")]
    [InlineData("new My.Tokens.Signer { Key = 1 };", "new My.Tokens.Signer { Key = 1 }")]
    [InlineData("new global::Signer<string>();", "new global::Signer<string>()")]
    [InlineData("new Signer<Signer>(Signer.Default);", "new Signer<Signer>(Signer.Default)")]
    [InlineData("new Other(new Signer());", "new Signer()")]
    [InlineData("Signer s = new(1);", "new(1)")]
    [InlineData("class Signer : Base { Signer() : this(1) { } }", ": this(1)")]
    [InlineData("class Derived() : Signer(1);", "Signer(1)")]
    [InlineData("new List<Signer>();", "")]
    [InlineData("new Other(Signer.Default);", "")]
    [InlineData("new Signer[1];", "")]
    [InlineData("typeof(Signer);", "")]
    public void Creations_AreThoseOfTheType_AndThoseThatNameNone(string code, string creations) =>
        Assert.Equal(creations, string.Join(" | ", Names(code).Creations("Signer")));

    [Theory]
    [InlineData("IOptions<Settings> a; My.IOptions<My.Settings> b; Get<global::Settings>();", "IOptions<Settings> | IOptions<My.Settings> | Get<global::Settings>")]
    [InlineData("Dictionary<string, Settings> a; IOptions<List<Settings>> b; Settings<int> c;", "List<Settings>")]
    [InlineData("IOptions<Settings[]> a; IOptions<SettingsBase> b; x < Settings;", "")]
    public void Generics_AreThoseOfOneArgument(string code, string names) => Assert.Equal(names, string.Join(" | ", Names(code).Generics("Settings")));

    [Fact]
    public void Names_AreGivenInSourceOrder_WithOtherKindsOfNames()
    {
        var names = Names("var a = key; Key(key); key<int>(); x.key = 1; // key").Of("key").ToList();

        Assert.Equal(["key", "key", "key<int>", "key"], names.Select(name => name.ToString()));
        Assert.Equal(names.OrderBy(name => name.SpanStart), names);
    }

    private static FileNames Names(string code) => new(CSharpSyntaxTree.ParseText(code).GetRoot());
}
