using System.Text.Json;
using System.Threading.Tasks;
using RestSharp;

namespace LumenBooks.Exchanges;

/// <summary>RestSharp, as the dashboard shows it; the token is fetched once, when the program starts.</summary>
public static class RestSharpExchange
{
    private static readonly RestClient Client = new("https://lumen-books.eu.auth0.com");
    private static readonly string Token = FetchToken();

    public static async Task PrintAsync()
    {
        var request = new RestRequest("api/v2/users");
        request.AddHeader("authorization", "Bearer " + Token);
        var response = await Client.ExecuteAsync(request);
        Lists.Print(response.Content!);
    }

    private static string FetchToken()
    {
        var request = new RestRequest("oauth/token", Method.Post);
        request.AddHeader("content-type", "application/json");
        request.AddStringBody(
            "{\"client_id\":\"dummyClientIdOfLumenBooksJobs000\",\"client_secret\":\"dummy-client-secret-of-lumen-books-jobs\",\"audience\":\"https://lumen-books.eu.auth0.com/api/v2/\",\"grant_type\":\"client_credentials\"}",
            DataFormat.Json);
        var response = Client.Execute(request);
        return JsonSerializer.Deserialize<TokenResponse>(response.Content!)!.AccessToken;
    }
}
