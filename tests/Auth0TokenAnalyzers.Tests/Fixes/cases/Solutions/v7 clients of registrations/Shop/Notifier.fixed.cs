using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Notifier
{
    private readonly HttpClient _http;
    private readonly string? _domain;

    public Notifier(IHttpClientFactory factory, IConfiguration configuration)
    {
        _domain = configuration["Auth0:Domain"];
        _http = factory.CreateClient(nameof(Notifier));
        _http.BaseAddress = new Uri($"https://{_domain}/api/v2/");
    }

    public Task<string> Overdue() => _http.GetStringAsync("users?q=app_metadata.overdue:true");
}
