// The public shape of Auth0.ManagementApi 8 to 10 that test sources use: names and signatures as the source of 10.0.0 has them for
// netstandard2.0, the only framework of the package beside net462. Tests compile it into an assembly named Auth0.ManagementApi.
#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Auth0.ManagementApi
{
    public partial interface IManagementApiClient
    {
        public IClientGrantsClient ClientGrants { get; }

        public IClientsClient Clients { get; }

        public IResourceServersClient ResourceServers { get; }

        public IUsersClient Users { get; }
    }

    public partial class ManagementApiClient : IManagementApiClient
    {
        public ManagementApiClient(string? token = null, ClientOptions? clientOptions = null)
        {
        }

        public IClientGrantsClient ClientGrants { get; } = null!;

        public IClientsClient Clients { get; } = null!;

        public IResourceServersClient ResourceServers { get; } = null!;

        public IUsersClient Users { get; } = null!;
    }

    [Serializable]
    public partial class ClientOptions
    {
        public ClientOptions()
        {
        }

        public string? CustomDomain { get; set; }

        public string BaseUrl { get; set; } = "";

        public string? TenantDomain { get; set; }

        public HttpClient HttpClient { get; set; } = null!;

        public IEnumerable<KeyValuePair<string, string?>> AdditionalHeaders { get; set; } = [];

        public int MaxRetries { get; set; }

        public TimeSpan Timeout { get; set; }
    }

    [Serializable]
    public partial class RequestOptions
    {
        public string? BaseUrl { get; set; }

        public HttpClient? HttpClient { get; set; }

        public IEnumerable<KeyValuePair<string, string?>> AdditionalHeaders { get; set; } = [];

        public int? MaxRetries { get; set; }

        public TimeSpan? Timeout { get; set; }

        public IEnumerable<KeyValuePair<string, string>> AdditionalQueryParameters { get; set; } = [];

        public object? AdditionalBodyProperties { get; set; }
    }
}
