using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Typed
{
    private readonly HttpClient _http;

    public Typed(HttpClient http, IConfiguration configuration)
    {
        http.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Auth0:Token"]);
        _http = http;
    }

    public Task<string> Users() => _http.GetStringAsync("users");
}
