using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>The body of a response, read up to a limit: a token response is a few kilobytes, and an endless one must not fill the memory.</summary>
internal readonly struct LimitedBody
{
    private const int Limit = 64 * 1024;

    private LimitedBody(ArraySegment<byte> bytes, bool isTooLarge)
    {
        Bytes = bytes;
        IsTooLarge = isTooLarge;
    }

    public ArraySegment<byte> Bytes { get; }

    public bool IsTooLarge { get; }

    public static async Task<LimitedBody> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null) return new LimitedBody(new ArraySegment<byte>([]), isTooLarge: false);

        byte[] buffer = new byte[Limit + 1];
        int length = 0;
        using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (length < buffer.Length)
        {
            int read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            length += read;
        }

        return new LimitedBody(new ArraySegment<byte>(buffer, 0, length), isTooLarge: length > Limit);
    }
}
