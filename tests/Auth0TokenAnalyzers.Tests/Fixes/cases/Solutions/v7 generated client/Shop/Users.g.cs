using Auth0.ManagementApi;
using Shop.Tokens;

namespace Shop;

public class Users(TokenService tokens)
{
    public object All() => new ManagementApiClient(tokens.Create(), "example.auth0.com").Users;
}
