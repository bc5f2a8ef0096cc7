using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.StaticTokens;

/// <summary>From an environment variable into a header that is put together as text.</summary>
internal static class HeaderText
{
    public static async Task PrintAsync()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://lumen-books.eu.auth0.com/api/v2/clients");
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Authorization", "Bearer " + await Auth0ManagementTokenProvider.GetShared(
            "lumen-books.eu.auth0.com",
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync());

        using HttpResponseMessage response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        Lists.Print(await response.Content.ReadAsStringAsync());
    }
}
