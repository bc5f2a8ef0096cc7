using Auth0.ManagementApi;

namespace Shop;

public class Users
{
    private readonly ManagementApiClient _client = new ManagementApiClient(Constants.Token, Constants.Domain);

    public object All => _client.Users;
}
