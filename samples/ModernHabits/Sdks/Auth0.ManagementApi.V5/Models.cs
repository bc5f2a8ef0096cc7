namespace Auth0.ManagementApi.Models
{
    public abstract class ClientBase
    {
        public string Name { get; set; }
    }

    public class Client : ClientBase
    {
        public string ClientId { get; set; }
    }

    public class User
    {
        public string Email { get; set; }

        public string UserId { get; set; }
    }

    public class GetClientsRequest
    {
        public bool? IsGlobal { get; set; }
    }

    public class GetUsersRequest
    {
        public string Query { get; set; }
    }

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
}
