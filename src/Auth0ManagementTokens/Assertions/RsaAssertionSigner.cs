using System;
using System.Security.Cryptography;

namespace Auth0ManagementTokens;

/// <summary>An RSA key with one of the algorithms that Auth0 accepts for client assertions.</summary>
internal sealed class RsaAssertionSigner
{
    private const int MinKeyBits = 2048; // RFC 7518 sections 3.3 and 3.5
    private readonly RSA _key;
    private readonly HashAlgorithmName _hash;
    private readonly RSASignaturePadding _padding;

    private RsaAssertionSigner(RSA key, string algorithm, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        _key = key;
        Algorithm = algorithm;
        _hash = hash;
        _padding = padding;
    }

    public string Algorithm { get; }

    public static RsaAssertionSigner Create(RSA privateKey, string algorithm)
    {
        ArgumentNullException.ThrowIfNull(privateKey, nameof(privateKey));
        ArgumentNullException.ThrowIfNull(algorithm, nameof(algorithm));
        if (privateKey.KeySize < MinKeyBits) throw new ArgumentException($"The key has fewer than {MinKeyBits} bits.", nameof(privateKey));

        RsaAssertionSigner signer = algorithm switch
        {
            "RS256" => new(privateKey, algorithm, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "RS384" => new(privateKey, algorithm, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "PS256" => new(privateKey, algorithm, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => throw new ArgumentException("The algorithm is none that Auth0 accepts: RS256, RS384 or PS256.", nameof(algorithm)),
        };
        signer.RequirePrivateKey();
        return signer;
    }

    /// <summary>Signs under a lock: an RSA object is not made for several threads, and several delegates may share one.</summary>
    public byte[] Sign(byte[] data)
    {
        lock (_key) return _key.SignData(data, _hash, _padding);
    }

    // Whether a key can sign is seen by signing: a key in hardware does not show its private part.
    private void RequirePrivateKey()
    {
        try
        {
            Sign([]);
        }
        catch (Exception e) when (e is CryptographicException or NotSupportedException)
        {
            throw new ArgumentException($"The key cannot sign with {Algorithm}: it has no private part, or does not support the algorithm.",
                "privateKey", e);
        }
    }
}
