using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi.Models;
using Auth0.ManagementApi.Paging;

namespace Auth0.ManagementApi.Clients
{
    public abstract class BaseClient
    {
        protected BaseClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
        {
        }
    }

    public interface IUsersClient
    {
        Task<User> CreateAsync(UserCreateRequest request, CancellationToken cancellationToken = default);

        Task DeleteAsync(string id, CancellationToken cancellationToken = default);

        Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default);

        Task<User> GetAsync(string id, string fields = null, bool includeFields = true, CancellationToken cancellationToken = default);

        Task<IList<User>> GetUsersByEmailAsync(string email, string fields = null, bool? includeFields = null, CancellationToken cancellationToken = default);

        Task<User> UpdateAsync(string id, UserUpdateRequest request, CancellationToken cancellationToken = default);
    }

    public class UsersClient : BaseClient, IUsersClient
    {
        public UsersClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
            : base(connection, baseUri, defaultHeaders)
        {
        }

        public Task<User> CreateAsync(UserCreateRequest request, CancellationToken cancellationToken = default) => null;

        public Task DeleteAsync(string id, CancellationToken cancellationToken = default) => null;

        public Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default) => null;

        public Task<User> GetAsync(string id, string fields = null, bool includeFields = true, CancellationToken cancellationToken = default) => null;

        public Task<IList<User>> GetUsersByEmailAsync(string email, string fields = null, bool? includeFields = null, CancellationToken cancellationToken = default) => null;

        public Task<User> UpdateAsync(string id, UserUpdateRequest request, CancellationToken cancellationToken = default) => null;
    }

    public interface IClientsClient
    {
        Task<Client> CreateAsync(ClientCreateRequest request, CancellationToken cancellationToken = default);

        Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default);

        Task<ICheckpointPagedList<Client>> GetAllAsync(GetClientsRequest request, CheckpointPaginationInfo pagination, CancellationToken cancellationToken = default);

        Task<Client> GetAsync(string id, string fields = null, bool includeFields = true, CancellationToken cancellationToken = default);

        Task<Client> RotateClientSecret(string id, CancellationToken cancellationToken = default);

        Task<Client> UpdateAsync(string id, ClientUpdateRequest request, CancellationToken cancellationToken = default);
    }

    public class ClientsClient : BaseClient, IClientsClient
    {
        public ClientsClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
            : base(connection, baseUri, defaultHeaders)
        {
        }

        public Task<Client> CreateAsync(ClientCreateRequest request, CancellationToken cancellationToken = default) => null;

        public Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default) => null;

        public Task<ICheckpointPagedList<Client>> GetAllAsync(GetClientsRequest request, CheckpointPaginationInfo pagination, CancellationToken cancellationToken = default) => null;

        public Task<Client> GetAsync(string id, string fields = null, bool includeFields = true, CancellationToken cancellationToken = default) => null;

        public Task<Client> RotateClientSecret(string id, CancellationToken cancellationToken = default) => null;

        public Task<Client> UpdateAsync(string id, ClientUpdateRequest request, CancellationToken cancellationToken = default) => null;
    }
}
