using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi.Models;
using Auth0.ManagementApi.Paging;

namespace Auth0.ManagementApi.Clients
{
    public interface IClientGrantsClient
    {
        Task<ClientGrant> CreateAsync(ClientGrantCreateRequest request, CancellationToken cancellationToken = default);

        Task<IPagedList<ClientGrant>> GetAllAsync(GetClientGrantsRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default);

        Task<ClientGrant> UpdateAsync(string id, ClientGrantUpdateRequest request, CancellationToken cancellationToken = default);
    }

    public class ClientGrantsClient : BaseClient, IClientGrantsClient
    {
        public ClientGrantsClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
            : base(connection, baseUri, defaultHeaders)
        {
        }

        public Task<ClientGrant> CreateAsync(ClientGrantCreateRequest request, CancellationToken cancellationToken = default) => null;

        public Task<IPagedList<ClientGrant>> GetAllAsync(GetClientGrantsRequest request, PaginationInfo pagination = null, CancellationToken cancellationToken = default) => null;

        public Task<ClientGrant> UpdateAsync(string id, ClientGrantUpdateRequest request, CancellationToken cancellationToken = default) => null;
    }

    public interface IResourceServersClient
    {
        Task<ResourceServer> CreateAsync(ResourceServerCreateRequest request, CancellationToken cancellationToken = default);

        Task<ResourceServer> GetAsync(string id, CancellationToken cancellationToken = default);

        Task<IPagedList<ResourceServer>> GetAllAsync(PaginationInfo pagination = null, CancellationToken cancellationToken = default);

        Task<ResourceServer> UpdateAsync(string id, ResourceServerUpdateRequest request, CancellationToken cancellationToken = default);
    }

    public class ResourceServersClient : BaseClient, IResourceServersClient
    {
        public ResourceServersClient(IManagementConnection connection, Uri baseUri, IDictionary<string, string> defaultHeaders)
            : base(connection, baseUri, defaultHeaders)
        {
        }

        public Task<ResourceServer> CreateAsync(ResourceServerCreateRequest request, CancellationToken cancellationToken = default) => null;

        public Task<ResourceServer> GetAsync(string id, CancellationToken cancellationToken = default) => null;

        public Task<IPagedList<ResourceServer>> GetAllAsync(PaginationInfo pagination = null, CancellationToken cancellationToken = default) => null;

        public Task<ResourceServer> UpdateAsync(string id, ResourceServerUpdateRequest request, CancellationToken cancellationToken = default) => null;
    }
}
