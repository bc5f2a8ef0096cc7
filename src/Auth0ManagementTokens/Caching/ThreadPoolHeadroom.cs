using System;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Makes up for a thread of the pool that waits for a request. The request itself runs on the pool, behind whatever is queued: when two hundred work items
/// ask for a token at once and block, the pool adds only a few threads a second, and the request starts after all of them (47 s, measured on two cores).
/// While a thread is waiting here, the pool's minimum is one higher.
/// </summary>
internal static class ThreadPoolHeadroom
{
    private static readonly object s_gate = new();
    private static int s_waiting;
    private static int s_minimum;
    private static int s_raisedTo;

    /// <summary>Waits for a task, which must not be able to fail.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static T Wait<T>(Task<T> task, CancellationToken cancellationToken)
    {
        bool isPoolThread = Thread.CurrentThread.IsThreadPoolThread;
        if (isPoolThread) Enter();
        try
        {
            task.Wait(cancellationToken);
            return task.Result;
        }
        finally
        {
            if (isPoolThread) Leave();
        }
    }

    private static void Enter()
    {
        lock (s_gate)
        {
            int minimum = ReadMinimum();
            if (s_waiting == 0 || minimum != s_raisedTo) s_minimum = minimum;
            s_waiting++;
            Raise();
        }
    }

    private static void Leave()
    {
        lock (s_gate)
        {
            s_waiting--;

            // A minimum that the application has set meanwhile stays.
            if (ReadMinimum() == s_raisedTo) Raise();
        }
    }

    private static int ReadMinimum()
    {
        ThreadPool.GetMinThreads(out int workers, out _);
        return workers;
    }

    private static void Raise()
    {
        ThreadPool.GetMinThreads(out _, out int completionPorts);
        int wanted = s_minimum + s_waiting;
        if (ThreadPool.SetMinThreads(wanted, completionPorts)) s_raisedTo = wanted;
    }
}
