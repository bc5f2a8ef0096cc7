using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

internal static class TaskExtensions
{
    /// <summary>
    /// Waits for a task and, when cancelled, leaves it alone: code that ignores its cancellation token must not hold up those who wait. An exception that
    /// it throws later counts as observed.
    /// </summary>
    public static Task<T> WaitObservedAsync<T>(this Task<T> task, CancellationToken cancellationToken)
    {
        if (!task.IsCompleted)
        {
            task.ContinueWith(
                static ended => _ = ended.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return task.WaitAsync(cancellationToken);
    }
}
