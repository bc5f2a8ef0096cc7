using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Auth0.ManagementApi
{
    public class FileUploadParameter
    {
    }

    public interface IManagementConnection
    {
        Task<T> GetAsync<T>(Uri uri, IDictionary<string, string> headers, JsonConverter[] converters = null, CancellationToken cancellationToken = default);

        Task<T> SendAsync<T>(HttpMethod method, Uri uri, object body, IDictionary<string, string> headers, IList<FileUploadParameter> files = null, JsonConverter[] converters = null, CancellationToken cancellationToken = default);
    }

    public class HttpClientManagementConnectionOptions
    {
        public int? NumberOfHttpRetries { get; set; }
    }

    public class HttpClientManagementConnection : IManagementConnection, IDisposable
    {
        private readonly HttpClient _httpClient;
        private readonly bool _ownsHttpClient;

        public HttpClientManagementConnection(HttpClient httpClient = null, HttpClientManagementConnectionOptions options = null)
        {
            _ownsHttpClient = httpClient is null;
            _httpClient = httpClient ?? new HttpClient();
        }

        public HttpClientManagementConnection(HttpMessageHandler handler, HttpClientManagementConnectionOptions options = null)
        {
            _ownsHttpClient = true;
            _httpClient = new HttpClient(handler ?? new HttpClientHandler());
        }

        public Task<T> GetAsync<T>(Uri uri, IDictionary<string, string> headers, JsonConverter[] converters = null, CancellationToken cancellationToken = default) =>
            Wire.GetAsync<T>(_httpClient, uri, headers, cancellationToken);

        public Task<T> SendAsync<T>(HttpMethod method, Uri uri, object body, IDictionary<string, string> headers, IList<FileUploadParameter> files = null, JsonConverter[] converters = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Lumen Books only reads.");

        public void Dispose()
        {
            if (_ownsHttpClient)
            {
                _httpClient.Dispose();
            }
        }
    }
}
