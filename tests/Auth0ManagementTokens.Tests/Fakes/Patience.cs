using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Auth0ManagementTokens.Tests;

/// <summary>Waits for a condition. The limit only ends a test that would hang; no result depends on it.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task UntilAsync(Func<bool> condition)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start) > Limit) throw new TimeoutException("The condition was not met.");
            await Task.Yield();
        }
    }
}
