using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class TokenService(IConfiguration config, HttpClient http)
{
    public async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var response = await http.PostAsync($"https://{config["Auth0:Domain"]}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = config["Auth0:ClientId"]!,
            ["client_secret"] = config["Auth0:ClientSecret"]!,
            ["audience"] = $"https://{config["Auth0:Domain"]}/api/v2/",
        }), cancellationToken);
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return json.GetProperty("access_token").GetString()!;
    }
}
