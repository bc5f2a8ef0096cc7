using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

namespace Shop;

public class Users
{
    private readonly ManagementApiClient _client = new ManagementApiClient(
        "",
        Constants.Domain,
        new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                Constants.Domain,
                System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
            new HttpClientHandler()));

    public object All => _client.Users;
}
