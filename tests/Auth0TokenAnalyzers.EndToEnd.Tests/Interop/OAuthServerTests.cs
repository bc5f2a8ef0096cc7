using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests.Interop;

/// <summary>The helper against a certified authorization server that nobody here wrote, over TLS.</summary>
public sealed class OAuthServerTests(OAuthServer server) : IClassFixture<OAuthServer>
{
    [NodeTheory]
    [InlineData("post", false)]
    [InlineData("basic", true)]
    public async Task A_client_with_a_secret_gets_a_token_once(string clientId, bool isBasic)
    {
        using Auth0ManagementTokenProvider provider = CreateProvider(clientId, options =>
        {
            options.ClientSecret = OAuthServer.ClientSecret;
            options.UseBasicAuthentication = isBasic;
        });
        DateTimeOffset before = DateTimeOffset.UtcNow;
        Auth0AccessToken token = await provider.GetAccessTokenAsync();

        Assert.NotEmpty(token.Value);
        Assert.InRange(token.ExpiresAt, before.AddSeconds(OAuthServer.Lifetime), DateTimeOffset.UtcNow.AddSeconds(OAuthServer.Lifetime));
        Assert.Equal(token.Value, await provider.GetTokenAsync());
        Assert.True(provider.Invalidate(token.Value));
        Assert.NotEqual(token.Value, provider.GetToken());
    }

    [NodeTheory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("PS256")]
    public async Task A_client_with_a_key_gets_a_token_for_each_assertion(string algorithm)
    {
        using Auth0ManagementTokenProvider provider = CreateProvider(algorithm, options =>
            options.ClientAssertionProvider = Auth0ClientAssertion.FromRsa(algorithm, server.Key, "key-1", algorithm));
        string first = await provider.GetTokenAsync();
        provider.Invalidate(first);

        Assert.NotEqual(first, await provider.GetTokenAsync());
    }

    [NodeFact]
    public async Task An_assertion_that_was_used_before_is_refused()
    {
        string assertion = await Auth0ClientAssertion.FromRsa("RS256", server.Key)($"https://{OAuthServer.Host}/", CancellationToken.None);
        using Auth0ManagementTokenProvider provider = CreateProvider("RS256", options => options.ClientAssertionProvider = (_, _) => new ValueTask<string>(assertion));
        provider.Invalidate(await provider.GetTokenAsync());

        await IsRefusedAsync(provider, "invalid_client", assertion);
    }

    [NodeFact]
    public async Task An_assertion_of_another_key_is_refused()
    {
        using var other = RSA.Create(2048);
        using Auth0ManagementTokenProvider provider = CreateProvider("RS256", options => options.ClientAssertionProvider = Auth0ClientAssertion.FromRsa("RS256", other));

        await IsRefusedAsync(provider, "invalid_client");
    }

    [NodeTheory]
    [InlineData("post", "another-secret", false, "invalid_client")]
    [InlineData("basic", "another-secret", true, "invalid_client")]
    [InlineData("nobody", OAuthServer.ClientSecret, false, "invalid_client")]
    [InlineData("RS256", OAuthServer.ClientSecret, false, "invalid_client")] // a client that has no secret
    [InlineData("login-only", OAuthServer.ClientSecret, false, "invalid_request")] // a client without the grant type
    public async Task A_client_without_the_right_is_refused(string clientId, string secret, bool isBasic, string error)
    {
        using Auth0ManagementTokenProvider provider = CreateProvider(clientId, options =>
        {
            options.ClientSecret = secret;
            options.UseBasicAuthentication = isBasic;
        });

        await IsRefusedAsync(provider, error, secret);
    }

    [NodeFact]
    public async Task A_host_that_is_none_of_the_servers_own_has_no_token()
    {
        using Auth0ManagementTokenProvider provider = CreateProvider("post", options =>
        {
            options.ClientSecret = OAuthServer.ClientSecret;
            options.UseMtlsEndpoint = true;
        });
        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Contains("TLS", e.Message);
    }

    private static async Task IsRefusedAsync(Auth0ManagementTokenProvider provider, string error, string? sent = null)
    {
        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());

        Assert.Equal(Auth0TokenErrorKind.Rejected, e.Kind);
        Assert.Equal(error, e.Error);
        Assert.NotNull(e.ErrorDescription);
        Assert.InRange((int)e.StatusCode!.Value, 400, 401);
        if (sent is not null)
        {
            Assert.DoesNotContain(sent, e.ToString());
        }
    }

    private Auth0ManagementTokenProvider CreateProvider(string clientId, Action<Auth0TokenOptions> configure)
    {
        var options = new Auth0TokenOptions { Domain = OAuthServer.Host, ClientId = clientId, BackchannelHandler = server.CreateHandler() };
        configure(options);
        return new Auth0ManagementTokenProvider(options);
    }
}
