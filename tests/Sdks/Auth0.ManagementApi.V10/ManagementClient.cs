#nullable enable
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0.ManagementApi
{
    public class ManagementClientOptions
    {
        public required string Domain { get; init; }

        public required ITokenProvider TokenProvider { get; init; }

        public HttpClient? HttpClient { get; init; }

        public TimeSpan? Timeout { get; init; }

        public int? MaxRetries { get; init; }

        public IDictionary<string, string>? AdditionalHeaders { get; init; }

        public string? CustomDomain { get; init; }
    }

    public sealed class ManagementClient : ManagementApiClient, IDisposable
    {
        public ManagementClient(ManagementClientOptions options)
        {
        }

        public void Dispose()
        {
        }
    }

    public interface ITokenProvider
    {
        Task<string> GetTokenAsync(CancellationToken cancellationToken = default);
    }

    public sealed class DelegateTokenProvider : ITokenProvider
    {
        public DelegateTokenProvider(Func<CancellationToken, Task<string>> tokenFactory)
        {
        }

        public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => null!;
    }

    public sealed class ClientCredentialsTokenProvider : ITokenProvider, IDisposable
    {
        public ClientCredentialsTokenProvider(string domain, string clientId, string clientSecret, string? audience = null, HttpClient? httpClient = null)
        {
        }

        public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => null!;

        public void Dispose()
        {
        }
    }
}
