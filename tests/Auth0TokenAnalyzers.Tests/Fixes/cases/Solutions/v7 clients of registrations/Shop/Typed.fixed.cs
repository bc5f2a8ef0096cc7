using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Typed
{
    private readonly HttpClient _http;

    public Typed(HttpClient http, IConfiguration configuration)
    {
        http.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/");
        _http = http;
    }

    public Task<string> Users() => _http.GetStringAsync("users");
}
