using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>Many callers who ask one provider for tokens all the time, and what none of them may ever see.</summary>
internal sealed class TokenCallers(Auth0ManagementTokenProvider provider, TimeSpan lifetime)
{
    /// <summary>How far the helper's clock, which moves in steps of a few milliseconds, may be from the one that is read here.</summary>
    public static readonly TimeSpan ClockStep = TimeSpan.FromMilliseconds(20);

    // How long before its end the provider stops giving a token out: a tenth of a lifetime as short as these.
    private readonly TimeSpan _leeway = lifetime / 10;
    private readonly ConcurrentDictionary<DateTimeOffset, bool> _expiries = new();
    private readonly ConcurrentQueue<string> _violations = new();
    private long _newestExpiry;
    private int _served;
    private int _failed;

    public int Served => _served;

    public int Failed => _failed;

    public IReadOnlyCollection<string> Violations => _violations;

    /// <summary>When the requests were sent whose tokens the callers have got, in this order.</summary>
    public IReadOnlyList<DateTimeOffset> RequestTimes => [.. _expiries.Keys.Order().Select(expiry => expiry - lifetime)];

    public Task RunAsync(int callers, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => CallAsync(new Random(caller), stop))));

    private async Task CallAsync(Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            long newestBefore = Volatile.Read(ref _newestExpiry);
            try
            {
                Auth0AccessToken token = await provider.GetAccessTokenAsync(CancellationToken.None);
                Note(token, newestBefore);
            }
            catch (Auth0TokenException e)
            {
                Note(e, newestBefore);
            }

            await Task.Delay(random.Next(5, 50), CancellationToken.None);
        }
    }

    private void Note(Auth0AccessToken token, long newestBefore)
    {
        Interlocked.Increment(ref _served);
        _expiries.TryAdd(token.ExpiresAt, true);
        long expiry = token.ExpiresAt.UtcTicks;
        if (expiry < newestBefore)
        {
            _violations.Enqueue("An older token was given out after a newer one.");
        }

        for (long newest = newestBefore; newest < expiry; newest = Volatile.Read(ref _newestExpiry))
        {
            Interlocked.CompareExchange(ref _newestExpiry, expiry, newest);
        }
    }

    /// <summary>The call has ended while a token was still good that was there before it began: it ought to have got that one.</summary>
    private void Note(Auth0TokenException failure, long newestBefore)
    {
        Interlocked.Increment(ref _failed);
        if (DateTimeOffset.UtcNow.UtcTicks < newestBefore - _leeway.Ticks - ClockStep.Ticks)
        {
            _violations.Enqueue($"A call failed while there was a usable token: {failure.Kind}.");
        }
    }
}
