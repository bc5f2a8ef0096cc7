using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Created
{
    private readonly HttpClient _http;

    public Created(IConfiguration configuration)
        : this(new HttpClient(), configuration)
    {
    }

    public Created(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _http.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Auth0:Token"]);
    }

    public Task<string> Clients() => _http.GetStringAsync("clients");
}
