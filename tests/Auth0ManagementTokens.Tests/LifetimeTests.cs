using System;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>How long a token counts as alive, by what the endpoint says about it.</summary>
public sealed class LifetimeTests
{
    private const int ThirtyDays = 2_592_000;
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Theory]
    [InlineData("""{"access_token":"t","token_type":"Bearer"}""")]
    [InlineData("""{"access_token":"t","expires_in":null}""")]
    public Task Row21_WithoutExpiresIn_ATokenLivesForFiveMinutes(string body) => LivesAsync(body, 300);

    [Theory]
    [InlineData("""{"iat":1000,"exp":4600}""", 3600)]
    [InlineData("""{"iat":4600,"exp":1000}""", 300)]
    [InlineData("""{"exp":4600}""", 300)]
    [InlineData("""{"iat":"1000","exp":4600}""", 300)]
    [InlineData("[]", 300)]
    [InlineData("not json", 300)]
    public Task Row21_WithoutExpiresIn_TheTokensOwnTimesCount(string payload, int seconds) =>
        LivesAsync($$"""{"access_token":"{{Base64Url("{}")}}.{{Base64Url(payload)}}.c2ln"}""", seconds);

    [Fact]
    public Task Row22_ANumberThatIsText_IsRead() => LivesAsync("""{"access_token":"t","expires_in":"86400"}""", 86400);

    [Theory]
    [InlineData("86400.0", 86400)]
    [InlineData("86400.9", 86400)]
    [InlineData("1e5", 100_000)]
    public Task Row23_AFraction_IsCutOff(string number, int seconds) => LivesAsync($$"""{"access_token":"t","expires_in":{{number}}}""", seconds);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("-1e300")]
    [InlineData("0.5")]
    public Task Row24_ALifetimeOfNothing_IsASecond(string number) => LivesAsync($$"""{"access_token":"t","expires_in":{{number}}}""", 1);

    [Fact]
    public async Task Row24_ATokenThatNeverLives_ServesForASecond()
    {
        _endpoint.Default = number => FakeTokenEndpoint.Token($"token-{number}", expiresIn: 0);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal("token-1", await provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal(1, _endpoint.Count);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task Row24_ATokenThatNeverLives_ServesForASecond_HoweverLateItCame()
    {
        _endpoint.Default = number => FakeTokenEndpoint.Token($"token-{number}", expiresIn: 0);
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        Task<string> pending = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(1);
        _time.Advance(TimeSpan.FromSeconds(5));
        _endpoint.Open();
        await pending;

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal(1, _endpoint.Count);
    }

    [Theory]
    [InlineData(30, 27)]
    [InlineData(100, 90)]
    [InlineData(3600, 3540)]
    public async Task Row25_TheLeewayShrinksWithTheLifetime(int lifetime, int usable)
    {
        _endpoint.Default = number => FakeTokenEndpoint.Token($"token-{number}", lifetime);
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options => options.RefreshAhead = 0);
        await provider.GetTokenAsync();

        _time.Advance(TimeSpan.FromSeconds(usable - 1));
        Assert.Equal("token-1", await provider.GetTokenAsync());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Theory]
    [InlineData("9e18")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("1e400")]
    public Task Row26_AnImmenseNumber_IsThirtyDays(string number) => LivesAsync($$"""{"access_token":"t","expires_in":{{number}}}""", ThirtyDays);

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("\"soon\"")]
    [InlineData("true")]
    [InlineData("NaN")]
    [InlineData("[86400]")]
    public async Task Row26_WhatIsNoNumber_IsAnInvalidResponse(string value)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json($$"""{"access_token":"t","expires_in":{{value}}}"""));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, (await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync())).Kind);
    }

    private async Task LivesAsync(string body, int seconds)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json(body));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal(TimeSpan.FromSeconds(seconds), (await provider.GetAccessTokenAsync()).ExpiresAt - _time.GetUtcNow());
    }

    private static string Base64Url(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
