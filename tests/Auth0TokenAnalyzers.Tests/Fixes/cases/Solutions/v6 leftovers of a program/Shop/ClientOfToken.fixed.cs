using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public class ClientOfToken
{
    public object Users() => new ManagementApiClient(
        "",
        "example.auth0.com",
        new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, new HttpClientHandler())).Users;
}
