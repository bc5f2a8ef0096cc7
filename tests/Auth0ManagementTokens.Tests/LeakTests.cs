using System;
using System.Collections;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>
/// Looks for secrets, assertions and tokens in every text that leaves the helper, against a server and code of the application that say back what they
/// were given.
/// </summary>
[Collection(ProcessWide.Name)]
public sealed class LeakTests
{
    private const string Secret = "SENTINEL-secret+0123456789%";
    private const string Assertion = "SENTINEL-assertion";
    private const string Token = "SENTINEL-token-0123456789";
    private readonly StringBuilder _text = new();

    [Fact]
    public async Task NoSecretAndNoToken_IsInAnyTextOfARequest()
    {
        using TelemetryRecorder recorder = new();
        foreach ((string sent, Action<Auth0TokenOptions> authentication) in Authentications())
        {
            foreach (Func<HttpResponseMessage>? answer in Answers(sent)) await RequestAsync(answer, authentication, recorder);
        }

        _text.AppendLine(recorder.ToString());
        foreach (string expected in (string[])["TokenFetched", "TokenInvalidated", "RequestFailed", "AttemptFailed", "auth0.token.request", "auth0.token.remaining_lifetime"])
            Assert.Contains(expected, _text.ToString());
        IsClean();
    }

    [Fact]
    public async Task NoToken_IsInAnyTextOfTheHandler()
    {
        using TelemetryRecorder recorder = new();
        FakeTokenEndpoint endpoint = new() { Default = _ => FakeTokenEndpoint.Token(Token) };
        using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(new ManualTimeProvider());
        using Auth0ManagementTokenHandler handler = new(provider, new HttpClientHandler());
        using HttpClient client = new(handler);
        foreach (string address in (string[])["http://tenant.eu.auth0.com/", "https://evil.example.com/", "https://tenant.eu.auth0.com@evil.example.com/"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            Add(await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(request)));
            _text.AppendLine(request.ToString());
        }

        await provider.GetTokenAsync();
        Add(Assert.Throws<ArgumentException>(() => new Auth0ManagementTokenHandler(provider, new HttpClientHandler(), Token + "/")));
        _text.AppendLine(handler.ToString()).AppendLine(recorder.ToString());
        IsClean();
    }

    [Fact]
    public void NoSecret_IsInTheTextOfAnyRefusedSetting()
    {
        foreach (string bad in (string[])[Secret + " ", Secret + "\n", "{" + Secret + "}", "YOUR_" + Secret])
        {
            Add(Assert.Throws<ArgumentException>(() => new Auth0ManagementTokenProvider("tenant.eu.auth0.com", "id", bad)));
            Add(Assert.Throws<ArgumentException>(() => new Auth0ManagementTokenProvider("tenant.eu.auth0.com", bad, "secret")));
            Add(Assert.Throws<ArgumentException>(() => new Auth0ManagementTokenProvider(bad, "id", "secret")));
            Add(Assert.Throws<ArgumentException>(() => Auth0ManagementTokenProvider.GetShared("tenant.eu.auth0.com", "id", "secret", bad)));
            Add(Assert.Throws<ArgumentException>(() => Auth0ManagementTokenProvider.FromToken(bad)));
            _text.AppendLine(new Auth0TokenOptions { Domain = bad, ClientId = bad, ClientSecret = bad, Audience = bad, Organization = bad }.ToString());
        }

        _text.AppendLine(Auth0ManagementTokenProvider.FromToken(Token).ToString());
        IsClean();
    }

    private static IEnumerable<(string Sent, Action<Auth0TokenOptions> Configure)> Authentications()
    {
        yield return (Secret, _ => { });
        yield return (Convert.ToBase64String(Encoding.ASCII.GetBytes("client-id:" + Uri.EscapeDataString(Secret))), options => options.UseBasicAuthentication = true);
        yield return (Secret, options => (options.ClientSecret, options.ClientSecretProvider) = (null, _ => new ValueTask<string>(Secret)));
        yield return (Secret, options => (options.ClientSecret, options.ClientSecretProvider) = (null, _ => throw new InvalidOperationException(Secret)));
        yield return (Secret, options => (options.ClientSecret, options.ClientSecretProvider) = (null, _ => new ValueTask<string>(Secret + " ")));
        yield return (Assertion, options => (options.ClientSecret, options.ClientAssertionProvider) = (null, (_, _) => new ValueTask<string>(Assertion)));
    }

    private static IEnumerable<Func<HttpResponseMessage>?> Answers(string sent)
    {
        string echo = $"{sent} {Uri.EscapeDataString(sent)}";
        yield return null;
        foreach (int status in (int[])[400, 401, 403, 404, 407, 408, 429, 500])
        {
            yield return () =>
            {
                HttpResponseMessage response = FakeTokenEndpoint.Error((HttpStatusCode)status, sent, echo);
                response.ReasonPhrase = echo;
                response.Headers.TryAddWithoutValidation("x-auth0-requestid", echo);
                return response;
            };
        }

        yield return () => new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://evil.example.com/?" + Uri.EscapeDataString(sent)) } };
        yield return () => FakeTokenEndpoint.Json($$"""{"access_token":"t","token_type":"{{sent}}"}""");
        yield return () => FakeTokenEndpoint.Json($$"""{"access_token":"t","token_type":"{{Token}}"}""");
        yield return () => FakeTokenEndpoint.Json($$"""{"access_token":"{{Token}} ","scope":1}""");
        yield return () => FakeTokenEndpoint.Json($$"""{"access_token":"{{Token}} "}""");
        yield return () => FakeTokenEndpoint.Json($$"""{{{Token}}""");
        yield return () => throw new HttpRequestException("sent " + echo);
        yield return () => throw new HttpRequestException("failed", new InvalidOperationException("sent " + echo));
        yield return () => throw new InvalidOperationException("sent " + echo);
        yield return () => throw new OperationCanceledException("sent " + echo);
    }

    private async Task RequestAsync(Func<HttpResponseMessage>? answer, Action<Auth0TokenOptions> authentication, TelemetryRecorder recorder)
    {
        FakeTokenEndpoint endpoint = new() { Default = _ => FakeTokenEndpoint.Token(Token) };
        if (answer is not null) endpoint.Then(answer);
        ManualTimeProvider time = new();
        Auth0TokenOptions? options = null;
        using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(time, configured =>
        {
            configured.MaxRetries = 1;
            configured.ClientSecret = Secret;
            authentication(configured);
            options = configured;
        });
        _text.AppendLine(options!.ToString()).AppendLine(provider.ToString()).AppendLine(provider.Cache.Settings.ToString());
        try
        {
            Task<Auth0AccessToken> pending = provider.GetAccessTokenAsync();
            await Patience.UntilAsync(() =>
            {
                if (time.HasTimerDueWithin(TimeSpan.FromSeconds(2.5))) time.Advance(TimeSpan.FromSeconds(2.5));
                return pending.IsCompleted;
            });
            Auth0AccessToken token = await pending;
            recorder.Observe();
            _text.AppendLine(token.ToString());
            Assert.True(provider.Invalidate(token.Value));
        }
        catch (Auth0TokenException e)
        {
            _text.AppendLine(e.Error).AppendLine(e.ErrorDescription).AppendLine(e.CorrelationId);
            Add(e);
        }
    }

    private void Add(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            _text.AppendLine(e.ToString()).AppendLine(e.Source).AppendLine(e.HelpLink);
            foreach (DictionaryEntry entry in e.Data) _text.AppendLine($"{entry.Key} {entry.Value}");
        }
    }

    private void IsClean()
    {
        string text = _text.ToString();
        Assert.DoesNotContain("SENTINEL", text);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.ASCII.GetBytes(Secret))[..12], text);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.ASCII.GetBytes("client-id:" + Uri.EscapeDataString(Secret)))[..24], text);
        Assert.DoesNotContain("client-id", text);
    }
}
