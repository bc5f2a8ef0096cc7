using System;
using System.Net.Http;
using Auth0.Core.Http;
using Auth0.ManagementApi.Clients;

namespace Auth0.ManagementApi
{
    public interface IManagementApiClient
    {
        IClientsClient Clients { get; }

        IUsersClient Users { get; }
    }

    /// <summary>With the constructors of version 5.11.</summary>
    public class ManagementApiClient : IManagementApiClient
    {
        public ManagementApiClient(string token, Uri baseUri, DiagnosticsHeader diagnostics, HttpMessageHandler handler)
            : this(new ApiConnection(token, baseUri.AbsoluteUri, diagnostics, handler))
        {
        }

        public ManagementApiClient(string token, Uri baseUri, DiagnosticsHeader diagnostics, HttpClient httpClient)
            : this(new ApiConnection(token, baseUri.AbsoluteUri, diagnostics, httpClient))
        {
        }

        public ManagementApiClient(string token, Uri baseUri, DiagnosticsHeader diagnostics)
            : this(token, baseUri, diagnostics, (HttpMessageHandler)null)
        {
        }

        public ManagementApiClient(string token, Uri baseUri, HttpMessageHandler handler)
            : this(token, baseUri, null, handler)
        {
        }

        public ManagementApiClient(string token, Uri baseUri, HttpClient httpClient)
            : this(token, baseUri, null, httpClient)
        {
        }

        public ManagementApiClient(string token, Uri baseUri)
            : this(token, baseUri, (HttpMessageHandler)null)
        {
        }

        public ManagementApiClient(string token, string domain, DiagnosticsHeader diagnostics, HttpMessageHandler handler)
            : this(token, Wire.Address(domain), diagnostics, handler)
        {
        }

        public ManagementApiClient(string token, string domain, DiagnosticsHeader diagnostics, HttpClient httpClient)
            : this(token, Wire.Address(domain), diagnostics, httpClient)
        {
        }

        public ManagementApiClient(string token, string domain, DiagnosticsHeader diagnostics)
            : this(token, Wire.Address(domain), diagnostics)
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
            Clients = new ClientsClient(connection);
            Users = new UsersClient(connection);
        }

        public IClientsClient Clients { get; }

        public IUsersClient Users { get; }
    }
}
