using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace LumenBooks.Exchanges;

/// <summary>HttpClient and a JSON body with the secret in it; the token stays for as long as the process.</summary>
public static class JsonExchange
{
    public static async Task PrintAsync()
    {
        await ManagementApi.PrintAsync("clients", await GetAccessTokenAsync());
    }

    private static async Task<string> GetAccessTokenAsync()
    {
        return await Auth0ManagementTokenProvider.GetShared(
            "lumen-books.eu.auth0.com",
            "dummyClientIdOfLumenBooksJobs000",
            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync();
    }
}
