using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens.Tests;

/// <summary>
/// A TLS server on loopback that plays the tenant's host down to single bytes. Each connection runs the given script; a request is read before.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly SslProtocols _protocols;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackConnection, Task> _script;
    private readonly Task _accepting;
    private int _connections;
    private int _requests;

    /// <param name="script">What happens on each connection, after the TLS handshake.</param>
    /// <param name="certificate">What the server shows; one that is good for the tenant's host, and for that of an attacker, when not given.</param>
    /// <param name="protocols">The TLS versions that the server speaks; those of the system when not given.</param>
    public LoopbackServer(Func<LoopbackConnection, Task> script, X509Certificate2? certificate = null, SslProtocols protocols = SslProtocols.None)
    {
        _script = script;
        _certificate = certificate ?? TestCertificates.Issue(expired: false, FakeTokenEndpoint.Domain, "evil.example.com");
        _protocols = protocols;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Connections => Volatile.Read(ref _connections);

    public int Requests => Volatile.Read(ref _requests);

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>A handler whose every connection, for whatever host, ends at this server, and that trusts only the throw-away authority.</summary>
    public SocketsHttpHandler CreateHandler(bool trustsAuthority = true)
    {
        SocketsHttpHandler handler = new();
        LeadTo(handler, () => Address);
        if (trustsAuthority) handler.SslOptions.CertificateChainPolicy = TestCertificates.Trust();
        return handler;
    }

    /// <summary>Makes a handler connect to an address, whatever the host.</summary>
    public static void LeadTo(SocketsHttpHandler handler, Func<EndPoint> resolve) => handler.ConnectCallback = async (_, cancellationToken) =>
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(resolve(), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(socket);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using NetworkStream network = new(socket, ownsSocket: true);
            using SslStream stream = new(network);
            await stream.AuthenticateAsServerAsync(_certificate, clientCertificateRequired: false, _protocols, checkCertificateRevocation: false);
            LoopbackConnection connection = new(stream, socket, () => Interlocked.Increment(ref _requests));
            await _script(connection);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or AuthenticationException)
        {
            // The client has gone, which is what several of the scripts are about.
        }
    }
}

/// <summary>One connection to a <see cref="LoopbackServer"/>.</summary>
internal sealed class LoopbackConnection(SslStream stream, Socket socket, Func<int> countRequest)
{
    /// <summary>Reads one request and returns its body, and how many requests the server has had by now.</summary>
    public async Task<(string Text, int Number)> ReadRequestAsync()
    {
        byte[] buffer = new byte[16384];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length));
            if (read == 0) throw new IOException("The client has closed the connection.");
            length += read;
            string text = Encoding.ASCII.GetString(buffer, 0, length);
            int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) continue;
            if (length >= end + 4 + ReadContentLength(text)) return (text, countRequest());
        }
    }

    public Task WriteAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

    public Task WriteJsonAsync(string body) =>
        WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>Waits until the client has gone.</summary>
    public async Task ClosedAsync()
    {
        while (await stream.ReadAsync(new byte[1]) > 0)
        {
        }
    }

    /// <summary>Closes the connection by a reset, without a farewell.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    private static int ReadContentLength(string text)
    {
        const string Name = "Content-Length: ";
        int start = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(text.AsSpan(start + Name.Length, text.IndexOf("\r\n", start, StringComparison.Ordinal) - start - Name.Length));
    }
}
