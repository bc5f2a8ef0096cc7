using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public static class Network
{
    public static HttpClient Client { get; } = new HttpClient();
}

public class Requests
{
    private readonly HttpClient _http = Network.Client;

    public Requests(IConfiguration configuration)
    {
        _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + configuration["Auth0:Token"]);
    }

    public async Task<string> GetAsync(string domain, CancellationToken stop)
    {
        using var response = await _http.GetAsync($"https://{domain}/api/v2/users", stop);
        return await response.Content.ReadAsStringAsync(stop);
    }
}

public class Messages
{
    private readonly HttpClient http;
    private readonly IConfiguration configuration;

    public Messages(HttpClient http, IConfiguration configuration)
    {
        this.http = http;
        this.configuration = configuration;
        this.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Auth0:Token"]);
    }

    public async Task DeleteAsync(string user)
    {
        using (var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{this.configuration["Auth0:Domain"]}/api/v2/users/{user}"))
        {
            await this.http.SendAsync(request);
        }
    }
}
