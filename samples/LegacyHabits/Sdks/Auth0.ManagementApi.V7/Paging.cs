using System.Collections.Generic;

namespace Auth0.ManagementApi.Paging
{
    public class PaginationInfo
    {
        public PaginationInfo(int pageNo = 0, int perPage = 50, bool includeTotals = false)
        {
            PageNo = pageNo;
            PerPage = perPage;
            IncludeTotals = includeTotals;
        }

        public bool IncludeTotals { get; }

        public int PageNo { get; }

        public int PerPage { get; }
    }

    public interface IPagedList<T> : IList<T>
    {
    }

    public class PagedList<T> : List<T>, IPagedList<T>
    {
    }
}
