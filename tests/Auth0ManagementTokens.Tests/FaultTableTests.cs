using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>The table in docs/token-faults.md and the tests that are named after its rows, against each other.</summary>
public sealed partial class FaultTableTests
{
    private const int Rows = 86;

    [Fact]
    public void TheTable_HasAllItsRowsOnceAndInOrder() => Assert.Equal(Enumerable.Range(1, Rows), ReadTable());

    [Fact]
    public void EachRow_HasATest_AndEachTestOfARow_HasItsRow()
    {
        IEnumerable<int> tested = TestsOfRows().Select(name => int.Parse(name.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture));

        Assert.Equal(ReadTable(), tested.Distinct().Order());
    }

    [Fact]
    public void ATestOfARow_BelongsToOneRow() => Assert.All(TestsOfRows(), name => Assert.Matches("^Row[0-9]{2}_[A-Z]", name));

    private static IEnumerable<string> TestsOfRows() => typeof(FaultTableTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true) && method.Name.StartsWith("Row", StringComparison.Ordinal))
        .Select(method => method.Name);

    private static IEnumerable<int> ReadTable()
    {
        using Stream stream = typeof(FaultTableTests).Assembly.GetManifestResourceStream("token-faults.md")!;
        using StreamReader reader = new(stream);
        return [.. RowNumber().Matches(reader.ReadToEnd()).Select(match => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex RowNumber();
}
