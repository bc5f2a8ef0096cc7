using System.Net.Http;
using System.Threading.Tasks;

namespace Shop;

public static class Headers
{
    public static Task<HttpResponseMessage> SendAsync(HttpClient http)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{Constants.Domain}/api/v2/stats/daily");
        request.Headers.Add("Authorization", "Bearer " + Constants.Token);
        return http.SendAsync(request);
    }
}
