using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace LumenBooks.Exchanges;

/// <summary>HttpClient and a JSON body with the secret in it; the token stays for as long as the process.</summary>
public static class JsonExchange
{
    private static readonly HttpClient Http = new();
    private static string? _token;

    public static async Task PrintAsync()
    {
        await ManagementApi.PrintAsync("clients", await GetAccessTokenAsync());
    }

    private static async Task<string> GetAccessTokenAsync()
    {
        if (_token == null)
        {
            var body = JsonSerializer.Serialize(new
            {
                client_id = "dummyClientIdOfLumenBooksJobs000",
                client_secret = "dummy-client-secret-of-lumen-books-jobs",
                audience = "https://lumen-books.eu.auth0.com/api/v2/",
                grant_type = "client_credentials",
            });
            var content = new StringContent(body, Encoding.UTF8, "application/json");
            var response = await Http.PostAsync("https://lumen-books.eu.auth0.com/oauth/token", content);
            response.EnsureSuccessStatusCode();

            var answer = JsonSerializer.Deserialize<TokenResponse>(await response.Content.ReadAsStringAsync());
            _token = answer!.AccessToken;
        }

        return _token;
    }
}
