using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Shop;

public static class Signing
{
    public static string SignFor(this string name, string domain, string secret) => Auth0ManagementTokenProvider.GetShared(
        domain,
        Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
        Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken();
}

public static class Passed
{
    public static async Task<string> NamedAsync(Tenant t, string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            t.Domain,
            t.ClientId,
            t.ClientSecret).GetTokenAsync());
        return await http.GetStringAsync($"https://{t.Domain}/api/v2/users");
    }

    public static async Task<string> InAnotherOrderAsync(Tenant t, string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            t.Domain!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync());
        return await http.GetStringAsync($"https://{t.Domain}/api/v2/users");
    }

    public static async Task<string> BeforeTheDotAsync(Tenant t, string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            t.Domain,
            t.ClientId,
            t.ClientSecret).GetTokenAsync());
        return await http.GetStringAsync($"https://{t.Domain}/api/v2/users");
    }
}
