using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace FakeTenant;

/// <summary>The Global Client Secret as the HS256 key that old code signed with.</summary>
internal sealed class LegacyKey(string globalClientSecret)
{
    private readonly byte[] _key = Base64Url.DecodeFromChars(globalClientSecret.TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    /// <summary>A token without an end, as old scripts made them.</summary>
    public string Sign(string globalClientId, string scope) => Jwt.Encode(
        new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" },
        new JsonObject { ["aud"] = globalClientId, ["scope"] = scope },
        input => HMACSHA256.HashData(_key, input));

    public bool HasSigned(Jwt jwt) =>
        Jwt.Text(jwt.Header, "alg") == "HS256"
        && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, jwt.SigningInput), jwt.Signature);
}
