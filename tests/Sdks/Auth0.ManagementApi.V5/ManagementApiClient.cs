// The public shape of Auth0.ManagementApi 5.11 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.ManagementApi.
using System;
using System.Net.Http;
using Auth0.Core.Http;
using Auth0.ManagementApi.Clients;

namespace Auth0.ManagementApi
{
    public interface IManagementApiClient
    {
        IClientsClient Clients { get; }

        IResourceServersClient ResourceServers { get; }

        IUsersClient Users { get; }
    }

    public class ManagementApiClient : IManagementApiClient
    {
        public ManagementApiClient(string token, Uri baseUri, DiagnosticsHeader diagnostics, HttpMessageHandler handler)
        {
        }

        public ManagementApiClient(string token, Uri baseUri, DiagnosticsHeader diagnostics, HttpClient httpClient)
        {
        }

        public ManagementApiClient(string token, Uri baseUri, DiagnosticsHeader diagnostics)
        {
        }

        public ManagementApiClient(string token, Uri baseUri, HttpMessageHandler handler)
        {
        }

        public ManagementApiClient(string token, Uri baseUri, HttpClient httpClient)
        {
        }

        public ManagementApiClient(string token, Uri baseUri)
        {
        }

        public ManagementApiClient(string token, string domain, DiagnosticsHeader diagnostics, HttpMessageHandler handler)
        {
        }

        public ManagementApiClient(string token, string domain, DiagnosticsHeader diagnostics, HttpClient httpClient)
        {
        }

        public ManagementApiClient(string token, string domain, DiagnosticsHeader diagnostics)
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

        public IClientsClient Clients { get; }

        public IResourceServersClient ResourceServers { get; }

        public IUsersClient Users { get; }
    }
}
