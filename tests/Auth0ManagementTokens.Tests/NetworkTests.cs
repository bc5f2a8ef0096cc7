using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Real connections, to a TLS server on loopback that stands in for the tenant.</summary>
public sealed class NetworkTests
{
    private const string Token = """{"access_token":"from-loopback","expires_in":86400,"token_type":"Bearer"}""";
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task ATokenIsFetchedOverTls()
    {
        string received = "";
        await using LoopbackServer server = new(async connection =>
        {
            (received, _) = await connection.ReadRequestAsync();
            await connection.WriteJsonAsync(Token);
        });
        using Auth0ManagementTokenProvider provider = CreateProvider(server.CreateHandler());

        Assert.Equal("from-loopback", await provider.GetTokenAsync());
        Assert.StartsWith("POST /oauth/token HTTP/1.1\r\n", received);
        Assert.Contains("Host: tenant.eu.auth0.com\r\n", received);
        Assert.Contains("Content-Type: application/x-www-form-urlencoded\r\n", received);
        Assert.Contains("client_secret=client-secret", received);
    }

    [Theory]
    [InlineData(301, "https://evil.example.com/oauth/token")]
    [InlineData(302, "https://evil.example.com/oauth/token")]
    [InlineData(303, "https://evil.example.com/oauth/token")]
    [InlineData(307, "https://evil.example.com/oauth/token")]
    [InlineData(308, "https://evil.example.com/oauth/token")]
    [InlineData(307, "https://tenant.eu.auth0.com/elsewhere")]
    [InlineData(308, "http://tenant.eu.auth0.com/oauth/token")]
    public async Task Row14_ARedirect_IsNotFollowed_SoThatNobodyElseSeesTheSecret(int status, string location)
    {
        await using LoopbackServer server = new(async connection =>
        {
            while (true)
            {
                await connection.ReadRequestAsync();
                await connection.WriteAsync($"HTTP/1.1 {status} Redirect\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
            }
        });
        using Auth0ManagementTokenProvider provider = CreateProvider(server.CreateHandler());

        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, e.Kind);
        Assert.Equal(1, server.Requests);
        Assert.Equal(1, server.Connections); // whatever the host, it would be this server that is connected to
    }

    [Fact]
    public async Task Row31_ABodyThatNeverEnds_TimesOutAndIsRepeated()
    {
        await using LoopbackServer server = new(async connection =>
        {
            (_, int number) = await connection.ReadRequestAsync();
            if (number > 1)
            {
                await connection.WriteJsonAsync(Token);
                return;
            }

            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            await connection.ClosedAsync();
        });
        using Auth0ManagementTokenProvider provider = CreateProvider(server.CreateHandler());
        Task<string> pending = provider.GetTokenAsync();
        await Patience.UntilAsync(() => server.Requests == 1);
        _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(10.01)));
        await PassRetryAsync();

        Assert.Equal("from-loopback", await pending);
    }

    [Fact]
    public async Task Row32_AnEndlessBody_IsCutOff()
    {
        await using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"x\":\"");
            while (true) await connection.WriteAsync(new string('x', 8192));
        });
        using Auth0ManagementTokenProvider provider = CreateProvider(server.CreateHandler());

        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, e.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"access_token\":")]
    public async Task Row33_AConnectionThatIsReset_IsTriedAgain(string sentBefore)
    {
        await using LoopbackServer server = new(async connection =>
        {
            (_, int number) = await connection.ReadRequestAsync();
            if (number > 1)
            {
                await connection.WriteJsonAsync(Token);
                return;
            }

            await connection.WriteAsync(sentBefore);
            connection.Reset();
        });
        using Auth0ManagementTokenProvider provider = CreateProvider(server.CreateHandler());
        Task<string> pending = provider.GetTokenAsync();
        await Patience.UntilAsync(() => server.Requests == 1);
        await PassRetryAsync();

        Assert.Equal("from-loopback", await pending);
    }

    [Fact]
    public async Task Row33_AServerThatAlwaysResets_IsUnavailable()
    {
        await using LoopbackServer server = new(async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });
        using Auth0ManagementTokenProvider provider = CreateProvider(server.CreateHandler());
        Task<string> pending = provider.GetTokenAsync();
        for (int attempt = 1; attempt <= 2; attempt++)
        {
            await Patience.UntilAsync(() => server.Requests == attempt);
            await PassRetryAsync();
        }

        Auth0TokenException e = await Assert.ThrowsAsync<Auth0TokenException>(() => pending);
        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.True(e.IsTransient);
        Assert.NotNull(e.InnerException);
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task Row34_AStaleConnection_IsNotNoticed()
    {
        TaskCompletionSource firstIsThere = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = new(async connection =>
        {
            (_, int number) = await connection.ReadRequestAsync();
            await connection.WriteJsonAsync(Token.Replace("from-loopback", $"token-{number}", StringComparison.Ordinal));
            if (number > 1) return;
            await firstIsThere.Task; // a reset discards what has not been read
            connection.Reset();
        });
        using Auth0ManagementTokenProvider provider = CreateProvider(server.CreateHandler());
        string first = await provider.GetTokenAsync();
        firstIsThere.SetResult();
        provider.Invalidate(first);
        Task<string> second = provider.GetTokenAsync();
        await Patience.UntilAsync(() =>
        {
            // The platform or the provider tries again, depending on when the reset is noticed; the provider waits before.
            if (_time.HasTimerDueWithin(TimeSpan.FromSeconds(2.01))) _time.Advance(TimeSpan.FromSeconds(2.01));
            return second.IsCompleted;
        });

        Assert.Equal("token-2", await second);
    }

    [Fact]
    public async Task Row65_ARedirectOfAnApiCallToAnotherHost_LosesTheToken()
    {
        string elsewhere = "";
        await using LoopbackServer server = new(async connection =>
        {
            while (true)
            {
                (string text, int number) = await connection.ReadRequestAsync();
                if (number > 1) elsewhere = text;
                await connection.WriteAsync(number == 1
                    ? "HTTP/1.1 302 Found\r\nLocation: https://evil.example.com/\r\nContent-Length: 0\r\n\r\n"
                    : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            }
        });
        FakeTokenEndpoint endpoint = new();
        using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(_time);
        using HttpClient client = new(new Auth0ManagementTokenHandler(provider, server.CreateHandler()));
        using HttpResponseMessage response = await client.GetAsync("https://tenant.eu.auth0.com/api/v2/users");

        Assert.Contains("Host: evil.example.com", elsewhere);
        Assert.DoesNotContain("Authorization", elsewhere);
    }

    private async Task PassRetryAsync() => _time.Advance(await _time.TimerDueWithinAsync(TimeSpan.FromSeconds(2.01)));

    private Auth0ManagementTokenProvider CreateProvider(SocketsHttpHandler handler) => new(new Auth0TokenOptions
    {
        Domain = FakeTokenEndpoint.Domain,
        ClientId = "client-id",
        ClientSecret = "client-secret",
        BackchannelHandler = handler,
        TimeProvider = _time,
    });
}
