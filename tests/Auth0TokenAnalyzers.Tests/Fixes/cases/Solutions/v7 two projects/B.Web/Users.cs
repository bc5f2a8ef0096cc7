using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Shop.Tokens;

namespace Shop.Web;

public class Users(TokenService tokens, IConfiguration config)
{
    public object All() => new ManagementApiClient(tokens.Create(), config["Auth0:Domain"]).Users;
}
