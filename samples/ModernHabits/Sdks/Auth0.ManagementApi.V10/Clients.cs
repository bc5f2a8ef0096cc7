using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi.Core;

namespace Auth0.ManagementApi
{
    public partial interface IUsersClient
    {
        Task<Pager<UserResponseSchema>> ListAsync(ListUsersRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);
    }

    public partial interface IClientsClient
    {
        Task<Pager<Client>> ListAsync(ListClientsRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);
    }

    internal sealed class UsersClient(RawClient client) : IUsersClient
    {
        public Task<Pager<UserResponseSchema>> ListAsync(ListUsersRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            client.ListAsync<UserResponseSchema>("users", request.Page, request.PerPage, options, cancellationToken);
    }

    internal sealed class ClientsClient(RawClient client) : IClientsClient
    {
        public Task<Pager<Client>> ListAsync(ListClientsRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            client.ListAsync<Client>("clients", request.Page, request.PerPage, options, cancellationToken);
    }
}
