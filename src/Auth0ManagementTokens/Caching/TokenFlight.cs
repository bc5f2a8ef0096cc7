using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// A request for a token that is under way, and all who wait for it. Its task never faults: a failure is a value, so that nothing stays unobserved when
/// nobody waits.
/// </summary>
internal sealed class TokenFlight(TokenSettings settings, ActivityContext startedBy)
{
    private readonly TaskCompletionSource<TokenOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TokenSettings Settings { get; } = settings;

    /// <summary>The trace of the caller who caused the request; the request links to it and is no part of it.</summary>
    public ActivityContext StartedBy { get; } = startedBy;

    /// <summary>The trace of the request itself, once it runs.</summary>
    public ActivityContext Trace { get; set; }

    public Task<TokenOutcome> Outcome => _completion.Task;

    public void Complete(TokenOutcome outcome) => _completion.TrySetResult(outcome);

    /// <summary>
    /// Runs the request on the thread pool without the caller's execution context: it must not see the async-locals of whoever happens to come first.
    /// </summary>
    public void Start(Func<TokenFlight, Task> run) =>
        ThreadPool.UnsafeQueueUserWorkItem(static state => ((Action)state!)(), (Action)(() => _ = run(this)));
}
