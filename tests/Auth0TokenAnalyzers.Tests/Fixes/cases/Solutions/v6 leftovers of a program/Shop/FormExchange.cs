using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class FormExchange
{
    private readonly IConfiguration _config;
    private readonly HttpClient _http;

    /// <summary>Makes one.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="http">The client.</param>
    public FormExchange(IConfiguration config, HttpClient http)
    {
        _config = config;
        _http = http;
    }

    public async Task<string> GetTokenAsync()
    {
        var response = await _http.PostAsync($"https://{_config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _config["Auth0:ClientId"]!,
            ["client_secret"] = _config["Auth0:ClientSecret"]!,
            ["audience"] = $"https://{_config["Auth0:Domain"]}/api/v2/",
        }));
        var answer = await response.Content.ReadFromJsonAsync<TokenResponse>();
        return answer!.AccessToken;
    }
}
