#nullable enable
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi.Core;

namespace Auth0.ManagementApi
{
    public partial interface IUsersClient
    {
        Task<Pager<UserResponseSchema>> ListAsync(ListUsersRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<CreateUserResponseContent> CreateAsync(CreateUserRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<GetUserResponseContent> GetAsync(string id, GetUserRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<UpdateUserResponseContent> UpdateAsync(string id, UpdateUserRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);
    }

    public partial interface IClientsClient
    {
        Task<Pager<Client>> ListAsync(ListClientsRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<CreateClientResponseContent> CreateAsync(CreateClientRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<GetClientResponseContent> GetAsync(string id, GetClientRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<UpdateClientResponseContent> UpdateAsync(string id, UpdateClientRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<RotateClientSecretResponseContent> RotateSecretAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default);
    }

    public partial interface IClientGrantsClient
    {
        Task<Pager<ClientGrantResponseContent>> ListAsync(ListClientGrantsRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<CreateClientGrantResponseContent> CreateAsync(CreateClientGrantRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<UpdateClientGrantResponseContent> UpdateAsync(string id, UpdateClientGrantRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);
    }

    public partial interface IResourceServersClient
    {
        Task<Pager<ResourceServer>> ListAsync(ListResourceServerRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<CreateResourceServerResponseContent> CreateAsync(CreateResourceServerRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<GetResourceServerResponseContent> GetAsync(string id, GetResourceServerRequestParameters request, RequestOptions? options = null, CancellationToken cancellationToken = default);

        WithRawResponseTask<UpdateResourceServerResponseContent> UpdateAsync(string id, UpdateResourceServerRequestContent request, RequestOptions? options = null, CancellationToken cancellationToken = default);
    }
}
