using System;
using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections;

namespace FakeTenant;

/// <summary>
/// The proxy that <c>HTTPS_PROXY</c> names (RFC 9110, section 9.3.6): a tunnel to the tenant's host ends at the local endpoint, everything
/// else is refused, so that a program under test reaches no other host.
/// </summary>
internal sealed class ConnectProxy(string host, Func<IPEndPoint> target)
{
    private const int MaxHeadLength = 16 * 1024;
    private readonly string _requestLine = $"CONNECT {host}:443 HTTP/1.1";

    public async Task HandleAsync(ConnectionContext connection)
    {
        PipeReader input = connection.Transport.Input;
        PipeWriter output = connection.Transport.Output;
        CancellationToken closed = connection.ConnectionClosed;

        string? head = await ReadHeadAsync(input, closed);
        if (head is null)
        {
            return;
        }

        if (!head.Split("\r\n")[0].Equals(_requestLine, StringComparison.OrdinalIgnoreCase))
        {
            await output.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), closed);
            return;
        }

        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(target(), closed);
        await output.WriteAsync("HTTP/1.1 200 Connection Established\r\n\r\n"u8.ToArray(), closed);
        await TunnelAsync(input, output, new NetworkStream(socket), closed);
    }

    private static async Task TunnelAsync(PipeReader input, PipeWriter output, NetworkStream tenant, CancellationToken closed)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(closed);
        Task up = input.CopyToAsync(tenant, done.Token);
        Task down = tenant.CopyToAsync(output, done.Token);
        await Task.WhenAny(up, down);

        // One side has hung up: the other direction has nobody left to talk to.
        await done.CancelAsync();
        await Task.WhenAll(up, down).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <returns>The request's head without the empty line; <c>null</c> when the caller hung up or sent too much.</returns>
    private static async Task<string?> ReadHeadAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await input.ReadAsync(cancellationToken);
            if (TryCutHead(read.Buffer, out string head, out SequencePosition end))
            {
                input.AdvanceTo(end);
                return head;
            }

            input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || read.Buffer.Length > MaxHeadLength)
            {
                return null;
            }
        }
    }

    private static bool TryCutHead(ReadOnlySequence<byte> buffer, out string head, out SequencePosition end)
    {
        var reader = new SequenceReader<byte>(buffer);
        bool found = reader.TryReadTo(out ReadOnlySequence<byte> bytes, "\r\n\r\n"u8);
        head = found ? Encoding.ASCII.GetString(bytes) : "";
        end = reader.Position;
        return found;
    }
}
