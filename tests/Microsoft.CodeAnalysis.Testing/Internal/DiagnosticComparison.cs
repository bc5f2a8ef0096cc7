using System.Globalization;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares a diagnostic with an expectation.</summary>
internal static class DiagnosticComparison
{
    /// <summary>The first difference in words, or null.</summary>
    public static string? FindDifference(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id)
            return $"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"";

        if (FindLocationDifference(expected, actual) is { } difference)
            return difference;

        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
            return $"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"";

        var message = actual.GetMessage(CultureInfo.InvariantCulture);
        if (expected.Message is { } expectedMessage && expectedMessage != message)
            return $"Expected diagnostic message to be \"{expectedMessage}\" was \"{message}\"";

        return expected.IsSuppressed is { } isSuppressed && isSuppressed != actual.IsSuppressed
            ? $"Expected diagnostic suppression state to be \"{isSuppressed}\" was \"{actual.IsSuppressed}\""
            : null;
    }

    private static string? FindLocationDifference(DiagnosticResult expected, Diagnostic actual)
    {
        if (!expected.HasLocation)
            return actual.Location == Location.None ? null : "Expected a project diagnostic with no location";

        if (FindLocationDifference(expected.Spans[0], actual.Location) is { } difference)
            return difference;

        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            return null;

        if (expected.Spans.Length - 1 != actual.AdditionalLocations.Count)
            return $"Expected {expected.Spans.Length - 1} additional locations but got {actual.AdditionalLocations.Count}";

        for (var index = 0; index < actual.AdditionalLocations.Count; index++)
        {
            if (FindLocationDifference(expected.Spans[index + 1], actual.AdditionalLocations[index]) is { } additional)
                return $"Additional location {index}: {additional}";
        }

        return null;
    }

    private static string? FindLocationDifference(DiagnosticLocation expected, Location actual)
    {
        var span = actual.GetLineSpan();
        if (span.Path != expected.Span.Path)
            return $"Expected diagnostic to be in file \"{expected.Span.Path}\" was actually in file \"{span.Path}\"";

        if (span.StartLinePosition != expected.Span.StartLinePosition)
            return $"Expected diagnostic to start at \"{expected.Span.StartLinePosition}\" was actually at \"{span.StartLinePosition}\" (counted from 0)";

        return !expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) && span.EndLinePosition != expected.Span.EndLinePosition
            ? $"Expected diagnostic to end at \"{expected.Span.EndLinePosition}\" was actually at \"{span.EndLinePosition}\" (counted from 0)"
            : null;
    }
}
