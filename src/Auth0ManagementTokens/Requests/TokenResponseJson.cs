using System;
using System.Globalization;
using System.Text.Json;

namespace Auth0ManagementTokens;

/// <summary>
/// The members of an answer of the token endpoint, read by hand: no reflection, types are enforced, and a member that comes twice is refused, because two
/// readers could disagree about which one counts.
/// </summary>
internal sealed class TokenResponseJson
{
    public string? AccessToken { get; private set; }

    public string? TokenType { get; private set; }

    public string? Scope { get; private set; }

    public string? Error { get; private set; }

    public string? ErrorDescription { get; private set; }

    /// <summary>Seconds; may be infinite when the number is too large.</summary>
    public double? ExpiresIn { get; private set; }

    /// <summary>Returns null when the text is not one JSON object with members of the right types.</summary>
    public static TokenResponseJson? TryParse(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        if (utf8.StartsWith(byteOrderMark)) utf8 = utf8.Slice(byteOrderMark.Length);
        try
        {
            Utf8JsonReader reader = new(utf8);
            return Read(ref reader);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // malformed JSON, or a string that is not UTF-8
        }
    }

    private static TokenResponseJson? Read(ref Utf8JsonReader reader)
    {
        TokenResponseJson response = new();
        Members seen = Members.None;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Members member = FindMember(ref reader);
            if ((seen & member) != 0) return null;
            seen |= member;
            if (!reader.Read() || !response.TrySet(member, ref reader)) return null;
        }

        return reader.Read() ? null : response;
    }

    private static Members FindMember(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("access_token") ? Members.AccessToken
        : reader.ValueTextEquals("token_type") ? Members.TokenType
        : reader.ValueTextEquals("expires_in") ? Members.ExpiresIn
        : reader.ValueTextEquals("scope") ? Members.Scope
        : reader.ValueTextEquals("error") ? Members.Error
        : reader.ValueTextEquals("error_description") ? Members.ErrorDescription
        : Members.None;

    private bool TrySet(Members member, ref Utf8JsonReader reader)
    {
        if (member == Members.None)
        {
            reader.Skip();
            return true;
        }

        if (reader.TokenType == JsonTokenType.Null) return true;
        if (member == Members.ExpiresIn) return (ExpiresIn = ReadSeconds(ref reader)) is not null;
        if (reader.TokenType != JsonTokenType.String) return false;

        string text = reader.GetString()!;
        switch (member)
        {
            case Members.AccessToken: AccessToken = text; break;
            case Members.TokenType: TokenType = text; break;
            case Members.Scope: Scope = text; break;
            case Members.Error: Error = text; break;
            default: ErrorDescription = text; break;
        }

        return true;
    }

    // Some servers send the number as a string.
    private static double? ReadSeconds(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDouble(out double number) => number,
        JsonTokenType.String when double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !double.IsNaN(number) && !double.IsInfinity(number) => number,
        _ => null,
    };

    [Flags]
    private enum Members
    {
        None = 0,
        AccessToken = 1,
        TokenType = 2,
        ExpiresIn = 4,
        Scope = 8,
        Error = 16,
        ErrorDescription = 32,
    }
}
