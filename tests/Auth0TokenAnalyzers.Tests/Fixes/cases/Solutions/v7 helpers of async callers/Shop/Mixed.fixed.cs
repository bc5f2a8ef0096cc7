using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Shop;

/// <summary>One of its callers cannot await.</summary>
public class Mixed
{
    public string Read()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Sign());
        return http.GetStringAsync($"https://{Current.Settings.Auth0Domain}/api/v2/users").Result;
    }

    public async Task<string> ReadAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Sign());
        return await http.GetStringAsync($"https://{Current.Settings.Auth0Domain}/api/v2/users");
    }

    private static string Sign()
    {
        return Auth0ManagementTokenProvider.GetShared(
            Current.Settings.Auth0Domain,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
    }
}
