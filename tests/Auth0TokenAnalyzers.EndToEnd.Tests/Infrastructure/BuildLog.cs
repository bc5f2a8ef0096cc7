using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tour;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>A warning or error as MSBuild prints it. Line 0: it belongs to no place in a source file.</summary>
internal sealed record BuildMessage(string Level, string Id, string File, int Line, string Text);

/// <summary>What a build said, each message once (MSBuild repeats them all in its summary).</summary>
internal sealed partial class BuildLog(CommandResult result)
{
    public bool Succeeded => result.ExitCode == 0;

    public string Output => result.Output;

    public IReadOnlyList<BuildMessage> Messages { get; } = [.. result.Output.Split('\n').Select(Parse).OfType<BuildMessage>().Distinct()];

    /// <summary>What the package said: its rules, and the checks of its MSBuild files.</summary>
    public IReadOnlyList<BuildMessage> OfThePackage => [.. Messages.Where(message => message.Id.StartsWith("AUTH0", StringComparison.Ordinal))];

    private static BuildMessage? Parse(string line)
    {
        var match = Message().Match(line);
        return match.Success
            ? new BuildMessage(
                match.Groups["level"].Value,
                match.Groups["id"].Value,
                Path.GetFileName(match.Groups["file"].Value),
                match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
                match.Groups["text"].Value)
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?<file>[^(]+?)(\((?<line>\d+),[\d,]+\))?\s*: (?<level>warning|error) (?<id>[A-Z]+[0-9]+[A-Z0-9]*): (?<text>.*?)( \[[^\]]*\])?\s*$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Message();
}
