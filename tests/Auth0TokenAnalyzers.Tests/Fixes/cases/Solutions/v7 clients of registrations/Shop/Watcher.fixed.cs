using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Watcher
{
    private readonly HttpClient _http;
    private readonly string? _domain;

    public Watcher(IHttpClientFactory factory, IConfiguration configuration)
    {
        _domain = configuration["Auth0:Domain"];
        _http = factory.CreateClient(nameof(Watcher));
        _http.BaseAddress = new Uri($"https://{_domain}/api/v2/");
    }

    public Task<string> Late() => _http.GetStringAsync("users?q=app_metadata.late:true");
}
