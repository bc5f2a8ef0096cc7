using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace LumenBooks
{
    /// <summary>The two GETs we need. Not worth the SDK.</summary>
    internal static class ManagementApi
    {
        private static readonly HttpClient Http = new HttpClient { BaseAddress = new Uri("https://lumen-books.eu.auth0.com/api/v2/") };

        public static async Task PrintAsync(string path, string token)
        {
            using (var request = new HttpRequestMessage(HttpMethod.Get, path))
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using (HttpResponseMessage response = await Http.SendAsync(request))
                {
                    response.EnsureSuccessStatusCode();
                    Lists.Print(await response.Content.ReadAsStringAsync());
                }
            }
        }
    }
}
