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
        private readonly IManagementConnection _connection;
        private readonly Uri _baseUri;
        private readonly IDictionary<string, string> _defaultHeaders;

        protected BaseClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
        {
            _connection = connection;
            _baseUri = baseUri;
            _defaultHeaders = defaultHeaders;
        }

        private protected async Task<IPagedList<T>> GetAllAsync<T>(string resource, PaginationInfo pagination, CancellationToken cancellationToken)
        {
            pagination = pagination ?? new PaginationInfo();
            Uri uri = Wire.Resource(_baseUri, resource + "?page=" + pagination.PageNo + "&per_page=" + pagination.PerPage);
            return await _connection.GetAsync<PagedList<T>>(uri, _defaultHeaders, null, cancellationToken).ConfigureAwait(false);
        }
    }

    public interface IUsersClient
    {
        Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default);
    }

    public class UsersClient : BaseClient, IUsersClient
    {
        public UsersClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
            : base(connection, baseUri, defaultHeaders)
        {
        }

        public Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default) =>
            GetAllAsync<User>("users", pagination, cancellationToken);
    }

    public interface IClientsClient
    {
        Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default);
    }

    public class ClientsClient : BaseClient, IClientsClient
    {
        public ClientsClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
            : base(connection, baseUri, defaultHeaders)
        {
        }

        public Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default) =>
            GetAllAsync<Client>("clients", pagination, cancellationToken);
    }
}
