using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace FakeTenant.Tests;

public sealed class ConnectProxyTests
{
    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("https://evil.lumen-books.eu.auth0.com/")]
    [InlineData("https://lumen-books.eu.auth0.com:8443/")]
    public async Task No_other_host_is_reached(string address)
    {
        await using FakeTenantServer server = await FakeTenantServer.StartAsync();
        using var http = new HttpClient(server.CreateHandler());

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address));

        Assert.Equal(HttpRequestError.ProxyTunnelError, refused.HttpRequestError);
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET http://lumen-books.eu.auth0.com/api/v2/clients HTTP/1.1\r\n\r\n", "HTTP/1.1 403 Forbidden")]
    [InlineData("connect LUMEN-BOOKS.eu.auth0.com:443 HTTP/1.1\r\nHost: LUMEN-BOOKS.eu.auth0.com:443\r\n\r\n", "HTTP/1.1 200 Connection Established")]
    [InlineData("\r\n\r\n", "HTTP/1.1 403 Forbidden")]
    public async Task Only_a_tunnel_to_the_tenant_is_opened(string request, string statusLine)
    {
        await using FakeTenantServer server = await FakeTenantServer.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(server.ProxyAddress.Host, server.ProxyAddress.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));

        using var reader = new StreamReader(client.GetStream());

        Assert.Equal(statusLine, await reader.ReadLineAsync());
    }

    // The limit only makes a proxy that waits for more fail the run instead of stalling it.
    [Fact(Timeout = 120_000)]
    public async Task An_endless_head_is_cut_off()
    {
        await using FakeTenantServer server = await FakeTenantServer.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(server.ProxyAddress.Host, server.ProxyAddress.Port);
        client.Client.Send(Encoding.ASCII.GetBytes(new string('a', 20_000)));

        // Closed: by the end of the stream, or by a reset because some of it was never read.
        int read;
        try
        {
            read = await client.GetStream().ReadAsync(new byte[1]);
        }
        catch (IOException)
        {
            read = 0;
        }

        Assert.Equal(0, read);
    }

    [Fact]
    public async Task Its_certificate_is_good_for_nothing_but_its_own_authority()
    {
        await using FakeTenantServer server = await FakeTenantServer.StartAsync();
        await using FakeTenantServer other = await FakeTenantServer.StartAsync();
        using var http = new HttpClient(server.CreateHandler(other.CertificateAuthorityFile));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("https://lumen-books.eu.auth0.com/"));

        Assert.IsType<AuthenticationException>(refused.InnerException);
    }

    [Fact]
    public async Task The_tenant_answers_to_its_own_name_only()
    {
        await using FakeTenantServer server = await FakeTenantServer.StartAsync(new FakeTenantOptions { Host = "other.eu.auth0.com" });
        using var http = new HttpClient(server.CreateHandler());

        using HttpResponseMessage response = await http.GetAsync("https://other.eu.auth0.com/api/v2/users");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("https://lumen-books.eu.auth0.com/api/v2/users"));
    }

    [Fact]
    public async Task It_ends_with_an_open_tunnel_and_leaves_no_file()
    {
        FakeTenantServer server = await FakeTenantServer.StartAsync();
        using var http = new HttpClient(server.CreateHandler());
        using HttpResponseMessage response = await http.GetAsync("https://lumen-books.eu.auth0.com/api/v2/users");
        Assert.True(File.Exists(server.CertificateAuthorityFile));

        await server.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(server.CertificateAuthorityFile)));
    }
}
