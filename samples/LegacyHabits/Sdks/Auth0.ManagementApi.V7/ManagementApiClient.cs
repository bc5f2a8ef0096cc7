using System;
using System.Collections.Generic;
using Auth0.ManagementApi.Clients;

namespace Auth0.ManagementApi
{
    public interface IManagementApiClient : IDisposable
    {
        IClientsClient Clients { get; }

        IUsersClient Users { get; }

        void UpdateAccessToken(string token);
    }

    /// <summary>With the constructors that all of version 7 have.</summary>
    public class ManagementApiClient : IManagementApiClient
    {
        private readonly IManagementConnection _connection;
        private readonly bool _ownsConnection;
        private readonly IDictionary<string, string> _defaultHeaders;

        public ManagementApiClient(string token, Uri baseUri, IManagementConnection managementConnection = null)
        {
            _ownsConnection = managementConnection is null;
            _connection = managementConnection ?? new HttpClientManagementConnection();
            _defaultHeaders = Wire.Headers(token);
            Clients = new ClientsClient(_connection, baseUri, _defaultHeaders);
            Users = new UsersClient(_connection, baseUri, _defaultHeaders);
        }

        public ManagementApiClient(string token, string domain, IManagementConnection connection = null)
            : this(token, Wire.Address(domain), connection)
        {
        }

        public IClientsClient Clients { get; }

        public IUsersClient Users { get; }

        public void UpdateAccessToken(string token) => _defaultHeaders["Authorization"] = "Bearer " + token;

        public void Dispose()
        {
            if (_ownsConnection && _connection is IDisposable connection)
            {
                connection.Dispose();
            }
        }
    }
}
