using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

namespace LumenBooks.Accounts
{
    public class NamedItem
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";
    }

    /// <summary>The two or three GETs we need. Not worth the SDK.</summary>
    public static class ManagementApi
    {
        private static readonly HttpClient Http = new HttpClient();

        public static async Task<List<NamedItem>> GetAsync(string url, string token, string idField, string nameField)
        {
            using (var request = new HttpRequestMessage(HttpMethod.Get, url))
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                using (HttpResponseMessage response = await Http.SendAsync(request))
                {
                    string body = await response.Content.ReadAsStringAsync();
                    if (!response.IsSuccessStatusCode)
                    {
                        throw new HttpRequestException((int)response.StatusCode + " " + body);
                    }
                    return Parse(body, idField, nameField);
                }
            }
        }

        public static List<NamedItem> Parse(string body, string idField, string nameField)
        {
            var items = new List<NamedItem>();
            using (JsonDocument json = JsonDocument.Parse(body))
            {
                foreach (JsonElement item in json.RootElement.EnumerateArray())
                {
                    items.Add(new NamedItem
                    {
                        Id = item.GetProperty(idField).GetString() ?? "",
                        Name = item.GetProperty(nameField).GetString() ?? "",
                    });
                }
            }
            return items;
        }
    }
}
