using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

/// <summary>Where it is registered, nobody can name its settings.</summary>
public class Unknown
{
    private readonly HttpClient _http;

    public Unknown(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _http.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:Management:ClientId"]!,
            configuration["Auth0:Management:ClientSecret"]!).GetToken());
    }

    public Task<string> Users() => _http.GetStringAsync("users");
}
