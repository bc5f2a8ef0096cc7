using System;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace FakeTenant;

/// <summary>The RS256 signing key of the tenant: makes the access tokens and recognises them again.</summary>
internal sealed class TokenSigner(FakeTenantOptions options) : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly string _keyId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10));

    public string Issue(TenantClient client, string scope)
    {
        long now = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = _keyId };
        var payload = new JsonObject
        {
            ["iss"] = $"https://{options.Host}/",
            ["sub"] = client.ClientId + "@clients",
            ["aud"] = ManagementApi.Audience(options),
            ["iat"] = now,
            ["exp"] = now + (long)options.TokenLifetime.TotalSeconds,
            ["scope"] = scope,
            ["gty"] = "client-credentials",
            ["azp"] = client.ClientId,
        };
        return Jwt.Encode(header, payload, input => _key.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public bool HasSigned(Jwt jwt) =>
        Jwt.Text(jwt.Header, "alg") == "RS256"
        && _key.VerifyData(jwt.SigningInput, jwt.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Dispose() => _key.Dispose();
}
