using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Exchanges;

/// <summary>HttpClient and a form; a new token for every call.</summary>
public class FormExchange
{
    private readonly IConfiguration _configuration;
    private readonly HttpClient _http;

    public FormExchange(IConfiguration configuration, HttpClient http)
    {
        _configuration = configuration;
        _http = http;
    }

    public async Task PrintAsync(CancellationToken cancellationToken = default)
    {
        // applications first, then customers
        await ManagementApi.PrintAsync("clients", await GetTokenAsync(cancellationToken));
        await ManagementApi.PrintAsync("users", await GetTokenAsync(cancellationToken));
    }

    private async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var domain = _configuration["Auth0:Domain"];
        var form = new Dictionary<string, string?>
        {
            { "grant_type", "client_credentials" },
            { "client_id", _configuration["Auth0:ClientId"] },
            { "client_secret", _configuration["Auth0:ClientSecret"] },
            { "audience", $"https://{domain}/api/v2/" },
        };

        using var response = await _http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(form), cancellationToken);
        response.EnsureSuccessStatusCode();

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return json.RootElement.GetProperty("access_token").GetString()!;
    }
}
