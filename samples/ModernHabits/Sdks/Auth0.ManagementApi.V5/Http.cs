using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.Core.Collections;
using Auth0.ManagementApi;

namespace Auth0.Core.Http
{
    public class DiagnosticsHeader
    {
        public static DiagnosticsHeader Default => null;

        public static DiagnosticsHeader Suppress => null;
    }

    public interface IApiConnection
    {
    }

    public class ApiConnection : IApiConnection
    {
        private readonly string _token;
        private readonly Uri _baseUrl;
        private readonly HttpClient _httpClient;

        public ApiConnection(string token, string baseUrl, DiagnosticsHeader diagnostics, HttpMessageHandler handler = null)
            : this(token, baseUrl, diagnostics, new HttpClient(handler ?? new HttpClientHandler()))
        {
        }

        public ApiConnection(string token, string baseUrl, DiagnosticsHeader diagnostics, HttpClient httpClient)
        {
            _token = token;
            _baseUrl = new Uri(baseUrl);
            _httpClient = httpClient;
        }

        internal async Task<IPagedList<T>> GetAllAsync<T>(string resource, int page, int perPage) => await Wire.GetAsync<PagedList<T>>(
            _httpClient, Wire.Resource(_baseUrl, resource + "?page=" + page + "&per_page=" + perPage), Wire.Headers(_token)).ConfigureAwait(false);
    }
}

namespace Auth0.Core.Collections
{
    public interface IPagedList<T> : IList<T>
    {
    }

    public class PagedList<T> : List<T>, IPagedList<T>
    {
    }
}
