using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>All that users and fixes see of a diagnostic, as one text, so that sets of diagnostics can be compared.</summary>
internal static class DiagnosticKey
{
    public static string Create(Diagnostic diagnostic, int lineOffset = 0)
    {
        var locations = diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Select(location => Describe(location.GetLineSpan(), lineOffset));
        var properties = diagnostic.Properties.OrderBy(property => property.Key).Select(property => $"{property.Key}={property.Value}");
        return $"{string.Join(" ", locations)} {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
            + $" [{string.Join(", ", properties)}]";
    }

    /// <summary>What is only in one of the sets, or null if they are equal.</summary>
    public static string? FindDifference(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var missing = Subtract(expected, actual).Select(key => $"  missing: {key}");
        var surplus = Subtract(actual, expected).Select(key => $"  surplus: {key}");
        var lines = missing.Concat(surplus).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>The items of one multiset that another lacks.</summary>
    public static IEnumerable<string> Subtract(IEnumerable<string> items, IEnumerable<string> others)
    {
        var counts = others.CountBy(item => item).ToDictionary();
        foreach (var item in items)
        {
            var count = counts.GetValueOrDefault(item);
            counts[item] = count - 1;
            if (count <= 0)
                yield return item;
        }
    }

    private static string Describe(FileLinePositionSpan span, int lineOffset)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{span.Path}({span.StartLinePosition.Line + lineOffset + 1},{span.StartLinePosition.Character + 1})-({span.EndLinePosition.Line + lineOffset + 1},{span.EndLinePosition.Character + 1})");
}
