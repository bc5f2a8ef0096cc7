// The public shape of Auth0.ManagementApi 7.47 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.ManagementApi.
using System;
using Auth0.ManagementApi.Clients;

namespace Auth0.ManagementApi
{
    public interface IManagementApiClient : IDisposable
    {
        IClientGrantsClient ClientGrants { get; }

        IClientsClient Clients { get; }

        IResourceServersClient ResourceServers { get; }

        IUsersClient Users { get; }

        void UpdateAccessToken(string token);
    }

    public class ManagementApiClient : IManagementApiClient
    {
        public ManagementApiClient(string token, Uri baseUri, IManagementConnection managementConnection = null) => Token = token;

        public ManagementApiClient(string token, Uri baseUri, IManagementConnection managementConnection, string customDomain) => Token = token;

        public ManagementApiClient(string token, string domain, IManagementConnection connection = null) => Token = token;

        public ManagementApiClient(string token, string domain, IManagementConnection connection, string customDomain) => Token = token;

        public IClientGrantsClient ClientGrants { get; }

        public IClientsClient Clients { get; }

        public IResourceServersClient ResourceServers { get; }

        public IUsersClient Users { get; }

        internal string Token { get; private set; }

        public void UpdateAccessToken(string token) => Token = token;

        protected virtual void Dispose(bool disposing)
        {
        }

        public void Dispose()
        {
        }
    }
}
