#nullable disable
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0.ManagementApi
{
    /// <summary>A GET of the Management API, as all versions make it.</summary>
    internal static class Wire
    {
        private static readonly JsonSerializerOptions SnakeCase = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

        public static Uri Address(string domain) => new Uri("https://" + domain + "/api/v2");

        public static Uri Resource(Uri baseUri, string path) => new Uri(baseUri.AbsoluteUri.TrimEnd('/') + "/" + path);

        /// <summary>No header at all without a token: then the handler of the client may set it.</summary>
        public static IDictionary<string, string> Headers(string token)
        {
            var headers = new Dictionary<string, string>();
            if (!string.IsNullOrEmpty(token))
            {
                headers["Authorization"] = "Bearer " + token;
            }
            return headers;
        }

        public static async Task<T> GetAsync<T>(HttpClient http, Uri uri, IDictionary<string, string> headers, CancellationToken cancellationToken = default)
        {
            using (var request = new HttpRequestMessage(HttpMethod.Get, uri))
            {
                foreach (KeyValuePair<string, string> header in headers)
                {
                    request.Headers.Add(header.Key, header.Value);
                }
                using (HttpResponseMessage response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false))
                {
                    response.EnsureSuccessStatusCode();
                    string body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                    return JsonSerializer.Deserialize<T>(body, SnakeCase);
                }
            }
        }
    }
}
