using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Roles
{
    private readonly TokenService _tokens;
    private readonly IConfiguration _settings;

    public Roles(TokenService tokens, IConfiguration settings)
    {
        _tokens = tokens;
        _settings = settings;
    }

    public object All()
    {
        // A token for the client.
        var token = Token();
        var client = new ManagementApiClient(token, _settings["Auth0:Domain"]);
        return client.Clients;
    }

    private string Token() => _tokens.Create();
}
