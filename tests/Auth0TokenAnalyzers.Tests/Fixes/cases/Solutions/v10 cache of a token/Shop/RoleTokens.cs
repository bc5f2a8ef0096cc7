using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class RoleTokens(IMemoryCache cache, HttpClient http, IConfiguration config)
{
    private const string CacheKey = "auth0:roles";

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(CacheKey, out string? token) && token is not null)
            return token;

        using var response = await http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = config["Auth0:ClientId"]!,
            ["client_secret"] = config["Auth0:ClientSecret"]!,
            ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/",
        }), cancellationToken);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var granted = json.GetProperty("access_token").GetString()!;
        cache.Set(CacheKey, granted, TimeSpan.FromHours(36));
        return granted;
    }
}
