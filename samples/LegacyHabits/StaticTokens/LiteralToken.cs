using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace LumenBooks.StaticTokens;

/// <summary>Pasted from the API explorer, in January 2016. It still works.</summary>
internal static class LiteralToken
{
    private const string Token =
        "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJkdW1teUdsb2JhbENsaWVudElkT" +
        "2ZMdW1lbkJvb2tzMCIsInNjb3BlcyI6eyJ1c2VycyI6eyJhY3Rpb25zIjpbInJlYWQiXX19LCJpYXQiOjE0NTE2MDY" +
        "0MDAsImp0aSI6ImR1bW15LXRva2VuLW9mLWx1bWVuLWJvb2tzIn0.XOx79l6pET4V9hS-u0YjCsmzAGr4ZqZcpPRiDYv39Dc";

    private static readonly HttpClient Http = new();

    public static async Task PrintAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://lumen-books.eu.auth0.com/api/v2/users");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);

        using HttpResponseMessage response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        Lists.Print(await response.Content.ReadAsStringAsync());
    }
}
