using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public class Users
{
    private readonly ManagementApiClient _client = new ManagementApiClient(
        "",
        Constants.Domain,
        new Auth0ManagementTokenHandler(Auth0ManagementTokenProvider.Shared, new HttpClientHandler()));

    public object All => _client.Users;
}
