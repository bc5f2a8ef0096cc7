using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>The ready provider of <c>privates_key_jwt</c> assertions, checked as a server would check them.</summary>
public sealed class ClientAssertionTests
{
    private const string Audience = "https://tenant.eu.auth0.com/";
    private static readonly RSA s_key = RSA.Create(2048); // one for all tests: making a key is slow
    private readonly ManualTimeProvider _time = new();

    public static TheoryData<string, string, bool> Algorithms() => new() { { "RS256", "SHA256", false }, { "RS384", "SHA384", false }, { "PS256", "SHA256", true } };

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task AnAssertion_IsSignedWithTheAlgorithmOfItsHeader(string algorithm, string hash, bool isPss)
    {
        string[] parts = (await WriteAsync(Auth0ClientAssertion.FromRsa("client-id", s_key, algorithm: algorithm))).Split('.');

        Assert.Equal(algorithm, Read(parts[0]).GetProperty("alg").GetString());
        Assert.True(s_key.VerifyData(
            Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Decode(parts[2]), new HashAlgorithmName(hash), isPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task AnAssertion_HasTheClaimsThatAuth0Requires()
    {
        JsonElement claims = Read((await WriteAsync(Auth0ClientAssertion.FromRsa("client-id", s_key, timeProvider: _time))).Split('.')[1]);

        Assert.Equal("client-id", claims.GetProperty("iss").GetString());
        Assert.Equal("client-id", claims.GetProperty("sub").GetString());
        Assert.Equal(Audience, claims.GetProperty("aud").GetString());
        Assert.InRange(claims.GetProperty("jti").GetString()!.Length, 16, 64);
        Assert.Equal(_time.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds(), claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task Row56_AnAssertion_HasNoTimeThatAClockThatIsAheadWouldPutIntoTheFuture()
    {
        JsonElement claims = Read((await WriteAsync(Auth0ClientAssertion.FromRsa("client-id", s_key))).Split('.')[1]);

        Assert.Equal(["aud", "exp", "iss", "jti", "sub"], claims.EnumerateObject().Select(claim => claim.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheKeyId_IsInTheHeader_OrAbsent()
    {
        JsonElement with = Read((await WriteAsync(Auth0ClientAssertion.FromRsa("client-id", s_key, "key-\"1\""))).Split('.')[0]);
        JsonElement without = Read((await WriteAsync(Auth0ClientAssertion.FromRsa("client-id", s_key))).Split('.')[0]);

        Assert.Equal("key-\"1\"", with.GetProperty("kid").GetString());
        Assert.False(without.TryGetProperty("kid", out _));
    }

    [Fact]
    public async Task Row68_EachAttempt_HasAnAssertionWithAJtiOfItsOwn()
    {
        FakeTokenEndpoint endpoint = new FakeTokenEndpoint().Then(() => new HttpResponseMessage(HttpStatusCode.BadGateway));
        using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientAssertionProvider = Auth0ClientAssertion.FromRsa("client-id", s_key, timeProvider: _time);
        });
        Task<string> pending = provider.GetTokenAsync();
        await endpoint.ReceivedAsync(1);
        _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(2.01)));
        await pending;

        JsonElement[] claims = endpoint.Requests.Select(request => Read(request.Form["client_assertion"].Split('.')[1])).ToArray();
        Assert.Equal(2, claims.Select(claim => claim.GetProperty("jti").GetString()).Distinct().Count());
        Assert.All(claims, claim => Assert.Equal(Audience, claim.GetProperty("aud").GetString()));
    }

    [Fact]
    public async Task ManyThreads_MayShareTheDelegate()
    {
        Func<string, CancellationToken, ValueTask<string>> create = Auth0ClientAssertion.FromRsa("client-id", s_key);
        string[] assertions = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => WriteAsync(create))));

        Assert.Equal(64, assertions.Distinct().Count());
        Assert.All(assertions.Select(assertion => assertion.Split('.')), parts => Assert.True(s_key.VerifyData(
            Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Decode(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    [Fact]
    public async Task ACancelledCall_SignsNothing() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Auth0ClientAssertion.FromRsa("client-id", s_key)(Audience, new(canceled: true)).AsTask());

    [Fact]
    public async Task AKeyThatHasBeenDisposedOf_IsAConfigurationError()
    {
        RSA key = RSA.Create(2048);
        FakeTokenEndpoint endpoint = new();
        using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientAssertionProvider = Auth0ClientAssertion.FromRsa("client-id", key);
        });
        key.Dispose();

        Assert.Equal(Auth0TokenErrorKind.Configuration, (await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync())).Kind);
        Assert.Equal(0, endpoint.Count);
    }

    [Fact]
    public void BadArguments_AreRefusedByName()
    {
        using RSA shortKey = RSA.Create(1024);
        using RSA publicKey = RSA.Create(s_key.ExportParameters(includePrivateParameters: false));
        Assert.Throws<ArgumentNullException>("clientId", () => Auth0ClientAssertion.FromRsa(null!, s_key));
        Assert.Throws<ArgumentException>("clientId", () => Auth0ClientAssertion.FromRsa("YOUR_CLIENT_ID", s_key));
        Assert.Throws<ArgumentNullException>("privateKey", () => Auth0ClientAssertion.FromRsa("client-id", null!));
        Assert.Throws<ArgumentException>("privateKey", () => Auth0ClientAssertion.FromRsa("client-id", shortKey));
        Assert.Throws<ArgumentException>("privateKey", () => Auth0ClientAssertion.FromRsa("client-id", publicKey));
        Assert.Throws<ArgumentException>("keyId", () => Auth0ClientAssertion.FromRsa("client-id", s_key, ""));
        Assert.Throws<ArgumentNullException>("algorithm", () => Auth0ClientAssertion.FromRsa("client-id", s_key, algorithm: null!));
        foreach (string algorithm in (string[])["none", "HS256", "ES256", "rs256", ""])
            Assert.Throws<ArgumentException>("algorithm", () => Auth0ClientAssertion.FromRsa("client-id", s_key, algorithm: algorithm));
    }

    private static Task<string> WriteAsync(Func<string, CancellationToken, ValueTask<string>> create) => create(Audience, CancellationToken.None).AsTask();

    private static JsonElement Read(string part)
    {
        using JsonDocument json = JsonDocument.Parse(Decode(part));
        return json.RootElement.Clone();
    }

    private static byte[] Decode(string base64Url)
    {
        Assert.DoesNotContain('=', base64Url);
        string base64 = base64Url.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
    }
}
