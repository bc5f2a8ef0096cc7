using System;
using System.Linq;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

internal static class SourceText
{
    /// <summary>The number, from 1, of the one line that contains the text.</summary>
    public static int LineOf(this string source, string text) =>
        source.Split('\n').Index().Single(line => line.Item.Contains(text, StringComparison.Ordinal)).Index + 1;
}
