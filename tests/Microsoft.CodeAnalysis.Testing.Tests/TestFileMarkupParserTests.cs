using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

public class TestFileMarkupParserTests
{
    [Fact]
    public void Plain_code_is_left_alone()
    {
        TestFileMarkupParser.GetPositionsAndSpans("a[b || c] { x |= 1 }", out var code, out var positions, out var spans);

        Assert.Equal("a[b || c] { x |= 1 }", code);
        Assert.Empty(positions);
        Assert.Empty(spans);
    }

    [Fact]
    public void Spans_are_given_by_name_in_the_order_of_the_code()
    {
        TestFileMarkupParser.GetSpans("[|a|] {|ID1:b|} {|#0:c|} {|ID1:dd|}", out var code, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);

        Assert.Equal("a b c dd", code);
        Assert.Equal<TextSpan>([new TextSpan(0, 1)], spans[string.Empty]);
        Assert.Equal<TextSpan>([new TextSpan(2, 1), new TextSpan(6, 2)], spans["ID1"]);
        Assert.Equal<TextSpan>([new TextSpan(4, 1)], spans["#0"]);
    }

    [Fact]
    public void Spans_nest()
    {
        TestFileMarkupParser.GetSpans("{|A:a{|B:b[|c|]|}|}", out var code, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);

        Assert.Equal("abc", code);
        Assert.Equal<TextSpan>([new TextSpan(0, 3)], spans["A"]);
        Assert.Equal<TextSpan>([new TextSpan(1, 2)], spans["B"]);
        Assert.Equal<TextSpan>([new TextSpan(2, 1)], spans[string.Empty]);
    }

    [Fact]
    public void A_closing_with_its_number_permits_overlap()
    {
        TestFileMarkupParser.GetSpans("{|#0:a{|#1:b|#0}c|#1}", out var code, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);

        Assert.Equal("abc", code);
        Assert.Equal<TextSpan>([new TextSpan(0, 2)], spans["#0"]);
        Assert.Equal<TextSpan>([new TextSpan(1, 2)], spans["#1"]);
    }

    [Fact]
    public void Position_is_found()
    {
        TestFileMarkupParser.GetPosition("ab$$c", out var code, out var position);

        Assert.Equal("abc", code);
        Assert.Equal(2, position);
    }

    [Fact]
    public void Positions_can_be_code()
    {
        TestFileMarkupParser.GetSpans("$$\"\"\"{{[|a|]}}\"\"\"", treatPositionIndicatorsAsCode: true, out var code, out var spans);

        Assert.Equal("$$\"\"\"{{a}}\"\"\"", code);
        Assert.Equal<TextSpan>([new TextSpan(7, 1)], spans[string.Empty]);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("{|A:a")]
    [InlineData("a|]")]
    [InlineData("a|}")]
    [InlineData("{|#0:a|#1}")]
    [InlineData("[|a|}")]
    public void Markup_must_be_balanced(string input)
        => Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetPositionsAndSpans(input, out _, out _, out _));
}
