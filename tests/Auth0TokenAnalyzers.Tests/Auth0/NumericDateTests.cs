using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class NumericDateTests
{
    [Theory]
    [InlineData("0", "1970-01-01")]
    [InlineData("1766361600", "2025-12-22")]
    [InlineData("1766361599.999", "2025-12-21")]
    [InlineData("1.7663616e9", "2025-12-22")]
    [InlineData("2147483648", "2038-01-19")]
    [InlineData("-86400", "1969-12-31")]
    [InlineData("99999999999", "5138-11-16")]
    [InlineData("253402300799", "9999-12-31")]
    [InlineData("253402300800", "a day after the year 9999")]
    [InlineData("1766361600000", "a day after the year 9999")]
    [InlineData("9223372036854775807", "a day after the year 9999")]
    [InlineData("99999999999999999999999999999999999999", "a day after the year 9999")]
    [InlineData("1e400", "a day after the year 9999")]
    [InlineData("-62135596800", "0001-01-01")]
    [InlineData("-62135596801", "a day before the year 1")]
    [InlineData("-1e400", "a day before the year 1")]
    public void ToString_NamesTheDay(string text, string expected) => Assert.Equal(expected, NumericDate.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("tomorrow")]
    [InlineData("2025-12-22T00:00:00Z")]
    public void Parse_OfNoNumber_IsNull(string text) => Assert.Null(NumericDate.Parse(text));
}
