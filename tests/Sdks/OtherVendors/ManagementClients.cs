// Types of other vendors that have the names of Auth0's, as several public SDKs do. They have nothing to do with Auth0.
// Tests compile them into an assembly named Contoso.Management.
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Management
{
    public class ManagementApiClient : IDisposable
    {
        public ManagementApiClient(string token, Uri baseUri)
        {
        }

        public ManagementApiClient(string token, string domain)
        {
        }

        public void UpdateAccessToken(string token)
        {
        }

        public void Dispose()
        {
        }
    }

    public class ManagementClientOptions
    {
        public string Domain { get; set; }

        public ITokenProvider TokenProvider { get; set; }
    }

    public class ManagementClient
    {
        public ManagementClient(ManagementClientOptions options)
        {
        }
    }

    public interface ITokenProvider
    {
        Task<string> GetTokenAsync(CancellationToken cancellationToken = default);
    }

    public class DelegateTokenProvider : ITokenProvider
    {
        public DelegateTokenProvider(Func<CancellationToken, Task<string>> tokenFactory)
        {
        }

        public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => null;
    }

    public class ClientCredentialsTokenProvider : ITokenProvider
    {
        public ClientCredentialsTokenProvider(string domain, string clientId, string clientSecret, string audience = null, HttpClient httpClient = null)
        {
        }

        public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => null;
    }

    public class GetClientsRequest
    {
        public bool? IsGlobal { get; set; }
    }

    public class ResourceServerCreateRequest
    {
        public int? TokenLifetime { get; set; }
    }
}
