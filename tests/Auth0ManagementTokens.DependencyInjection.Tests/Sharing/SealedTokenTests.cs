using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Auth0ManagementTokens.Tests;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>What is written into a cache that others can read and write.</summary>
public sealed class SealedTokenTests
{
    private static readonly byte[] s_key = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
    private static readonly SharedToken s_token =
        new("SENTINEL-token", TimeSpan.FromHours(24), "read:clients read:users", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Theory]
    [InlineData("read:clients read:users")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatWasSealed_IsOpened(string? scope)
    {
        SharedToken token = s_token with { Scope = scope };
        Assert.Equal(token, SealedToken.Open(SealedToken.Seal(token, s_key), s_key));
    }

    [Fact]
    public void AnEntry_ShowsNothing_AndIsNeverTheSameTwice()
    {
        byte[] entry = SealedToken.Seal(s_token, s_key);

        Assert.DoesNotContain("SENTINEL", Encoding.Latin1.GetString(entry));
        Assert.DoesNotContain("read:", Encoding.Latin1.GetString(entry));
        Assert.NotEqual(entry, SealedToken.Seal(s_token, s_key));
    }

    [Fact]
    public void AnyBitThatIsChanged_IsNoticed()
    {
        byte[] entry = SealedToken.Seal(s_token, s_key);
        for (int i = 0; i < entry.Length; i++)
        {
            byte[] changed = [.. entry];
            changed[i] ^= 0x10;
            Exception e = Assert.ThrowsAny<Exception>(() => SealedToken.Open(changed, s_key));
            Assert.True(e is CryptographicException or FormatException, e.ToString());
        }
    }

    [Fact]
    public void AnotherKey_DoesNotOpenIt()
    {
        byte[] other = [.. s_key];
        other[31] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => SealedToken.Open(SealedToken.Seal(s_token, s_key), other));
    }

    [Fact]
    public void AnEntryThatIsCutOff_OrOfAnotherKind_IsNoToken()
    {
        byte[] entry = SealedToken.Seal(s_token, s_key);
        for (int length = 0; length < entry.Length; length++)
        {
            Exception e = Assert.ThrowsAny<Exception>(() => SealedToken.Open(entry[..length], s_key));
            Assert.True(e is CryptographicException or FormatException, e.ToString());
        }

        Assert.Throws<FormatException>(() => SealedToken.Open(Encoding.UTF8.GetBytes("""{"access_token":"of somebody else's format"}"""), s_key));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255 })]
    public void AWellEncryptedEntryOfTheWrongForm_IsNoToken(byte[] plain)
    {
        byte[] entry = new byte[29 + plain.Length];
        entry[0] = 1;
        using AesGcm aes = new(s_key, 16);
        aes.Encrypt(entry.AsSpan(1, 12), plain, entry.AsSpan(29), entry.AsSpan(13, 16), entry.AsSpan(0, 1));

        Assert.Throws<FormatException>(() => SealedToken.Open(entry, s_key));
    }

    [Fact]
    public void TheKeys_AreThoseOfTheSpecification()
    {
        TokenSettings settings = Settings();
        byte[] info = Encoding.UTF8.GetBytes(
            "auth0-management-tokens/1\nhttps://tenant.eu.auth0.com/oauth/token\nclient-id\nhttps://tenant.eu.auth0.com/api/v2/\n");
        StoreKeys keys = new(settings, key: null);

        Assert.Equal("auth0-token:" + Convert.ToHexString(SHA256.HashData(info)), keys.Token);
        Assert.Equal(keys.Token + ":lease", keys.Lease);
        Assert.Equal(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes("client-secret"), 32, null, info), keys.Encryption);
        Assert.Equal(HKDF.DeriveKey(HashAlgorithmName.SHA256, s_key, 32, null, info), new StoreKeys(settings, s_key).Encryption);
    }

    [Fact]
    public void EveryPart_MakesForOtherKeys()
    {
        StoreKeys[] all =
        [
            new(Settings(), null),
            new(Settings(o => o.Domain = "tenant.us.auth0.com"), null),
            new(Settings(o => o.ClientId = "other-id"), null),
            new(Settings(o => o.Audience = "https://api.example/"), null),
            new(Settings(o => o.Organization = "org_a"), null),
            new(Settings(o => o.Organization = "org_b"), null),
            new(Settings(o => o.UseMtlsEndpoint = true), null),
        ];

        Assert.Equal(all.Length, all.Select(keys => keys.Token).Distinct().Count());
        Assert.Equal(all.Length, all.Select(keys => Convert.ToHexString(keys.Encryption)).Distinct().Count());
    }

    [Fact]
    public void AnotherSecret_IsAnotherKeyForTheSameEntry()
    {
        StoreKeys first = new(Settings(), null);
        StoreKeys second = new(Settings(o => o.ClientSecret = "second-secret"), null);

        Assert.Equal(first.Token, second.Token);
        Assert.NotEqual(first.Encryption, second.Encryption);
    }

    private static TokenSettings Settings(Action<Auth0TokenOptions>? configure = null)
    {
        Auth0TokenOptions options = new();
        Services.Credentials()(options);
        configure?.Invoke(options);
        return TokenSettings.FromOptions(options);
    }
}
