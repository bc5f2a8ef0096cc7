using System.Net.Http;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Shop;

public static class Headers
{
    public static Task<HttpResponseMessage> SendAsync(HttpClient http)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{Constants.Domain}/api/v2/stats/daily");
        request.Headers.Add("Authorization", "Bearer " + Auth0ManagementTokenProvider.GetShared(
            Constants.Domain,
            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken());
        return http.SendAsync(request);
    }
}
