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
                Auth0ManagementTokenProvider.GetShared(
                    domain,
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
                new HttpClientHandler())));
    }

    public object All() => _client.Users;
}
