using System.Buffers.Text;
using System.Security.Cryptography;

namespace FakeTenant;

/// <summary>The Global Client Secret as the HS256 key that old code signed with.</summary>
internal sealed class LegacyKey(string globalClientSecret)
{
    private readonly byte[] _key = Base64Url.DecodeFromChars(globalClientSecret.TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    public bool HasSigned(Jwt jwt) =>
        Jwt.Text(jwt.Header, "alg") == "HS256"
        && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, jwt.SigningInput), jwt.Signature);
}
