using System.Threading.Tasks;
using Auth0.ManagementApi;

namespace Shop;

public class Users
{
    private readonly TokenService _tokens;

    public Users(TokenService tokens) => _tokens = tokens;

    public async Task<object> All() => new ManagementApiClient(await _tokens.GetTokenAsync(), "example.auth0.com").Users;
}
