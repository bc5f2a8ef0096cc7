using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Auth0TokenAnalyzers.Rewriting.Succession;

/// <summary>
/// What a machine-to-machine application's id and secret are called where the tenant's global client was: <c>AUTH0_CLIENT_SECRET</c> for
/// <c>AUTH0_GLOBAL_CLIENT_SECRET</c>, <c>ClientId</c> for <c>GlobalClientId</c>.
/// </summary>
internal static class SuccessorNames
{
    private static readonly Regex s_global = new("^(?<before>.*)(?<global>global)(?<separator>[_-]?)(?:client[_-]?)?(?<kind>id|secret)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Is it the name of a global client's id or secret?</summary>
    public static bool HasOne(string name) => Match(name) is not null;

    /// <summary>Is it that of its secret?</summary>
    public static bool IsSecret(string name) => Match(name)?.Groups["kind"].Length == "secret".Length;

    /// <summary>The new name; null when the old one is no global client's.</summary>
    /// <param name="name">The old name: of a member, or of a setting with its section.</param>
    /// <param name="isSecret">True for the name of the secret, false for that of the id.</param>
    /// <param name="isManagement">True where the shorter name is that of another application.</param>
    public static string? Of(string name, bool isSecret, bool isManagement)
    {
        if (Match(name) is not { } match)
            return null;
        string global = match.Groups["global"].Value, separator = match.Groups["separator"].Value;
        string[] words = [.. isManagement ? ["management"] : Array.Empty<string>(), "client", isSecret ? "secret" : "id"];
        return match.Groups["before"].Value + string.Join(separator, words.Select((word, index) => global switch
        {
            "GLOBAL" => word.ToUpperInvariant(),
            ['g', ..] when index == 0 || separator.Length > 0 => word,
            _ => char.ToUpperInvariant(word[0]) + word.Substring(1),
        }));
    }

    /// <summary>True for a text that still speaks of the global client.</summary>
    public static bool SpeaksOfGlobal(string text) => text.IndexOf("global", StringComparison.OrdinalIgnoreCase) >= 0;

    private static Match? Match(string name) => s_global.Match(name) is { Success: true } match
        && !match.Groups["before"].Value.EndsWith("client", StringComparison.OrdinalIgnoreCase) ? match : null;
}
