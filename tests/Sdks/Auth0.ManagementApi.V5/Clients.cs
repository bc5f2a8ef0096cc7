using System.Collections.Generic;
using System.Threading.Tasks;
using Auth0.Core.Collections;
using Auth0.Core.Http;
using Auth0.ManagementApi.Models;

namespace Auth0.ManagementApi.Clients
{
    public class ClientBase
    {
    }

    public interface IUsersClient
    {
        Task<User> GetAsync(string id, string fields = null, bool includeFields = true);

        Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination);
    }

    public class UsersClient : ClientBase, IUsersClient
    {
        public UsersClient(ApiConnection connection)
        {
        }

        public Task<User> GetAsync(string id, string fields = null, bool includeFields = true) => null;

        public Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination) => null;
    }

    public interface IClientsClient
    {
        Task<Client> GetAsync(string id, string fields = null, bool includeFields = true);

        Task<IList<Client>> GetAllAsync(string fields = null, bool includeFields = true);

        Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination);
    }

    public class ClientsClient : ClientBase, IClientsClient
    {
        public ClientsClient(IApiConnection connection)
        {
        }

        public Task<Client> GetAsync(string id, string fields = null, bool includeFields = true) => null;

        public Task<IList<Client>> GetAllAsync(string fields = null, bool includeFields = true) => null;

        public Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination) => null;
    }

    public interface IResourceServersClient
    {
        Task<ResourceServer> CreateAsync(ResourceServerCreateRequest request);

        Task<ResourceServer> UpdateAsync(string id, ResourceServerUpdateRequest request);
    }

    public class ResourceServersClient : ClientBase, IResourceServersClient
    {
        public ResourceServersClient(IApiConnection connection)
        {
        }

        public Task<ResourceServer> CreateAsync(ResourceServerCreateRequest request) => null;

        public Task<ResourceServer> UpdateAsync(string id, ResourceServerUpdateRequest request) => null;
    }
}
