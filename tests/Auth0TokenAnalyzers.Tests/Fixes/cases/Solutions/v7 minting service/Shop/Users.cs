using System;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Users
{
    private readonly Lazy<ManagementApiClient> _client;

    public Users(TokenService tokens, IConfiguration settings)
    {
        _client = new Lazy<ManagementApiClient>(() => new ManagementApiClient(tokens.Create(), settings["Auth0:Domain"]));
    }

    public object All => _client.Value.Users;
}
