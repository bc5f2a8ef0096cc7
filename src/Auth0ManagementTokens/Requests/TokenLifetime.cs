using System;
using System.Text.Json;

namespace Auth0ManagementTokens;

/// <summary>How long a token lives, from what the endpoint said, else from the token, else by assumption.</summary>
internal static class TokenLifetime
{
    private const double MinSeconds = 1;
    private const double MaxSeconds = 2_592_000; // Auth0's own maximum, 30 days
    private static readonly TimeSpan s_unknown = TimeSpan.FromMinutes(5);

    public static TimeSpan Find(double? expiresIn, string token)
    {
        double? seconds = expiresIn ?? ReadJwt(token);
        return seconds is { } known ? TimeSpan.FromSeconds(Math.Truncate(Math.Min(Math.Max(known, MinSeconds), MaxSeconds))) : s_unknown;
    }

    /// <summary><c>exp</c> minus <c>iat</c> (RFC 7519 section 4.1): a difference, so that a wrong local clock does not matter.</summary>
    private static double? ReadJwt(string token)
    {
        string[] parts = token.Split('.');
        if (parts.Length != 3) return null;
        try
        {
            string base64 = parts[1].Replace('-', '+').Replace('_', '/');
            byte[] payload = Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
            using JsonDocument json = JsonDocument.Parse(payload);
            return ReadTime(json.RootElement, "exp") - ReadTime(json.RootElement, "iat") is { } seconds and > 0 ? seconds : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static double? ReadTime(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out JsonElement claim) && claim.ValueKind == JsonValueKind.Number && claim.TryGetDouble(out double time)
            ? time
            : null;
}
