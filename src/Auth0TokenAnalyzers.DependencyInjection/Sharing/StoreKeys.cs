using System;
using System.Security.Cryptography;
using System.Text;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>
/// Under which names a token is stored, and by which key it is encrypted. Both come from what the token is for, so that no two clients, audiences or
/// organizations can get each other's token, and all processes of one client find the same place.
/// </summary>
internal sealed class StoreKeys
{
    private const string Prefix = "auth0-token:";
    private const int KeyLength = 32;

    /// <param name="settings">What the token is for.</param>
    /// <param name="key">Secret key material, or null to take the client secret.</param>
    /// <exception cref="InvalidOperationException">There is neither.</exception>
    public StoreKeys(TokenSettings settings, byte[]? key)
    {
        byte[] secret = key
            ?? Encoding.UTF8.GetBytes(settings.ClientSecret ?? throw new InvalidOperationException("There is no key to encrypt a token with."));

        // None of the parts can hold a line break, so that no two sets of parts read the same.
        string context = string.Join('\n', "auth0-management-tokens/1", settings.Endpoint.AbsoluteUri, settings.ClientId, settings.Audience,
            settings.Organization);
        byte[] info = Encoding.UTF8.GetBytes(context);
        Token = Prefix + Convert.ToHexString(SHA256.HashData(info));
        Lease = Token + ":lease";
        Encryption = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, info: info);
    }

    /// <summary>The name of the entry that holds the token.</summary>
    public string Token { get; }

    /// <summary>The name of the entry that says who is fetching a new one.</summary>
    public string Lease { get; }

    /// <summary>The key of AES-256.</summary>
    public byte[] Encryption { get; }
}
