using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0.ManagementApi.Core
{
    public class Page<TItem>(IReadOnlyList<TItem> items) : IEnumerable<TItem>
    {
        public IReadOnlyList<TItem> Items { get; } = items;

        public IEnumerator<TItem> GetEnumerator() => Items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
    }

    public interface Pager<TItem> : IAsyncEnumerable<TItem>
    {
        Page<TItem> CurrentPage { get; }

        bool HasNextPage { get; }

        Task<Page<TItem>> GetNextPageAsync(CancellationToken cancellationToken = default);
    }

    public readonly struct Optional<T>(T value)
    {
        public bool IsDefined { get; } = true;

        public T Value { get; } = value;

        public static implicit operator Optional<T>(T value) => new(value);
    }

    /// <summary>All that Lumen Books has fits on one page.</summary>
    internal sealed class OnlyPage<TItem>(IReadOnlyList<TItem> items) : Pager<TItem>
    {
        public Page<TItem> CurrentPage { get; } = new(items);

        public bool HasNextPage => false;

        public Task<Page<TItem>> GetNextPageAsync(CancellationToken cancellationToken = default) => Task.FromResult(new Page<TItem>([]));

        public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            foreach (TItem item in CurrentPage)
            {
                yield return await Task.FromResult(item);
            }
        }
    }
}
