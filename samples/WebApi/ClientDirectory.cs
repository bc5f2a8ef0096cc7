using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Options;

namespace WebApi;

/// <summary>An application of the tenant.</summary>
public sealed record ApplicationEntry(string ClientId, string Name, string? AppType);

/// <summary>The applications of the tenant. Its <see cref="HttpClient"/> puts the token on the request, and gets a new one when Auth0 rejects it.</summary>
public sealed class ClientDirectory(HttpClient http, IOptions<Auth0TokenOptions> options)
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly Uri _address = new($"https://{options.Value.Domain}/api/v2/clients?fields=client_id,name,app_type");

    public Task<IReadOnlyList<ApplicationEntry>?> GetAsync(CancellationToken cancellationToken) =>
        http.GetFromJsonAsync<IReadOnlyList<ApplicationEntry>>(_address, s_json, cancellationToken);
}
