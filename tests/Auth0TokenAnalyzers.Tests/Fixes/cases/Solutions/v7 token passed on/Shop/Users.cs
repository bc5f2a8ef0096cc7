using Auth0.ManagementApi;

namespace Shop;

public class Users
{
    private readonly ManagementApiClient _client;

    public Users(string token, string domain)
    {
        _client = new ManagementApiClient(token, domain);
    }

    public object All() => _client.Users;
}
