using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Auth0ManagementTokens;

/// <summary>
/// Makes text of unknown origin safe to show: a server may send back what it was sent. Knows the secrets of one request, in the forms they were sent in.
/// </summary>
internal sealed class SecretRedactor
{
    private const string Mask = "***";
    private readonly List<string> _secrets = [];

    public void Add(string secret)
    {
        _secrets.Add(secret);
        string escaped = Uri.EscapeDataString(secret);
        if (escaped != secret) _secrets.Add(escaped);
    }

    /// <summary>Drops control characters, masks secrets and cuts the text: in this order, so that no part of a secret is left over.</summary>
    public string? Clean(string? text, int maxLength)
    {
        if (text is null) return null;

        StringBuilder kept = new(text.Length);
        foreach (char c in text)
        {
            if (IsVisible(c)) kept.Append(c);
        }

        foreach (string secret in _secrets) kept.Replace(secret, Mask);
        if (kept.Length > maxLength) kept.Length = char.IsHighSurrogate(kept[maxLength - 1]) ? maxLength - 1 : maxLength;
        return kept.ToString();
    }

    /// <summary>Whether an exception can be shown as it is.</summary>
    public bool IsClean(Exception exception)
    {
        string text = exception.ToString();
        return !_secrets.Exists(secret => text.IndexOf(secret, StringComparison.Ordinal) >= 0);
    }

    private static bool IsVisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
