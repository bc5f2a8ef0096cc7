using System;
using System.Collections.Generic;
using System.Linq;
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
        private readonly HttpClient? _ownHttpClient;

        public ManagementClient(ManagementClientOptions options)
            : this(options, options.HttpClient is null ? new HttpClient() : null)
        {
        }

        private ManagementClient(ManagementClientOptions options, HttpClient? ownHttpClient)
            : base(new RawClient(
                async cancellationToken => await options.TokenProvider.GetTokenAsync(cancellationToken).ConfigureAwait(false),
                new ClientOptions
                {
                    BaseUrl = Wire.Address(options.Domain).AbsoluteUri,
                    HttpClient = (options.HttpClient ?? ownHttpClient)!,
                    AdditionalHeaders = options.AdditionalHeaders?.Select(header => KeyValuePair.Create<string, string?>(header.Key, header.Value)) ?? [],
                }))
        {
            _ownHttpClient = ownHttpClient;
        }

        public void Dispose() => _ownHttpClient?.Dispose();
    }

    public interface ITokenProvider
    {
        Task<string> GetTokenAsync(CancellationToken cancellationToken = default);
    }

    public sealed class DelegateTokenProvider(Func<CancellationToken, Task<string>> tokenFactory) : ITokenProvider
    {
        public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => tokenFactory(cancellationToken);
    }
}
