using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

public static class Network
{
    public static HttpClient Client { get; } = new HttpClient();
}

public class Requests
{
    private readonly HttpClient _http = Network.Client;
    private readonly Auth0ManagementTokenProvider _tokenProvider;

    public Requests(IConfiguration configuration)
    {
        _tokenProvider = Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            configuration["Auth0:Management:ClientId"]!,
            configuration["Auth0:Management:ClientSecret"]!);
    }

    public async Task<string> GetAsync(string domain, CancellationToken stop)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await _tokenProvider.GetTokenAsync(stop));
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
    }

    public async Task DeleteAsync(string user)
    {
        using (var request = new HttpRequestMessage(HttpMethod.Delete, $"https://{this.configuration["Auth0:Domain"]}/api/v2/users/{user}"))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
                this.configuration["Auth0:Domain"]!,
                configuration["Auth0:Management:ClientId"]!,
                configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync());
            await this.http.SendAsync(request);
        }
    }
}
