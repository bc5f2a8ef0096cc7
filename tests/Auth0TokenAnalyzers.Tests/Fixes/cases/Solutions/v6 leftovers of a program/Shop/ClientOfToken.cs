using Auth0.ManagementApi;

namespace Shop;

public class ClientOfToken
{
    private readonly string _token;

    public ClientOfToken(string token)
    {
        _token = token;
    }

    public object Users() => new ManagementApiClient(_token, "example.auth0.com").Users;
}
