using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>
/// The programs in <c>cases</c>, as people write them. Each begins with <c>//// its name | the libraries that it references</c>, and
/// <c>//-- name</c> begins another file of it.
/// </summary>
internal static partial class RequestPrograms
{
    public static IReadOnlyDictionary<string, RequestProgram> Read(string file) =>
        Program().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "requests", file + ".cs")).ReplaceLineEndings("\n"))
            .ToDictionary(match => match.Groups["name"].Value.Trim(), match => new RequestProgram(Separator().Split(match.Groups["code"].Value), Sdks(match.Groups["sdks"].Value)));

    private static Sdk[] Sdks(string names) => [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Sdk>)];

    [GeneratedRegex(@"^//// (?<name>[^|\n]+)(?:\|(?<sdks>[^\n]*))?\n(?<code>(?:(?!//// )[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Program();

    [GeneratedRegex(@"^//-- .*\n", RegexOptions.Multiline)]
    private static partial Regex Separator();
}

/// <summary>A program.</summary>
/// <param name="Files">The texts of its files.</param>
/// <param name="Sdks">The libraries that it references.</param>
internal sealed record RequestProgram(string[] Files, Sdk[] Sdks);
