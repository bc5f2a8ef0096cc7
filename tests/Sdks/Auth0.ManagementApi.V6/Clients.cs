using System.Threading.Tasks;
using Auth0.Core.Collections;
using Auth0.Core.Http;
using Auth0.ManagementApi.Models;

namespace Auth0.ManagementApi.Clients
{
    public class ClientBase
    {
    }

    public class UsersClient : ClientBase
    {
        public UsersClient(ApiConnection connection)
        {
        }

        public Task<User> GetAsync(string id, string fields = null, bool includeFields = true) => null;

        public Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination) => null;
    }

    public class ClientsClient : ClientBase
    {
        public ClientsClient(IApiConnection connection)
        {
        }

        public Task<Client> GetAsync(string id, string fields = null, bool includeFields = true) => null;

        public Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination) => null;
    }

    public class ResourceServersClient : ClientBase
    {
        public ResourceServersClient(IApiConnection connection)
        {
        }

        public Task<ResourceServer> CreateAsync(ResourceServerCreateRequest request) => null;

        public Task<ResourceServer> UpdateAsync(string id, ResourceServerUpdateRequest request) => null;
    }
}
