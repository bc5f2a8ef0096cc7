using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Shop;

/// <summary>Its caller keeps the token.</summary>
public class Kept
{
    private string? _token;

    public async Task<string> ReadAsync()
    {
        _token ??= Sign();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
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
