using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public static class Both
{
    public static object All(TokenService tokens)
    {
        var token = tokens.Create();
        var client = new ManagementApiClient(
            "",
            "example.auth0.com",
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
                new HttpClientHandler())));
        return (client, token.Length);
    }
}
