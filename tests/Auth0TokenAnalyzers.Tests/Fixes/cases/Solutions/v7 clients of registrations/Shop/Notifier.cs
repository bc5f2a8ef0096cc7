using System;
using System.Net.Http;
using System.Net.Http.Headers;
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
        _http = factory.CreateClient();
        _http.BaseAddress = new Uri($"https://{_domain}/api/v2/");
        _http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse("Bearer " + configuration["Auth0:Token"]);
    }

    public Task<string> Overdue() => _http.GetStringAsync("users?q=app_metadata.overdue:true");
}
