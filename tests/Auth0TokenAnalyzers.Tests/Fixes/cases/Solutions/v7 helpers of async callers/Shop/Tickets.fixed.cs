using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Shop;

public class Tickets
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<string> CreateAsync(string userId)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            Current.Settings.Auth0Domain,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync());
        return await _http.GetStringAsync($"https://{Current.Settings.Auth0Domain}/api/v2/users/{userId}");
    }
}
