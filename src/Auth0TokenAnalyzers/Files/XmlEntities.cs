using System.Globalization;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Files;

/// <summary>The entities that XML has by itself.</summary>
internal static class XmlEntities
{
    private static readonly Regex Entity = new(@"&(?:#x(?<hex>[0-9A-Fa-f]{1,4})|#(?<number>[0-9]{1,5})|(?<name>amp|lt|gt|quot|apos));",
        RegexOptions.CultureInvariant);

    /// <summary>The text with the characters that are meant; what is no such entity stays.</summary>
    public static string Decode(string text) => text.IndexOf('&') < 0 ? text : Entity.Replace(text, Character);

    private static string Character(Match match)
    {
        if (match.Groups["hex"] is { Success: true, Value: var hex })
            return ((char)int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();
        if (match.Groups["number"] is { Success: true, Value: var number })
            return ((char)int.Parse(number, CultureInfo.InvariantCulture)).ToString();
        return match.Groups["name"].Value switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            _ => "'",
        };
    }
}
