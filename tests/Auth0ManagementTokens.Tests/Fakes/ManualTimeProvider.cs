using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens.Tests;

/// <summary>Time that moves only when told to; the wall clock and the monotonic clock can be moved apart.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _timersChanged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _utcNow = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _utcNow;
    }

    public override long GetTimestamp()
    {
        lock (_gate) return _elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        MoveWallClock(time);
        MoveMonotonicClock(time);
    }

    public void MoveWallClock(TimeSpan time)
    {
        lock (_gate) _utcNow += time;
    }

    public void MoveMonotonicClock(TimeSpan time)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _elapsed += time;
            due = _timers.Where(timer => timer.DueAt <= _elapsed).OrderBy(timer => timer.DueAt).ToList();
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    public bool HasTimerDueWithin(TimeSpan limit) => HasTimerDueBetween(TimeSpan.MinValue, limit);

    public bool HasTimerDueBetween(TimeSpan from, TimeSpan to)
    {
        lock (_gate) return _timers.Exists(timer => timer.DueAt - _elapsed is var due && due >= from && due < to);
    }

    /// <summary>Waits until a timer is pending that is due in less than <paramref name="limit"/>, and returns in how long.</summary>
    public async Task<TimeSpan> TimerDueWithinAsync(TimeSpan limit)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                TimeSpan[] pending = _timers.Select(timer => timer.DueAt - _elapsed).Where(due => due < limit).ToArray();
                if (pending.Length > 0) return pending.Min();
                changed = _timersChanged.Task;
            }

            await changed.WaitAsync(Patience.Limit);
        }
    }

    private void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.DueAt = _elapsed + dueTime;
                _timers.Add(timer);
            }

            _timersChanged.TrySetResult();
            _timersChanged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class ManualTimer(ManualTimeProvider owner, Action fire) : ITimer
    {
        public TimeSpan DueAt { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            owner.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => owner.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
