using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Secrets and assertions that the application hands out for each request.</summary>
public sealed class CredentialProviderTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Fact]
    public async Task Row67_ASecretProviderThatThrows_IsAConfigurationErrorWithoutItsText()
    {
        Auth0TokenException e = await FailWithSecretAsync(_ => throw new InvalidOperationException("vault says s3cr3t-value"));

        Assert.Equal(Auth0TokenErrorKind.Configuration, e.Kind);
        Assert.Contains("InvalidOperationException", e.Message);
        Assert.DoesNotContain("s3cr3t", e.ToString());
        Assert.Equal(0, _endpoint.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("secret\n")]
    [InlineData("YOUR_CLIENT_SECRET")]
    public async Task Row67_ASecretProviderWithoutASecret_IsAConfigurationError(string? secret)
    {
        Auth0TokenException e = await FailWithSecretAsync(_ => new ValueTask<string>(secret!));

        Assert.Equal(Auth0TokenErrorKind.Configuration, e.Kind);
        Assert.Equal(0, _endpoint.Count);
    }

    [Fact]
    public async Task Row67_ASlowSecretProvider_TimesOut()
    {
        TaskCompletionSource<string> never = new();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientSecretProvider = _ => new ValueTask<string>(never.Task);
            options.MaxRetries = 0;
        });
        Task<string> pending = provider.GetTokenAsync();
        _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(10.01)));

        Assert.Equal(Auth0TokenErrorKind.Timeout, (await Assert.ThrowsAsync<Auth0TokenException>(() => pending)).Kind);
    }

    [Fact]
    public async Task Row67_TheSecretProvider_RunsOnceForAllCallers()
    {
        int calls = 0;
        _endpoint.Close();
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientSecretProvider = _ => new ValueTask<string>($"secret-{Interlocked.Increment(ref calls)}");
        });
        Task<string>[] all = Enumerable.Range(0, 50).Select(_ => provider.GetTokenAsync()).ToArray();
        await _endpoint.ReceivedAsync(1);
        _endpoint.Open();
        await Task.WhenAll(all);

        Assert.Equal(1, calls);
        Assert.Equal("secret-1", Assert.Single(_endpoint.Requests).Form["client_secret"]);
    }

    [Fact]
    public async Task Row68_EachAttempt_HasANewAssertion()
    {
        int calls = 0;
        string? audience = null;
        _endpoint.Then(() => new HttpResponseMessage(HttpStatusCode.BadGateway));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientAssertionProvider = (aud, _) =>
            {
                audience = aud;
                return new ValueTask<string>($"assertion-{++calls}");
            };
        });
        Task<string> pending = provider.GetTokenAsync();
        await _endpoint.ReceivedAsync(1);
        _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(2.01)));
        await pending;

        Assert.Equal("https://tenant.eu.auth0.com/", audience);
        Assert.Equal(["assertion-1", "assertion-2"], _endpoint.Requests.Select(request => request.Form["client_assertion"]));
        Assert.All(_endpoint.Requests, request => Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", request.Form["client_assertion_type"]));
        Assert.All(_endpoint.Requests, request => Assert.DoesNotContain("client_secret", request.Form.Keys));
    }

    private async Task<Auth0TokenException> FailWithSecretAsync(Func<CancellationToken, ValueTask<string>> getSecret)
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time, options =>
        {
            options.ClientSecret = null;
            options.ClientSecretProvider = getSecret;
        });
        return await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
    }
}
