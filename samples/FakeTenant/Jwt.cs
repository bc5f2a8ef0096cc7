using System;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeTenant;

/// <summary>The compact form of a signed JWT (RFC 7515, section 7.1).</summary>
internal sealed record Jwt(JsonObject Header, JsonObject Payload, byte[] SigningInput, byte[] Signature)
{
    public static string Encode(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        string signingInput = Part(header) + "." + Part(payload);
        return signingInput + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signingInput)));
    }

    /// <summary><c>null</c> when the text is no signed JWT.</summary>
    public static Jwt? Parse(string text)
    {
        string[] parts = text.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(parts[0])) is JsonObject header
                && JsonNode.Parse(Base64Url.DecodeFromChars(parts[1])) is JsonObject payload
                ? new Jwt(header, payload, Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Base64Url.DecodeFromChars(parts[2]))
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The member as text, or <c>null</c> when it is missing or no string.</summary>
    public static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The member as a number (JWT times may have a fraction and may be past any date type).</summary>
    public static double? Number(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out double number) ? number : null;

    private static string Part(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
