using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Auth0ManagementTokens.DependencyInjection;

/// <summary>
/// The entry of a token: a byte of version, the nonce, the tag, and the token with its times, encrypted by AES-256-GCM (NIST SP 800-38D). A new entry is
/// written about once in the life of a token, so that random nonces cannot repeat in practice.
/// </summary>
internal static class SealedToken
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength + TagLength;

    public static byte[] Seal(SharedToken token, byte[] key)
    {
        byte[] plain = Write(token);
        byte[] entry = new byte[HeadLength + plain.Length];
        entry[0] = Version;
        RandomNumberGenerator.Fill(Nonce(entry));
        using AesGcm aes = new(key, TagLength);
        aes.Encrypt(Nonce(entry), plain, entry.AsSpan(HeadLength), Tag(entry), entry.AsSpan(0, 1));
        return entry;
    }

    /// <exception cref="CryptographicException">The entry was written with another key, or changed since.</exception>
    /// <exception cref="FormatException">The entry is no such entry.</exception>
    public static SharedToken Open(byte[] entry, byte[] key)
    {
        if (entry.Length < HeadLength || entry[0] != Version) throw new FormatException("The entry is not of a known version.");

        byte[] plain = new byte[entry.Length - HeadLength];
        using AesGcm aes = new(key, TagLength);
        aes.Decrypt(Nonce(entry), entry.AsSpan(HeadLength), Tag(entry), plain, entry.AsSpan(0, 1));
        try
        {
            return Read(plain);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            throw new FormatException("The entry is not complete.", e);
        }
    }

    private static Span<byte> Nonce(byte[] entry) => entry.AsSpan(1, NonceLength);

    private static Span<byte> Tag(byte[] entry) => entry.AsSpan(1 + NonceLength, TagLength);

    private static byte[] Write(SharedToken token)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(token.RequestedAt.UtcTicks);
            writer.Write(token.Lifetime.Ticks);
            writer.Write(token.Value);
            writer.Write(token.Scope is not null);
            writer.Write(token.Scope ?? "");
        }

        return stream.ToArray();
    }

    private static SharedToken Read(byte[] plain)
    {
        using BinaryReader reader = new(new MemoryStream(plain), Encoding.UTF8);
        DateTimeOffset requestedAt = new(reader.ReadInt64(), TimeSpan.Zero);
        TimeSpan lifetime = new(reader.ReadInt64());
        string value = reader.ReadString();
        bool hasScope = reader.ReadBoolean();
        string scope = reader.ReadString();
        return new SharedToken(value, lifetime, hasScope ? scope : null, requestedAt);
    }
}
