using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FakeTenant.Tests;

/// <summary>Tokens as old programs (or attackers) make them.</summary>
internal static class HandMadeToken
{
    /// <summary>HS256 with the Global Client Secret of Lumen Books, unless another key is given.</summary>
    public static string Sign(object payload, byte[]? key = null, string algorithm = "HS256")
    {
        string input = Part(new { alg = algorithm, typ = "JWT" }) + "." + Part(payload);
        byte[] signature = HMACSHA256.HashData(key ?? Convert.FromBase64String(LumenBooks.GlobalClientSecret), Encoding.ASCII.GetBytes(input));
        return input + "." + Base64Url.EncodeToString(signature);
    }

    public static string Unsigned(object payload) => Part(new { alg = "none", typ = "JWT" }) + "." + Part(payload) + ".";

    /// <summary>The same header and signature around another payload.</summary>
    public static string WithPayload(string token, object payload)
    {
        string[] parts = token.Split('.');
        return parts[0] + "." + Part(payload) + "." + parts[2];
    }

    public static JsonElement ReadPayload(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    public static JsonElement ReadHeader(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[0])).RootElement;

    private static string Part(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
