using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class FromConfiguration : ManagementApiClient
{
    public FromConfiguration(IConfiguration config)
        : base(config["Auth0:ManagementApiToken"], config["Auth0:Domain"])
    {
    }
}

public class Primary(IConfiguration config) : ManagementApiClient(config["Auth0:ManagementApiToken"], config["Auth0:Domain"])
{
    public int Size { get; init; }
}

public class Minted : ManagementApiClient
{
    public Minted(Tokens tokens)
        : base(tokens.Create(), "example.auth0.com")
    {
    }
}
