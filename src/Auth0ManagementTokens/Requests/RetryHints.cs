using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http.Headers;

namespace Auth0ManagementTokens;

/// <summary>
/// How long a response asks to wait: <c>Retry-After</c> (RFC 9110 section 10.2.3), else Auth0's quota headers, else <c>X-RateLimit-Reset</c>. What does
/// not parse counts as absent. Dates are compared with the server's own <c>Date</c> where there is one.
/// </summary>
internal static class RetryHints
{
    private static readonly string[] s_quotaHeaders = ["Auth0-Client-Quota-Limit", "Auth0-Organization-Quota-Limit"];

    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset utcNow)
    {
        DateTimeOffset serverNow = headers.Date ?? utcNow;
        TimeSpan? wait = headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date - serverNow) ?? ReadQuota(headers) ?? ReadReset(headers, serverNow);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>The longest wait among the exhausted buckets of <c>b=per_hour;q=10;r=0;t=3540,b=per_day;…</c>.</summary>
    private static TimeSpan? ReadQuota(HttpResponseHeaders headers)
    {
        int? longest = null;
        foreach (string name in s_quotaHeaders)
        {
            foreach (string bucket in ReadValues(headers, name))
            {
                if (ReadField(bucket, "r") == 0 && ReadField(bucket, "t") is { } wait && !(longest >= wait)) longest = wait;
            }
        }

        return longest is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static int? ReadField(string bucket, string name)
    {
        foreach (string field in bucket.Split(';'))
        {
            string[] pair = field.Split('=');
            if (pair.Length == 2 && pair[0].Trim() == name && TryParse(pair[1], out long value) && value <= int.MaxValue) return (int)value;
        }

        return null;
    }

    private static TimeSpan? ReadReset(HttpResponseHeaders headers, DateTimeOffset serverNow)
    {
        foreach (string text in ReadValues(headers, "X-RateLimit-Reset"))
        {
            if (TryParse(text, out long epoch)
                && epoch - serverNow.ToUnixTimeSeconds() is var seconds and <= int.MaxValue) return TimeSpan.FromSeconds(seconds);
        }

        return null;
    }

    private static IEnumerable<string> ReadValues(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(",", values).Split(',') : [];

    private static bool TryParse(string text, out long value) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
