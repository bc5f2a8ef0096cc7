using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.StaticTokens;

/// <summary>A client that lives as long as the program, with a token that does not.</summary>
internal static class DefaultHeader
{
    private static readonly HttpClient Auth0 = CreateClient();

    public static async Task PrintAsync() => Lists.Print(await Auth0.GetStringAsync("users"));

    private static HttpClient CreateClient()
    {
        var client = new HttpClient(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "lumen-books.eu.auth0.com",
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
            new HttpClientHandler()))
        {
            BaseAddress = new Uri("https://lumen-books.eu.auth0.com/api/v2/")
        };
        return client;
    }
}
