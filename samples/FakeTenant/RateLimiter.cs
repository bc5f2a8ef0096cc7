using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FakeTenant;

/// <summary>So many requests in each window of time, for the whole tenant.</summary>
public sealed record RateLimit(int Requests, TimeSpan Window);

/// <summary>Counts in fixed windows and tells the caller, as Auth0 does, in the <c>X-RateLimit-*</c> headers and <c>Retry-After</c>.</summary>
internal sealed class RateLimiter(RateLimit limit, TimeProvider timeProvider)
{
    private readonly object _gate = new();
    private DateTimeOffset _resetsAt;
    private int _remaining;

    /// <returns><c>false</c> when the request must be answered with 429.</returns>
    public bool TryTake(HttpResponse response)
    {
        lock (_gate)
        {
            DateTimeOffset now = timeProvider.GetUtcNow();
            if (now >= _resetsAt)
            {
                _resetsAt = now + limit.Window;
                _remaining = limit.Requests;
            }

            bool taken = _remaining > 0;
            _remaining -= taken ? 1 : 0;
            WriteHeaders(response.Headers, taken, now);
            return taken;
        }
    }

    private void WriteHeaders(IHeaderDictionary headers, bool taken, DateTimeOffset now)
    {
        headers["X-RateLimit-Limit"] = limit.Requests.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = _remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = UnixSecondsUp(_resetsAt).ToString(CultureInfo.InvariantCulture);
        if (!taken)
        {
            headers.RetryAfter = Math.Ceiling((_resetsAt - now).TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static long UnixSecondsUp(DateTimeOffset time) => (time.ToUnixTimeMilliseconds() + 999) / 1000;
}
