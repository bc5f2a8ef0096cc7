using System;
using System.Linq;
using System.Text;
using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class JsonReaderTests
{
    [Fact]
    public void Read_NamesEveryValueAndSaysWhereItIs()
    {
        const string Text = """{ "a": { "b": ["x", 2, {"c": true}] }, "d": null, "e": "" }""";

        var leaves = JsonReader.Read(Text)!.Value;

        Assert.Equal(["a:b 0 x", "a:b 1 2", "a:b:2 c true", " d null", " e "], leaves.Select(leaf => $"{leaf.Section} {leaf.Name} {leaf.Text}"));
        Assert.Equal(["x", "2", "true", "null", ""], leaves.Select(leaf => Text.Substring(leaf.Start, leaf.Length)));
        Assert.Equal([true, false, false, false, true], leaves.Select(leaf => leaf.IsString));
    }

    [Theory]
    [InlineData("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00\"}", "\"\\/\b\f\n\r\tA\ud83d\ude00")]
    [InlineData("{\"a\":\"naïve 値\"}", "naïve 値")]
    [InlineData("{\"\\u0061\":\"x\"}", "x")]
    public void Read_Unescapes(string text, string expected)
    {
        var leaf = Assert.Single(JsonReader.Read(text)!.Value);

        Assert.Equal(("a", expected), (leaf.Name, leaf.Text));
        Assert.Equal("\"", text.Substring(leaf.Start - 1, 1));
        Assert.Equal("\"", text.Substring(leaf.Start + leaf.Length, 1));
    }

    [Theory]
    [InlineData("// first\n{ /* \" */ \"a\": 1, // end\n }")]
    [InlineData("\uFEFF{\"a\":1}")]
    [InlineData("{\"a\":1,}\r\n")]
    [InlineData("\t{\"a\"\t:\t1 }//")]
    [InlineData("{\"a\":1}/**/")]
    public void Read_AllowsWhatConfigurationFilesMayHave(string text) =>
        Assert.Equal(("a", "1"), Assert.Single(JsonReader.Read(text)!.Value) is var leaf ? (leaf.Name, leaf.Text) : default);

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("[1")]
    [InlineData("{\"a\":1]")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{\"a\":1} x")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{,}")]
    [InlineData("[1,,2]")]
    [InlineData("{a:1}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":tru}")]
    [InlineData("{\"a\":nullx}")]
    [InlineData("{\"a\":\"x")]
    [InlineData("{\"a\":\"x\ny\"}")]
    [InlineData("{\"a\":\"x\0y\"}")]
    [InlineData("{\"a\":\"\\")]
    [InlineData("{\"a\":\"\\x\"}")]
    [InlineData("{\"a\":\"\\u12\"}")]
    [InlineData("{\"a\":\"\\u12g4\"}")]
    [InlineData("{\"a\":1} /* no end")]
    [InlineData("{\"a\":1} /")]
    [InlineData("{\"a\":1}\0")]
    public void Read_AnythingElse_IsNull(string text) => Assert.Null(JsonReader.Read(text));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Read_HasALimitOfDepth(int depth, bool isRead)
    {
        Assert.Equal(isRead, JsonReader.Read(new string('[', depth) + new string(']', depth)) is not null);
        Assert.Equal(isRead, JsonReader.Read(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth)) is not null);
    }

    // Names of half a megabyte before each of thousands of values: the text of all the names together would be gigabytes.
    [Fact]
    public void Read_LeavesOutSectionsWithEndlessNames()
    {
        var text = new StringBuilder().Append("{\"").Append('n', 500_000).Append("\":{").Append(string.Concat(Enumerable.Repeat("\"a\":{\"b\":1},", 20_000))).Append("},\"c\":2}");

        Assert.Equal("c", Assert.Single(JsonReader.Read(text.ToString())!.Value).Name);
    }

    [Fact]
    public void Read_CutOffAnywhere_IsNull()
    {
        const string Text = """{ "Auth0": { "Domain": "example.auth0.com", "Scopes": ["read:users", 1.5e3], /* x */ "On": true } }""";

        Assert.All(Enumerable.Range(0, Text.Length), length => Assert.Null(JsonReader.Read(Text[..length])));
        Assert.NotNull(JsonReader.Read(Text));
    }
}
