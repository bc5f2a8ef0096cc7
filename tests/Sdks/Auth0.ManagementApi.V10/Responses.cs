#nullable enable
using System;
using System.Collections.Generic;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0.ManagementApi.Core
{
    public class Page<TItem> : IEnumerable<TItem>
    {
        public Page(IReadOnlyList<TItem> items) => Items = items;

        public IReadOnlyList<TItem> Items { get; }

        public IEnumerator<TItem> GetEnumerator() => Items.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => Items.GetEnumerator();
    }

    public interface Pager<TItem> : IAsyncEnumerable<TItem>
    {
        public Page<TItem> CurrentPage { get; }

        public bool HasNextPage { get; }

        public Task<Page<TItem>> GetNextPageAsync(CancellationToken cancellationToken = default);

        public abstract IAsyncEnumerable<Page<TItem>> AsPagesAsync(CancellationToken cancellationToken = default);
    }

    public readonly struct Optional<T>
    {
        public static Optional<T> Undefined => default;

        public static Optional<T> Of(T value) => default;

        public bool IsDefined => false;

        public T Value => default!;

        public T GetValueOrDefault(T defaultValue = default!) => defaultValue;

        public static implicit operator Optional<T>(T value) => Of(value);
    }
}

namespace Auth0.ManagementApi
{
    public record RawResponse
    {
        public required HttpStatusCode StatusCode { get; init; }

        public required Uri Url { get; init; }
    }

    public readonly struct WithRawResponse<T>
    {
        public required T Data { get; init; }

        public required RawResponse RawResponse { get; init; }
    }

    public readonly struct WithRawResponseTask<T>
    {
        private readonly Task<WithRawResponse<T>> _task;

        public WithRawResponseTask(Task<WithRawResponse<T>> task) => _task = task;

        public Task<WithRawResponse<T>> WithRawResponse() => _task;

        public Awaiter GetAwaiter() => default;

        public ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => default;

        public static implicit operator Task<T>(WithRawResponseTask<T> task) => null!;

        public readonly struct Awaiter : ICriticalNotifyCompletion
        {
            public bool IsCompleted => true;

            public T GetResult() => default!;

            public void OnCompleted(Action continuation) => continuation();

            public void UnsafeOnCompleted(Action continuation) => continuation();
        }

        public readonly struct ConfiguredTaskAwaitable
        {
            public ConfiguredAwaiter GetAwaiter() => default;

            public readonly struct ConfiguredAwaiter : ICriticalNotifyCompletion
            {
                public bool IsCompleted => true;

                public T GetResult() => default!;

                public void OnCompleted(Action continuation) => continuation();

                public void UnsafeOnCompleted(Action continuation) => continuation();
            }
        }
    }

    public readonly struct WithRawResponseTask
    {
        private readonly Task<RawResponse> _task;

        public WithRawResponseTask(Task<RawResponse> task) => _task = task;

        public Task<RawResponse> WithRawResponse() => _task;

        public TaskAwaiter GetAwaiter() => ((Task)_task).GetAwaiter();

        public System.Runtime.CompilerServices.ConfiguredTaskAwaitable ConfigureAwait(bool continueOnCapturedContext) => default;

        public static implicit operator Task(WithRawResponseTask task) => task._task;
    }
}
