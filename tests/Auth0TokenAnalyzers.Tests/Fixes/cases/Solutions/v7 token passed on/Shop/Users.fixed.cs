using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public class Users
{
    private readonly ManagementApiClient _client;

    public Users(string domain)
    {
        _client = new ManagementApiClient(
            "",
            domain,
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.Shared,
                new HttpClientHandler())));
    }

    public object All() => _client.Users;
}
