// The public shape of Auth0.ManagementApi 6.5 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.ManagementApi.
using System;
using System.Net.Http;
using Auth0.ManagementApi.Clients;

namespace Auth0.ManagementApi
{
    public class ManagementApiClient : IDisposable
    {
        public ManagementApiClient(string token, Uri baseUri, HttpMessageHandler handler)
        {
        }

        public ManagementApiClient(string token, Uri baseUri, HttpClient httpClient)
        {
        }

        public ManagementApiClient(string token, Uri baseUri)
        {
        }

        public ManagementApiClient(string token, string domain, HttpMessageHandler handler)
        {
        }

        public ManagementApiClient(string token, string domain, HttpClient httpClient)
        {
        }

        public ManagementApiClient(string token, string domain)
        {
        }

        public ClientsClient Clients { get; }

        public ResourceServersClient ResourceServers { get; }

        public UsersClient Users { get; }

        public void Dispose()
        {
        }
    }
}
