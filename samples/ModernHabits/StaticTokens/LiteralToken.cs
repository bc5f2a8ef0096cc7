using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.StaticTokens;

/// <summary>Pasted from the API explorer, in January 2016. It still works.</summary>
internal static class LiteralToken
{
    private static readonly HttpClient Http = new();

    public static async Task PrintAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://lumen-books.eu.auth0.com/api/v2/users");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            "lumen-books.eu.auth0.com",
            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync());

        using HttpResponseMessage response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        Lists.Print(await response.Content.ReadAsStringAsync());
    }
}
