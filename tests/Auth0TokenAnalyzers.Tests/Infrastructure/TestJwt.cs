using System;
using System.Security.Cryptography;
using System.Text;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>Tokens that look real and are signed by nobody.</summary>
internal static class TestJwt
{
    public const string Management = """{"iss":"https://example.us.auth0.com/","sub":"cyKHKi7M07QbbStdd8AgdmX2sau4rEE7@clients","aud":"https://example.us.auth0.com/api/v2/","iat":1763769600,"exp":1763856000,"scope":"read:users update:users","gty":"client-credentials"}""";

    public const string Legacy = """{"aud":"oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM","scopes":{"users":{"actions":["read","update"]}},"iat":1763769600,"jti":"606eb0ecc1be9f51f7f7c0fa631639aa"}""";

    public const string OwnApi = """{"iss":"https://example.us.auth0.com/","sub":"auth0|1","aud":"https://api.example.com/","iat":1763769600,"exp":1763856000,"scope":"read:users"}""";

    public static string Of(string payload, string header = """{"alg":"RS256","typ":"JWT","kid":"Y8CstQTuNzuNGrTFhxhav"}""") =>
        $"{Base64Url(header)}.{Base64Url(payload)}.{Signature(payload)}";

    /// <summary>The three parts of a token.</summary>
    public static string[] Parts(string payload) => Of(payload).Split('.');

    public static string Base64Url(string text) => Base64Url(Encoding.UTF8.GetBytes(text));

    public static string Signature(string payload) => Base64Url(SHA256.HashData(Encoding.UTF8.GetBytes(payload)));

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
