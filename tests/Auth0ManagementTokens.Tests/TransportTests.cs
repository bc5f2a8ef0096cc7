using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What stands between the provider and the endpoint: names, certificates, proxies. On real connections.</summary>
public sealed class TransportTests
{
    private static readonly Uri s_endpoint = new("https://" + FakeTokenEndpoint.Domain);
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Row35_AHostThatDoesNotResolve_IsTriedAgain_AndThenUnavailable()
    {
        int lookups = 0;
        using SocketsHttpHandler handler = new()
        {
            ConnectCallback = (_, _) =>
            {
                lookups++;
                throw new SocketException((int)SocketError.HostNotFound); // what the platform's own connect throws
            },
        };
        Auth0TokenException e = await FailAsync(handler);

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.True(e.IsTransient);
        Assert.Equal(3, lookups);
        Assert.Contains(FakeTokenEndpoint.Domain, e.Message);
        Assert.DoesNotContain("oauth", e.Message);
    }

    [Fact]
    public async Task Row35_ARefusedConnection_IsTriedAgain_AndThenUnavailable()
    {
        LoopbackServer server = new(_ => Task.CompletedTask);
        await server.DisposeAsync();
        Auth0TokenException e = await FailAsync(server.CreateHandler());

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.True(e.IsTransient);
    }

#if HELPER_NETSTANDARD
    [Fact]
    public void Row36_AConnection_IsLeasedForFiveMinutes_SoThatAChangeOfDnsIsNoticed()
    {
        using Auth0ManagementTokenProvider provider = new(FakeTokenEndpoint.Domain, "client-id", "client-secret");
#pragma warning disable SYSLIB0014 // what .NET Framework has, for which this build is
        Assert.Equal(300_000, ServicePointManager.FindServicePoint(s_endpoint).ConnectionLeaseTimeout);
#pragma warning restore SYSLIB0014
    }
#else
    [Fact]
    public async Task Row36_AfterTheLifeOfAConnection_AChangeOfDnsIsNoticed()
    {
        await using LoopbackServer before = new(AnswerAsync("before"));
        await using LoopbackServer after = new(AnswerAsync("after"));
        EndPoint resolved = before.Address;
        using SocketsHttpHandler handler = Backchannel.CreateHandler(s_endpoint, TimeSpan.FromMilliseconds(1));
        LoopbackServer.LeadTo(handler, () => resolved);
        handler.SslOptions.CertificateChainPolicy = TestCertificates.Trust();
        using Auth0ManagementTokenProvider provider = CreateProvider(handler);

        Assert.Equal("before", await provider.GetTokenAsync());
        resolved = after.Address;
        await Patience.UntilAsync(() =>
        {
            provider.Invalidate("before");
            return provider.GetToken() == "after";
        });
        Assert.True(after.Connections > 0);
    }

    [Fact]
    public void Row36_TheLifeOfAConnection_IsFiveMinutes()
    {
        using SocketsHttpHandler handler = Backchannel.CreateHandler(s_endpoint);
        Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
    }
#endif

    public static TheoryData<string> Certificates() => new("untrusted", "expired", "of another host");

    [Theory]
    [MemberData(nameof(Certificates))]
    public async Task Row37_ABadCertificate_IsUnavailable_NotRepeated_AndNothingIsSent(string certificate)
    {
        using X509Certificate2 shown = TestCertificates.Issue(
            expired: certificate == "expired", certificate == "of another host" ? "evil.example.com" : FakeTokenEndpoint.Domain);
        await using LoopbackServer server = new(connection => connection.ReadRequestAsync(), shown);
        Auth0TokenException e = await FailAsync(server.CreateHandler(trustsAuthority: certificate != "untrusted"));

        IsTlsFailure(e, server);
    }

    [Fact]
    public async Task Row37_AServerOfOldTls_IsUnavailable_NotRepeated_AndNothingIsSent()
    {
#pragma warning disable SYSLIB0039, CA5397 // TLS 1.0 is what this is about
        await using LoopbackServer server = new(connection => connection.ReadRequestAsync(), protocols: SslProtocols.Tls);
#pragma warning restore SYSLIB0039, CA5397
        SocketsHttpHandler handler = server.CreateHandler();
        handler.SslOptions.EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;

        IsTlsFailure(await FailAsync(handler), server);
    }

    [Fact]
    public async Task Row38_AProxyThatWantsAuthentication_IsUnavailableWithItsStatus()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task<string> proxy = RefuseTunnelAsync(listener);
        using SocketsHttpHandler handler = new() { Proxy = new WebProxy($"http://{listener.LocalEndpoint}"), UseProxy = true };
        Auth0TokenException e = await FailAsync(handler);

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Equal(HttpStatusCode.ProxyAuthenticationRequired, e.StatusCode);
        Assert.StartsWith("CONNECT tenant.eu.auth0.com:443 ", await proxy);
    }

    private static void IsTlsFailure(Auth0TokenException e, LoopbackServer server)
    {
        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Contains("TLS", e.Message);
        Assert.False(e.IsTransient);
        Assert.Equal(1, server.Connections);
        Assert.Equal(0, server.Requests);
    }

    private static async Task<string> RefuseTunnelAsync(TcpListener listener)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        byte[] buffer = new byte[4096];
        int length = await client.GetStream().ReadAsync(buffer);
        await client.GetStream().WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        return System.Text.Encoding.ASCII.GetString(buffer, 0, length);
    }

    private static Func<LoopbackConnection, Task> AnswerAsync(string token) => async connection =>
    {
        while (true)
        {
            await connection.ReadRequestAsync();
            await connection.WriteJsonAsync($$"""{"access_token":"{{token}}","expires_in":86400}""");
        }
    };

    private Auth0ManagementTokenProvider CreateProvider(HttpMessageHandler handler) => new(new Auth0TokenOptions
    {
        Domain = FakeTokenEndpoint.Domain,
        ClientId = "client-id",
        ClientSecret = "client-secret",
        BackchannelHandler = handler,
        TimeProvider = _time,
    });

    private async Task<Auth0TokenException> FailAsync(HttpMessageHandler handler)
    {
        using Auth0ManagementTokenProvider provider = CreateProvider(handler);
        Task<string> pending = provider.GetTokenAsync();
        await Patience.UntilAsync(() =>
        {
            if (_time.HasTimerDueWithin(TimeSpan.FromSeconds(2.01))) _time.Advance(TimeSpan.FromSeconds(2.01));
            return pending.IsCompleted;
        });
        return await Assert.ThrowsAsync<Auth0TokenException>(() => pending);
    }
}
