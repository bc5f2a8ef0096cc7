using System;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Auth0ManagementTokens;

/// <summary>Writes client assertions in the compact form of a JWS (RFC 7515 section 7.1).</summary>
internal sealed class AssertionWriter(string clientId, string? keyId, RsaAssertionSigner signer, TimeProvider timeProvider)
{
    /// <summary>Auth0 allows five minutes; this is in the middle between a local clock that is behind and one that is ahead.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(2);

    private readonly string _header = WriteJson(json =>
    {
        json.WriteString("alg", signer.Algorithm);
        json.WriteString("typ", "JWT");
        if (keyId is not null) json.WriteString("kid", keyId);
    });

    public string Write(string audience)
    {
        string payload = WriteJson(json =>
        {
            json.WriteString("iss", clientId);
            json.WriteString("sub", clientId);
            json.WriteString("aud", audience);
            json.WriteString("jti", Guid.NewGuid().ToString("N"));
            json.WriteNumber("exp", (timeProvider.GetUtcNow() + s_lifetime).ToUnixTimeSeconds());
        });
        string signed = _header + "." + payload;
        return signed + "." + Base64Url(signer.Sign(Encoding.ASCII.GetBytes(signed)));
    }

    private static string WriteJson(Action<Utf8JsonWriter> writeMembers)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return Base64Url(stream.ToArray());
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
