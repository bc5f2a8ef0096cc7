using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Auth0.ManagementApi
{
    public partial interface IManagementApiClient
    {
        IClientsClient Clients { get; }

        IUsersClient Users { get; }
    }

    /// <summary>With the constructor of versions 8 to 10.</summary>
    public partial class ManagementApiClient : IManagementApiClient
    {
        public ManagementApiClient(string? token = null, ClientOptions? clientOptions = null)
            : this(new RawClient(_ => Task.FromResult(token), clientOptions ?? new ClientOptions()))
        {
        }

        private protected ManagementApiClient(RawClient client)
        {
            Clients = new ClientsClient(client);
            Users = new UsersClient(client);
        }

        public IClientsClient Clients { get; }

        public IUsersClient Users { get; }
    }

    public partial class ClientOptions
    {
        public string BaseUrl { get; set; } = "https://%7BTENANT%7D.auth0.com/api/v2";

        public HttpClient HttpClient { get; set; } = new();

        public IEnumerable<KeyValuePair<string, string?>> AdditionalHeaders { get; set; } = [];

        public int MaxRetries { get; set; } = 2;

        public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
    }

    public partial class RequestOptions
    {
        public IEnumerable<KeyValuePair<string, string?>> AdditionalHeaders { get; set; } = [];
    }
}
