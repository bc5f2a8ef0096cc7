using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
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
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Auth0Partner:ManagementToken"]);
    }

    public async Task<string> FirstAsync() => await _http.GetStringAsync("users?page=0");

    public async Task<string> SecondAsync() => await _http.GetStringAsync("users?page=1");
}
