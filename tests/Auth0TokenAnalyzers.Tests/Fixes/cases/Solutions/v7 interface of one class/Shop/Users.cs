using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Users(ITokens tokens, IConfiguration config)
{
    public object All() => new ManagementApiClient(tokens.Create(), config["Auth0:Domain"]).Users;
}
