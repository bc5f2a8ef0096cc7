using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Created
{
    private readonly HttpClient _http;

    public Created(IConfiguration configuration)
        : this(new HttpClient(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler())), configuration)
    {
    }

    public Created(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _http.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/");
    }

    public Task<string> Clients() => _http.GetStringAsync("clients");
}
