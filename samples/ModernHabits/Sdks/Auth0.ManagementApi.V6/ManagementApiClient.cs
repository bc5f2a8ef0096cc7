using System;
using System.Net.Http;
using Auth0.Core.Http;
using Auth0.ManagementApi.Clients;

namespace Auth0.ManagementApi
{
    /// <summary>With the constructors of version 6.5.</summary>
    public class ManagementApiClient : IDisposable
    {
        private readonly ApiConnection _connection;

        public ManagementApiClient(string token, Uri baseUri, HttpMessageHandler handler)
            : this(new ApiConnection(token, baseUri.AbsoluteUri, handler))
        {
        }

        public ManagementApiClient(string token, Uri baseUri, HttpClient httpClient)
            : this(new ApiConnection(token, baseUri.AbsoluteUri, httpClient))
        {
        }

        public ManagementApiClient(string token, Uri baseUri)
            : this(token, baseUri, (HttpMessageHandler)null)
        {
        }

        public ManagementApiClient(string token, string domain, HttpMessageHandler handler)
            : this(token, Wire.Address(domain), handler)
        {
        }

        public ManagementApiClient(string token, string domain, HttpClient httpClient)
            : this(token, Wire.Address(domain), httpClient)
        {
        }

        public ManagementApiClient(string token, string domain)
            : this(token, Wire.Address(domain))
        {
        }

        private ManagementApiClient(ApiConnection connection)
        {
            _connection = connection;
            Clients = new ClientsClient(connection);
            Users = new UsersClient(connection);
        }

        public ClientsClient Clients { get; }

        public UsersClient Users { get; }

        public void Dispose() => _connection.Dispose();
    }
}
