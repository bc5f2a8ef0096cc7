using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

namespace FakeTenant.Tests;

/// <summary>An answer of the tenant, with its body read.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, JsonElement Body)
{
    public string? Text(string name) => Body.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}

/// <summary>A running tenant, and a client that reaches it as any program does: by its name, through the proxy, with TLS checked.</summary>
internal sealed class TestTenant : IAsyncDisposable
{
    private readonly HttpClient _http;

    private TestTenant(FakeTenantServer server, FakeTenantOptions options)
    {
        Server = server;
        Options = options;
        _http = new HttpClient(server.CreateHandler()) { BaseAddress = new Uri($"https://{options.Host}/") };
    }

    public FakeTenantServer Server { get; }

    public FakeTenantOptions Options { get; }

    public static async Task<TestTenant> StartAsync(FakeTenantOptions? options = null)
    {
        options ??= new FakeTenantOptions();
        return new TestTenant(await FakeTenantServer.StartAsync(options), options);
    }

    /// <summary>The parameters of a token request that is granted.</summary>
    public Dictionary<string, string> GoodRequest(TenantClient? client = null) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = (client ?? LumenBooks.Jobs).ClientId,
        ["client_secret"] = (client ?? LumenBooks.Jobs).ClientSecret,
        ["audience"] = $"https://{Options.Host}/api/v2/",
    };

    public Task<Answer> RequestTokenAsync(IEnumerable<KeyValuePair<string, string>> parameters) =>
        PostTokenAsync(new FormUrlEncodedContent(parameters));

    public Task<Answer> PostTokenAsync(HttpContent content) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, "oauth/token") { Content = content });

    public async Task<string> GetTokenAsync(TenantClient? client = null) =>
        (await RequestTokenAsync(GoodRequest(client))).Text("access_token")!;

    public Task<Answer> GetAsync(string path, string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "api/v2/" + path);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage response = await _http.SendAsync(request);
            string body = await response.Content.ReadAsStringAsync();
            return new Answer(response.StatusCode, response.Headers, JsonDocument.Parse(body).RootElement);
        }
    }
}
