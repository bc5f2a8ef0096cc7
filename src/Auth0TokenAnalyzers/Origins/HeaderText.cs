using System.Text.RegularExpressions;
using Auth0TokenAnalyzers.Values;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>The text of an <c>Authorization</c> header: a scheme and what follows it.</summary>
internal static class HeaderText
{
    private static readonly Regex Bearer = new(@"^\s*(?:authorization\s*:\s*)?bearer\b\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex OtherScheme =
        new(@"^\s*(?:authorization\s*:\s*)?(?!bearer\b)[a-z]+\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>What follows the scheme <c>Bearer</c>, or the whole text when its scheme is not known; <see langword="null"/> for another scheme.</summary>
    public static Value? Token(Value header)
    {
        if (header is not TextValue { Parts: [{ Literal: { } start }, ..] } text)
            return header;
        return OtherScheme.IsMatch(start) ? null : text.Map(part => Bearer.Replace(part, ""));
    }
}
