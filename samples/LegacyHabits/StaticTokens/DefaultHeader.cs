using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace LumenBooks.StaticTokens;

/// <summary>A client that lives as long as the program, with a token that does not.</summary>
internal static class DefaultHeader
{
    private static readonly HttpClient Auth0 = CreateClient();

    public static async Task PrintAsync() => Lists.Print(await Auth0.GetStringAsync("users"));

    private static HttpClient CreateClient()
    {
        var client = new HttpClient { BaseAddress = new Uri("https://lumen-books.eu.auth0.com/api/v2/") };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_API_TOKEN"));
        return client;
    }
}
