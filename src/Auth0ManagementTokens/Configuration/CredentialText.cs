using System;

namespace Auth0ManagementTokens;

/// <summary>
/// Checks of the values that identify the client. Messages name the setting and never repeat the value: it may be a secret, or one in the wrong place.
/// </summary>
internal static class CredentialText
{
    public static string Require(string? value, string setting, string parameterName)
    {
        if (value is null) throw new ArgumentNullException(parameterName, setting + " is missing.");
        string? problem = FindProblem(value);
        return problem is null ? value : throw new ArgumentException(setting + " " + problem, parameterName);
    }

    /// <summary>Says what is wrong with a client id, secret, audience or organization; null when nothing is.</summary>
    public static string? FindProblem(string value)
    {
        if (string.IsNullOrWhiteSpace(value)) return "is empty.";

        // RFC 6749 appendix A allows printable ASCII; a space or a line break comes from copying or from a file that ends with one.
        foreach (char c in value)
        {
            if (c is < '!' or > '~') return "has a space, a control character or a character outside ASCII.";
        }

        return IsPlaceholder(value) ? "is a placeholder. Replace it by the real value." : null;
    }

    private static bool IsPlaceholder(string value) =>
        IsEnclosed(value, '{', '}') || IsEnclosed(value, '<', '>') || value.StartsWith("${", StringComparison.Ordinal)
        || value.StartsWith("YOUR_", StringComparison.OrdinalIgnoreCase) || value.StartsWith("YOUR-", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("YourClient", StringComparison.OrdinalIgnoreCase)
        || IsOneCharacterRepeated(value);

    private static bool IsEnclosed(string value, char first, char last) => value[0] == first && value[value.Length - 1] == last;

    private static bool IsOneCharacterRepeated(string value) => value.Length > 2 && value.Trim(value[0]).Length == 0;
}
