using System;
using System.Linq;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

internal static class SourceText
{
    /// <summary>The number, from 1, of the one line that contains the text.</summary>
    public static int LineOf(this string source, string text) =>
        source.Split('\n').Select((line, index) => (line, number: index + 1)).Single(entry => entry.line.Contains(text, StringComparison.Ordinal)).number;
}
