using System.Collections.Generic;

namespace Auth0.ManagementApi.Paging
{
    public class PagingInformation
    {
        public PagingInformation(int start, int limit, int length, int total)
        {
        }

        public int Length { get; set; }

        public int Limit { get; set; }

        public int Start { get; set; }

        public int Total { get; set; }
    }

    public class PaginationInfo
    {
        public PaginationInfo(int pageNo = 0, int perPage = 50, bool includeTotals = false)
        {
        }

        public bool IncludeTotals { get; }

        public int PerPage { get; }

        public int PageNo { get; }
    }

    public interface IPagedList<T> : IList<T>
    {
        PagingInformation Paging { get; set; }
    }

    public class PagedList<T> : List<T>, IPagedList<T>
    {
        public PagedList()
        {
        }

        public PagedList(IEnumerable<T> collection)
            : base(collection)
        {
        }

        public PagedList(IEnumerable<T> collection, PagingInformation paging)
            : base(collection)
        {
        }

        public PagedList(int capacity)
            : base(capacity)
        {
        }

        public PagingInformation Paging { get; set; }
    }

    public class CheckpointPagingInformation
    {
        public CheckpointPagingInformation(string next = null)
        {
        }

        public string Next { get; set; }
    }

    public class CheckpointPaginationInfo
    {
        public CheckpointPaginationInfo(int take = 50, string from = null)
        {
        }

        public int Take { get; }

        public string From { get; }
    }

    public interface ICheckpointPagedList<T> : IList<T>
    {
        CheckpointPagingInformation Paging { get; set; }
    }
}
