using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Exchanges;

/// <summary>PostAsJsonAsync, a lock and two fields; a token lives for 24 hours, so we keep it for 23.</summary>
public class PostAsJsonExchange(IConfiguration configuration, HttpClient http)
{
    private readonly SemaphoreSlim _lock = new(1, 1);
    private string? _token;
    private DateTime _expiresAt;

    public static async Task PrintAsync(IConfiguration configuration)
    {
        using var http = new HttpClient();
        await new PostAsJsonExchange(configuration, http).PrintAsync();
    }

    private async Task PrintAsync()
    {
        await ManagementApi.PrintAsync("users", await GetTokenAsync());
        await ManagementApi.PrintAsync("clients", await GetTokenAsync());
    }

    private async Task<string> GetTokenAsync()
    {
        await _lock.WaitAsync();
        try
        {
            if (_token is not null && DateTime.UtcNow < _expiresAt)
            {
                return _token;
            }

            var response = await http.PostAsJsonAsync($"https://{configuration["Auth0:Domain"]}/oauth/token", new
            {
                grant_type = "client_credentials",
                client_id = configuration["Auth0:ClientId"],
                client_secret = configuration["Auth0:ClientSecret"],
                audience = $"https://{configuration["Auth0:Domain"]}/api/v2/",
            });
            response.EnsureSuccessStatusCode();

            var token = await response.Content.ReadFromJsonAsync<TokenResponse>();
            _token = token!.AccessToken;
            _expiresAt = DateTime.UtcNow.AddHours(23);
            return _token;
        }
        finally
        {
            _lock.Release();
        }
    }
}
