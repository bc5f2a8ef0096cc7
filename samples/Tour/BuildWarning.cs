using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tour;

/// <summary>A warning of the package, as the build prints it. Line 0: it belongs to no place in a source file.</summary>
public sealed partial record BuildWarning(string File, int Line, string Id, string Message)
{
    /// <summary>Each warning once, in the order of the source; MSBuild repeats them in its summary.</summary>
    public static IReadOnlyList<BuildWarning> Parse(string output) =>
        [.. Pattern().Matches(output).Select(FromMatch).Distinct().OrderBy(warning => (warning.File, warning.Line, warning.Id))];

    private static BuildWarning FromMatch(Match match) => new(
        Path.GetFileName(match.Groups["file"].Value),
        match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
        match.Groups["id"].Value,
        match.Groups["message"].Value);

    // Without the help link and the project at the end.
    [GeneratedRegex(
        @"^\s*(?<file>.+?)(\((?<line>\d+),[\d,]+\))? ?: warning (?<id>AUTH0[A-Z0-9]+): (?<message>.+?)( \(https://[^)]*\))?( \[[^\]]*\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
