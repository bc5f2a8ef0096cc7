using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.StaticTokens;

/// <summary>From the configuration into the header of a request.</summary>
internal static class RequestHeader
{
    private static readonly HttpClient Http = new();

    public static async Task PrintAsync(IConfiguration configuration)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{configuration["Auth0:Domain"]}/api/v2/users");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
            configuration["Auth0:Domain"]!,
            // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
            // They take the place of Auth0:ManagementApiToken.
            configuration["Auth0:Management:ClientId"]!,
            configuration["Auth0:Management:ClientSecret"]!).GetTokenAsync());

        using HttpResponseMessage response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        Lists.Print(await response.Content.ReadAsStringAsync());
    }
}
