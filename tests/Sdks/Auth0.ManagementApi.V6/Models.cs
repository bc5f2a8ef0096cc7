namespace Auth0.ManagementApi.Models
{
    public abstract class ClientBase
    {
        public string ClientSecret { get; set; }

        public string Name { get; set; }
    }

    public class Client : ClientBase
    {
        public string ClientId { get; set; }
    }

    public class User
    {
        public string UserId { get; set; }
    }

    public class ResourceServerBase
    {
        public string SigningSecret { get; set; }

        public int? TokenLifetime { get; set; }

        public int? TokenLifetimeForWeb { get; set; }
    }

    public class ResourceServer : ResourceServerBase
    {
        public string Identifier { get; set; }
    }

    public class ResourceServerCreateRequest : ResourceServer
    {
    }

    public class ResourceServerUpdateRequest : ResourceServerBase
    {
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
        public PaginationInfo(int pageNo, int perPage, bool includeTotals)
        {
        }
    }
}
