using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi.Core;

namespace Auth0.ManagementApi
{
    /// <summary>Asks for the token anew for each request; what the request brings along wins over the token of the client.</summary>
    internal sealed class RawClient(Func<CancellationToken, Task<string?>> token, ClientOptions options)
    {
        private readonly Uri _baseUri = new(options.BaseUrl);

        public async Task<Pager<T>> ListAsync<T>(
            string resource, Optional<int?> page, Optional<int?> perPage, RequestOptions? request, CancellationToken cancellationToken)
        {
            var headers = new Dictionary<string, string> { ["Authorization"] = "Bearer " + await token(cancellationToken).ConfigureAwait(false) };
            foreach (KeyValuePair<string, string?> header in options.AdditionalHeaders.Concat(request?.AdditionalHeaders ?? []))
            {
                headers[header.Key] = header.Value ?? "";
            }

            Uri uri = Wire.Resource(_baseUri, $"{resource}?page={page.Value}&per_page={perPage.Value}");
            return new OnlyPage<T>(await Wire.GetAsync<List<T>>(options.HttpClient, uri, headers, cancellationToken).ConfigureAwait(false));
        }
    }
}
