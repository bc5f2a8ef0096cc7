using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// A lifetime that a text says by its own: "1y", "30d", "24h", "12 hours", "365 days". It counts where the code that parses the text
/// cannot be followed.
/// </summary>
/// <param name="Time">How long.</param>
/// <param name="Text">The text as it is written in the code.</param>
internal sealed record Lifetime(TimeForm Time, SyntaxNode Text)
{
    private const int MaxLength = 20;

    private static readonly Regex Style = new(@"\A\s*(?<number>[0-9]{1,7})\s?(?<unit>[a-zA-Z]+)\s*\z", RegexOptions.CultureInvariant);

    // "m" is minutes, as in all libraries that read such texts; months are written out.
    private static readonly Dictionary<string, decimal> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s"] = 1, ["sec"] = 1, ["secs"] = 1, ["second"] = 1, ["seconds"] = 1,
        ["m"] = 60, ["min"] = 60, ["mins"] = 60, ["minute"] = 60, ["minutes"] = 60,
        ["h"] = 3600, ["hr"] = 3600, ["hrs"] = 3600, ["hour"] = 3600, ["hours"] = 3600,
        ["d"] = 86400, ["day"] = 86400, ["days"] = 86400,
        ["w"] = 604800, ["wk"] = 604800, ["week"] = 604800, ["weeks"] = 604800,
        ["mo"] = 28 * 86400, ["month"] = 28 * 86400, ["months"] = 28 * 86400,
        ["y"] = 365 * 86400, ["yr"] = 365 * 86400, ["yrs"] = 365 * 86400, ["year"] = 365 * 86400, ["years"] = 365 * 86400,
    };

    /// <summary>The lifetime that the first of these values says, or that the text said from which it was computed.</summary>
    public static Lifetime? SaidBy(params Value?[] values) =>
        values.Select(value => value?.Said ?? Of(value)).FirstOrDefault(said => said is not null);

    private static Lifetime? Of(Value? value)
    {
        if (value is not TextValue { Written: { } written, Constant: { Length: > 1 and <= MaxLength } text }
            || Style.Match(text) is not { Success: true } match
            || !Units.TryGetValue(match.Groups["unit"].Value, out var unit))
        {
            return null;
        }

        var ticks = decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * unit * TimeUnits.Second;
        return new Lifetime(TimeForm.Of(ticks), written);
    }
}
