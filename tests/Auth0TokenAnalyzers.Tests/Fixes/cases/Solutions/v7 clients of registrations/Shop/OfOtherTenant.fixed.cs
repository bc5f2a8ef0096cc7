using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop;

/// <summary>Its client is not the one that the others without a name get.</summary>
public class OfOtherTenant
{
    private readonly HttpClient _http;

    public OfOtherTenant(IHttpClientFactory factory, IConfiguration configuration)
    {
        _http = factory.CreateClient();
        _http.BaseAddress = new System.Uri($"https://{configuration["Auth0Partner:Domain"]}/api/v2/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0Partner:Domain"]!,
            // Set Auth0Partner:Management:ClientId and Auth0Partner:Management:ClientSecret to those of a machine-to-machine application.
            // They take the place of Auth0Partner:ManagementToken.
            configuration["Auth0Partner:Management:ClientId"]!,
            configuration["Auth0Partner:Management:ClientSecret"]!).GetToken());
    }

    public async Task<string> FirstAsync() => await _http.GetStringAsync("users?page=0");

    public async Task<string> SecondAsync() => await _http.GetStringAsync("users?page=1");
}
