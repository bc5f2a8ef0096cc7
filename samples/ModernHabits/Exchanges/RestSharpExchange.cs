using System.Threading.Tasks;
using Auth0ManagementTokens;
using RestSharp;

namespace LumenBooks.Exchanges;

/// <summary>RestSharp, as the dashboard shows it; the token is fetched once, when the program starts.</summary>
public static class RestSharpExchange
{
    private static readonly RestClient Client = new("https://lumen-books.eu.auth0.com");

    public static async Task PrintAsync()
    {
        var request = new RestRequest("api/v2/users");
        request.AddHeader("authorization", "Bearer " + await Auth0ManagementTokenProvider.GetShared(
            "lumen-books.eu.auth0.com",
            "dummyClientIdOfLumenBooksJobs000",
            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetTokenAsync());
        var response = await Client.ExecuteAsync(request);
        Lists.Print(response.Content!);
    }
}
