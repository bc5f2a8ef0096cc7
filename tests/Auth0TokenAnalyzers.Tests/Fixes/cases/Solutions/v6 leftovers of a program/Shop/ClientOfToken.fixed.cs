using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public class ClientOfToken
{
    public object Users() => new ManagementApiClient(
        "",
        "example.auth0.com",
        new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
            new HttpClientHandler())).Users;
}
